import { defineTableType } from '../table-type.ts'
import { ECONOMIC_CODE_OR_PLAIN } from './labels.ts'

export const generalBudgetBasicExpenditureByEconomic = defineTableType({
  id: 'general-budget-basic-expenditure-by-economic',
  name: { zh: '一般公共预算基本支出表', en: 'General public budget basic expenditure by economic classification' },
  kinds: ['budget'],
  titles: ['一般公共预算基本支出表'],
  signs: [ECONOMIC_CODE_OR_PLAIN],
  headers: [
    [
      ['序号'],
      ['支出部门经济分类科目', '科目编码'],
      ['支出部门经济分类科目', '科目名称'],
      ['一般公共预算基本支出', '合计'],
      ['一般公共预算基本支出', '人员经费'],
      ['一般公共预算基本支出', '公用经费'],
    ],
    [['科目编码'], ['科目名称'], ['金额']],
    [['科目编码'], ['科目名称'], ['基本支出']],
  ],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'basic' },
  classification: 'economic',
})
