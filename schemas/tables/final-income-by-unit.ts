import { defineTableType } from '../table-type.ts'

export const finalIncomeByUnit = defineTableType({
  id: 'final-income-by-unit',
  name: { zh: '收入决算表（分单位）', en: 'Final accounts: income by unit' },
  kinds: ['final-accounts'],
  titles: ['收入表（分单位）'],
  signs: [['本年收入合计', '财政拨款收入', '上级补助收入']],
  mayBeEmpty: false,
  layout: 'list',
  subject: { flow: 'income', fund: 'all' },
})
