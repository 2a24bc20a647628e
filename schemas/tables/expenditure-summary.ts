import { defineTableType } from '../table-type.ts'

export const expenditureSummary = defineTableType({
  id: 'expenditure-summary',
  name: { zh: '支出预算总表', en: 'Summary of expenditure' },
  kinds: ['budget'],
  titles: ['支出表'],
  signs: [['基本支出'], ['项目支出']],
  headers: [
    [
      ['序号'],
      ['功能分类科目', '科目编码'],
      ['功能分类科目', '科目名称'],
      ['合计'],
      ['基本支出'],
      ['项目支出'],
      ['经营支出'],
      ['上解上级支出'],
      ['对附属单位补助支出'],
    ],
    [['合计'], ['基本支出'], ['项目支出'], ['单位预留机动经费'], ['结转下年资金']],
  ],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'all' },
  classification: 'function',
})
