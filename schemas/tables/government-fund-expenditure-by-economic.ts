import { defineTableType } from '../table-type.ts'

export const governmentFundExpenditureByEconomic = defineTableType({
  id: 'government-fund-expenditure-by-economic',
  name: { zh: '政府性基金预算支出分类汇总表', en: 'Government fund expenditure by economic classification' },
  kinds: ['budget'],
  titles: ['政府性基金预算支出分类表', '政府性基金预算支出经济分类表', '政府性基金预算支出政府预算经济分类表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'government-fund' },
})
