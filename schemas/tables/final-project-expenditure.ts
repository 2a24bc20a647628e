import { defineTableType } from '../table-type.ts'

export const finalProjectExpenditure = defineTableType({
  id: 'final-project-expenditure',
  name: { zh: '项目支出决算表', en: 'Final accounts: project expenditure' },
  kinds: ['final-accounts'],
  titles: ['项目支出表', '项目收支表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'all', measure: 'project' },
})
