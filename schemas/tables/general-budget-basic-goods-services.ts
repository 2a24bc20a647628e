import { defineTableType } from '../table-type.ts'

export const generalBudgetBasicGoodsServices = defineTableType({
  id: 'general-budget-basic-goods-services',
  name: { zh: '一般公共预算基本支出表：公用经费（商品和服务支出）', en: 'General public budget basic expenditure: goods and services' },
  kinds: ['budget'],
  titles: ['公用经费商品和服务支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'public' },
})
