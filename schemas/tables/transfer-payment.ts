import { defineTableType } from '../table-type.ts'

export const transferPayment = defineTableType({
  id: 'transfer-payment',
  name: { zh: '转移支付预算表', en: 'Transfer payments to lower levels' },
  kinds: ['budget'],
  titles: ['转移支付表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', measure: 'transfer-payment' },
})
