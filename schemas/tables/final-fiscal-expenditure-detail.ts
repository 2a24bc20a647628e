import { defineTableType } from '../table-type.ts'

export const finalFiscalExpenditureDetail = defineTableType({
  id: 'final-fiscal-expenditure-detail',
  name: { zh: '财政拨款支出决算明细表', en: 'Final accounts: fiscal appropriation expenditure in detail' },
  kinds: ['final-accounts'],
  titles: ['财政拨款支出明细表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'fiscal' },
})
