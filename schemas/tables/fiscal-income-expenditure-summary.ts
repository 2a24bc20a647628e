import { defineTableType } from '../table-type.ts'
import { EXPENDITURE_SIDE, INCOME_SIDE } from './labels.ts'

export const fiscalIncomeExpenditureSummary = defineTableType({
  id: 'fiscal-income-expenditure-summary',
  name: { zh: '财政拨款收支预算总表', en: 'Summary of fiscal appropriation income and expenditure' },
  kinds: ['budget'],
  titles: ['财政拨款收支表'],
  signs: [INCOME_SIDE, EXPENDITURE_SIDE],
  headers: [
    [
      ['序号'],
      ['收入', '项目'],
      ['收入', '金额'],
      ['支出', '项目'],
      ['支出', '合计'],
      ['支出', '一般公共预算财政拨款'],
      ['支出', '政府性基金预算财政拨款'],
      ['支出', '国有资本经营预算财政拨款'],
    ],
    [
      ['收入', '项目名称'],
      ['收入', '金额'],
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
  subject: { fund: 'fiscal' },
})
