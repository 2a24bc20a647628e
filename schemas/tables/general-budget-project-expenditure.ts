import { defineTableType } from '../table-type.ts'

export const generalBudgetProjectExpenditure = defineTableType({
  id: 'general-budget-project-expenditure',
  name: { zh: '一般公共预算项目支出表', en: 'General public budget project expenditure' },
  kinds: ['budget'],
  titles: ['一般公共预算项目支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'project' },
})
