import { defineTableType } from '../table-type.ts'

export const finalGovernmentFundBasicExpenditure = defineTableType({
  id: 'final-government-fund-basic-expenditure',
  name: { zh: '政府性基金预算财政拨款基本支出决算表', en: 'Final accounts: basic expenditure of government funds' },
  kinds: ['final-accounts'],
  titles: ['政府性基金预算基本支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'panels',
  subject: { flow: 'expenditure', fund: 'government-fund', measure: 'basic' },
  classification: 'economic',
})
