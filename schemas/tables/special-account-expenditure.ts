import { defineTableType } from '../table-type.ts'

export const specialAccountExpenditure = defineTableType({
  id: 'special-account-expenditure',
  name: { zh: '财政专户管理资金支出表', en: 'Expenditure of funds managed in special fiscal accounts' },
  kinds: ['budget'],
  titles: ['财政专户管理资金支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'special-account' },
  classification: 'function',
})
