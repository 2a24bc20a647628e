import { defineTableType } from '../table-type.ts'
import { ECONOMIC_CODE_OR_PLAIN } from './labels.ts'

export const fiscalBasicExpenditureByEconomic = defineTableType({
  id: 'fiscal-basic-expenditure-by-economic',
  name: { zh: '财政拨款基本支出预算表（经济科目）', en: 'Fiscal appropriation basic expenditure by economic classification' },
  kinds: ['budget'],
  titles: ['财政拨款基本支出表'],
  signs: [ECONOMIC_CODE_OR_PLAIN],
  headers: [[['科目编码'], ['科目名称'], ['金额']]],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'fiscal', measure: 'basic' },
  classification: 'economic',
})
