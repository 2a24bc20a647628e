import { defineTableType } from '../table-type.ts'

export const finalExpenditureByUnit = defineTableType({
  id: 'final-expenditure-by-unit',
  name: { zh: '支出决算表（分单位）', en: 'Final accounts: expenditure by unit' },
  kinds: ['final-accounts'],
  titles: ['支出表（分单位）'],
  signs: [['基本支出'], ['项目支出']],
  mayBeEmpty: false,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'all' },
})
