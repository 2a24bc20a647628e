import { defineTableType } from '../table-type.ts'

export const projectExpenditure = defineTableType({
  id: 'project-expenditure',
  name: { zh: '项目支出预算表', en: 'Project expenditure' },
  kinds: ['budget'],
  titles: ['项目支出表'],
  signs: [['项目名称', '项目', '项目编码', '项目代码', '项目单位']],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'all', measure: 'project' },
})
