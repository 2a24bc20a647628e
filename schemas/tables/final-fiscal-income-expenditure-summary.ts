import { defineTableType } from '../table-type.ts'
import { EXPENDITURE_SIDE, INCOME_SIDE } from './labels.ts'

export const finalFiscalIncomeExpenditureSummary = defineTableType({
  id: 'final-fiscal-income-expenditure-summary',
  name: { zh: '财政拨款收入支出决算总表', en: 'Final accounts: summary of fiscal appropriation income and expenditure' },
  kinds: ['final-accounts'],
  titles: ['财政拨款收支表'],
  signs: [INCOME_SIDE, EXPENDITURE_SIDE],
  headers: [
    [
      ['收入', '项目'],
      ['收入', '决算数'],
      ['支出', '项目'],
      ['支出', '合计'],
      ['支出', '一般公共预算财政拨款'],
      ['支出', '政府性基金预算财政拨款'],
      ['支出', '国有资本经营预算财政拨款'],
    ],
    [
      ['收入', '项目'],
      ['收入', '行次'],
      ['收入', '金额'],
      ['支出', '项目'],
      ['支出', '行次'],
      ['支出', '合计'],
      ['支出', '一般公共预算财政拨款'],
      ['支出', '政府性基金预算财政拨款'],
      ['支出', '国有资本经营预算财政拨款'],
    ],
  ],
  mayBeEmpty: false,
  layout: 'panels',
  subject: { fund: 'fiscal' },
})
