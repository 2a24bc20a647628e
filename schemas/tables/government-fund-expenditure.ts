import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const governmentFundExpenditure = defineTableType({
  id: 'government-fund-expenditure',
  name: { zh: '政府性基金预算支出表', en: 'Government fund expenditure' },
  kinds: ['budget'],
  titles: ['政府性基金预算支出表', '政府性基金预算收支表', '政府性基金预算表'],
  signs: [FUNCTION_CODE],
  headers: [
    [['序号'], ['功能分类科目', '科目编码'], ['功能分类科目', '科目名称'], ['合计'], ['基本支出'], ['项目支出']],
    [['功能科目编码'], ['功能科目名称'], ['金额']],
    [['功能科目代码'], ['功能科目名称'], ['金额']],
  ],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'government-fund' },
  classification: 'function',
})
