import { defineTableType } from '../table-type.ts'

export const expenditureByEconomic = defineTableType({
  id: 'expenditure-by-economic',
  name: { zh: '支出经济分类汇总表', en: 'Expenditure by economic classification of department budgets' },
  kinds: ['budget'],
  titles: ['支出经济分类表', '支出分类表'],
  signs: [],
  mayBeEmpty: false,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'all' },
})
