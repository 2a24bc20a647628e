import { defineTableType } from '../table-type.ts'

export const earmarkedFunds = defineTableType({
  id: 'earmarked-funds',
  name: { zh: '专项资金预算汇总表', en: 'Earmarked funds' },
  kinds: ['budget'],
  titles: ['专项资金表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure' },
})
