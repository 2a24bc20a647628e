import { defineTableType } from '../table-type.ts'

export const finalGeneralBudgetExpenditureDetail = defineTableType({
  id: 'final-general-budget-expenditure-detail',
  name: { zh: '一般公共预算财政拨款支出决算明细表', en: 'Final accounts: general public budget expenditure in detail' },
  kinds: ['final-accounts'],
  titles: ['一般公共预算支出明细表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'general-budget' },
})
