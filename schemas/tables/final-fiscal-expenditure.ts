import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const finalFiscalExpenditure = defineTableType({
  id: 'final-fiscal-expenditure',
  name: { zh: '财政拨款支出决算表', en: 'Final accounts: fiscal appropriation expenditure' },
  kinds: ['final-accounts'],
  titles: ['财政拨款支出表'],
  signs: [FUNCTION_CODE],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'fiscal' },
  classification: 'function',
})
