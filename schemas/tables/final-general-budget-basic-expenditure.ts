import { defineTableType } from '../table-type.ts'
import { ECONOMIC_CODE } from './labels.ts'

export const finalGeneralBudgetBasicExpenditure = defineTableType({
  id: 'final-general-budget-basic-expenditure',
  name: { zh: '一般公共预算财政拨款基本支出决算表', en: 'Final accounts: general public budget basic expenditure' },
  kinds: ['final-accounts'],
  titles: ['一般公共预算基本支出表', '一般公共预算支出表（二）'],
  signs: [ECONOMIC_CODE],
  headers: [
    [['经济分类科目编码'], ['科目名称'], ['决算数'], ['经济分类科目编码'], ['科目名称'], ['决算数']],
    [
      ['人员经费', '经济分类科目编码'],
      ['人员经费', '科目名称'],
      ['人员经费', '决算数'],
      ['公用经费', '经济分类科目编码'],
      ['公用经费', '科目名称'],
      ['公用经费', '决算数'],
      ['公用经费', '经济分类科目编码'],
      ['公用经费', '科目名称'],
      ['公用经费', '决算数'],
    ],
    [
      ['人员经费', '经济分类科目编码'],
      ['人员经费', '科目名称'],
      ['人员经费', '金额'],
      ['公用经费', '经济分类科目编码'],
      ['公用经费', '科目名称'],
      ['公用经费', '金额'],
      ['公用经费', '经济分类科目编码'],
      ['公用经费', '科目名称'],
      ['公用经费', '金额'],
    ],
  ],
  mayBeEmpty: true,
  layout: 'panels',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'basic' },
  classification: 'economic',
})
