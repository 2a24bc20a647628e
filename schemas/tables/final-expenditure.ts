import { defineTableType } from '../table-type.ts'

export const finalExpenditure = defineTableType({
  id: 'final-expenditure',
  name: { zh: '支出决算表', en: 'Final accounts: expenditure' },
  kinds: ['final-accounts'],
  titles: ['支出表'],
  signs: [['基本支出'], ['项目支出']],
  headers: [
    [
      ['项目', '功能分类科目编码'],
      ['项目', '科目名称'],
      ['本年支出合计'],
      ['基本支出'],
      ['项目支出'],
      ['上缴上级支出'],
      ['经营支出'],
      ['对附属单位补助支出'],
    ],
  ],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'all' },
  classification: 'function',
})
