import { defineTableType } from '../table-type.ts'

export const basicExpenditure = defineTableType({
  id: 'basic-expenditure',
  name: { zh: '基本支出预算表', en: 'Basic expenditure by item' },
  kinds: ['budget'],
  titles: ['基本支出表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', fund: 'all', measure: 'basic' },
})
