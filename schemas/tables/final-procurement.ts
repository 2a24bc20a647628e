import { defineTableType } from '../table-type.ts'

export const finalProcurement = defineTableType({
  id: 'final-procurement',
  name: { zh: '政府采购情况表', en: 'Final accounts: government procurement' },
  kinds: ['final-accounts'],
  titles: ['政府采购表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', measure: 'procurement' },
})
