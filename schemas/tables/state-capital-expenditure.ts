import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const stateCapitalExpenditure = defineTableType({
  id: 'state-capital-expenditure',
  name: { zh: '国有资本经营预算支出表', en: 'State capital operating budget expenditure' },
  kinds: ['budget'],
  titles: ['国有资本经营预算支出表', '国有资本经营预算收支表', '国有资本经营预算表'],
  signs: [FUNCTION_CODE],
  headers: [[['序号'], ['功能分类科目', '科目编码'], ['功能分类科目', '科目名称'], ['合计'], ['基本支出'], ['项目支出']]],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'state-capital' },
  classification: 'function',
})
