import { defineTableType } from '../table-type.ts'

export const finalGeneralBudgetProjectExpenditure = defineTableType({
  id: 'final-general-budget-project-expenditure',
  name: { zh: '一般公共预算财政拨款项目支出决算表', en: 'Final accounts: general public budget project expenditure' },
  kinds: ['final-accounts'],
  titles: ['一般公共预算项目支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'project' },
})
