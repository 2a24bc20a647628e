import { defineTableType } from '../table-type.ts'

export const incomeSummary = defineTableType({
  id: 'income-summary',
  name: { zh: '收入预算总表', en: 'Summary of income' },
  kinds: ['budget'],
  titles: ['收入表'],
  signs: [
    [
      '财政拨款收入',
      '财政拨款',
      '一般公共预算',
      '一般公共预算拨款',
      '一般公共预算拨款收入',
      '一般公共预算财政拨款',
      '一般公共预算资金',
      '事业收入',
      '本年收入',
      '金额',
      '预算数',
    ],
  ],
  headers: [
    [
      ['序号'],
      ['功能分类科目', '科目编码'],
      ['功能分类科目', '科目名称'],
      ['合计'],
      ['本年收入', '小计'],
      ['本年收入', '财政拨款收入'],
      ['本年收入', '财政专户收入'],
      ['本年收入', '事业收入'],
      ['本年收入', '经营收入'],
      ['本年收入', '上级补助收入'],
      ['本年收入', '附属单位上缴收入'],
      ['本年收入', '其他收入'],
      ['上年结转'],
    ],
    [['项目名称'], ['项目名称'], ['金额']],
  ],
  mayBeEmpty: false,
  layout: 'long',
  classification: 'function',
})
