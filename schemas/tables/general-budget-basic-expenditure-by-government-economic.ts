import { defineTableType } from '../table-type.ts'

export const generalBudgetBasicExpenditureByGovernmentEconomic = defineTableType({
  id: 'general-budget-basic-expenditure-by-government-economic',
  name: {
    zh: '一般公共预算基本支出表（政府预算经济分类）',
    en: 'General public budget basic expenditure by the economic classification of the government budget',
  },
  kinds: ['budget'],
  titles: ['一般公共预算基本支出表（政府预算经济分类）'],
  signs: [],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'basic' },
  classification: 'government-economic',
})
