import { defineTableType } from '../table-type.ts'
import { EXPENDITURE_SIDE, INCOME_SIDE } from './labels.ts'

export const incomeExpenditureSummary = defineTableType({
  id: 'income-expenditure-summary',
  name: { zh: '收支预算总表', en: 'Summary of income and expenditure' },
  kinds: ['budget'],
  titles: ['收支表'],
  signs: [INCOME_SIDE, EXPENDITURE_SIDE],
  headers: [
    [['序号'], ['收入', '项目'], ['收入', '预算数'], ['支出', '项目'], ['支出', '预算数']],
    [
      ['收入', '项目名称'],
      ['收入', '金额'],
      ['支出', '功能分类', '功能科目名称'],
      ['支出', '功能分类', '金额'],
      ['支出', '支出用途', '项目名称'],
      ['支出', '支出用途', '金额'],
    ],
    [
      ['收入', '项目'],
      ['收入', '预算数'],
      ['支出', '项目'],
      ['支出', '预算数'],
    ],
  ],
  mayBeEmpty: false,
  layout: 'panels',
  subject: { fund: 'all' },
})
