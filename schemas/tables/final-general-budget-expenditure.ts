import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const finalGeneralBudgetExpenditure = defineTableType({
  id: 'final-general-budget-expenditure',
  name: { zh: '一般公共预算财政拨款支出决算表', en: 'Final accounts: general public budget expenditure' },
  kinds: ['final-accounts'],
  titles: ['一般公共预算支出表', '一般公共预算收支表', '一般公共预算支出表（一）'],
  signs: [FUNCTION_CODE, ['基本支出', '项目支出']],
  headers: [
    [['项目', '功能分类科目编码'], ['项目', '科目名称'], ['合计'], ['基本支出'], ['项目支出']],
    [
      ['项目', '功能分类科目编码'],
      ['项目', '科目名称'],
      ['本年支出', '小计'],
      ['本年支出', '基本支出'],
      ['本年支出', '项目支出'],
    ],
  ],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'general-budget' },
  classification: 'function',
})
