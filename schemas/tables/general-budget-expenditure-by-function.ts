import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const generalBudgetExpenditureByFunction = defineTableType({
  id: 'general-budget-expenditure-by-function',
  name: { zh: '一般公共预算支出表', en: 'General public budget expenditure by function' },
  kinds: ['budget'],
  titles: ['一般公共预算支出表', '一般公共预算收支表'],
  signs: [FUNCTION_CODE],
  headers: [
    [
      ['功能分类科目', '科目编码'],
      ['功能分类科目', '科目名称'],
      ['执行数'],
      ['预算数', '小计'],
      ['预算数', '基本支出'],
      ['预算数', '项目支出'],
      ['预算数比执行数', '增减额'],
      ['预算数比执行数', '增减%'],
    ],
    [['序号'], ['功能分类科目', '科目编码'], ['功能分类科目', '科目名称'], ['合计'], ['基本支出'], ['项目支出']],
    [['功能科目编码'], ['功能科目名称'], ['金额']],
    [['功能科目代码'], ['功能科目名称'], ['金额']],
  ],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'general-budget' },
  classification: 'function',
})
