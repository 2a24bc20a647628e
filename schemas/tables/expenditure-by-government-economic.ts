import { defineTableType } from '../table-type.ts'

export const expenditureByGovernmentEconomic = defineTableType({
  id: 'expenditure-by-government-economic',
  name: { zh: '支出预算分类汇总表（按政府预算经济分类）', en: 'Expenditure by the economic classification of the government budget' },
  kinds: ['budget'],
  titles: ['支出政府预算经济分类表'],
  signs: [],
  mayBeEmpty: false,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'all' },
})
