import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const fiscalExpenditureByFunction = defineTableType({
  id: 'fiscal-expenditure-by-function',
  name: { zh: '财政拨款支出预算表（功能科目）', en: 'Fiscal appropriation expenditure by function' },
  kinds: ['budget'],
  titles: ['财政拨款支出表'],
  signs: [FUNCTION_CODE],
  headers: [
    [['功能科目编码'], ['功能科目名称'], ['金额']],
    [['功能科目代码'], ['功能科目名称'], ['金额']],
  ],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'fiscal' },
  classification: 'function',
})
