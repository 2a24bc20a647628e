import { defineTableType } from '../table-type.ts'
import { EXPENDITURE_SIDE, INCOME_SIDE } from './labels.ts'

export const finalIncomeExpenditureSummary = defineTableType({
  id: 'final-income-expenditure-summary',
  name: { zh: '收入支出决算总表', en: 'Final accounts: summary of income and expenditure' },
  kinds: ['final-accounts'],
  titles: ['收支表'],
  signs: [INCOME_SIDE, EXPENDITURE_SIDE],
  headers: [
    [
      ['收入', '项目'],
      ['收入', '决算数'],
      ['支出', '项目'],
      ['支出', '决算数'],
    ],
    [
      ['收入', '项目'],
      ['收入', '行次'],
      ['收入', '决算数'],
      ['支出', '项目'],
      ['支出', '行次'],
      ['支出', '决算数'],
    ],
    [
      ['收入', '项目'],
      ['收入', '行次'],
      ['收入', '金额'],
      ['支出', '项目'],
      ['支出', '行次'],
      ['支出', '金额'],
    ],
  ],
  mayBeEmpty: false,
  layout: 'panels',
  subject: { fund: 'all' },
})
