import { defineTableType } from '../table-type.ts'

export const generalBudgetBasicFamilySubsidies = defineTableType({
  id: 'general-budget-basic-family-subsidies',
  name: {
    zh: '一般公共预算基本支出表：人员经费（对个人和家庭的补助）',
    en: 'General public budget basic expenditure: subsidies to individuals and families',
  },
  kinds: ['budget'],
  titles: ['人员经费对个人和家庭的补助表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'personnel' },
})
