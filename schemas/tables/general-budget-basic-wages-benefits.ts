import { defineTableType } from '../table-type.ts'

export const generalBudgetBasicWagesBenefits = defineTableType({
  id: 'general-budget-basic-wages-benefits',
  name: { zh: '一般公共预算基本支出表：人员经费（工资福利支出）', en: 'General public budget basic expenditure: wages and benefits' },
  kinds: ['budget'],
  titles: ['人员经费工资福利支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'general-budget', measure: 'personnel' },
})
