import { defineTableType } from '../table-type.ts'

export const finalIncome = defineTableType({
  id: 'final-income',
  name: { zh: '收入决算表', en: 'Final accounts: income' },
  kinds: ['final-accounts'],
  titles: ['收入表'],
  signs: [['本年收入合计', '财政拨款收入', '上级补助收入']],
  headers: [
    [
      ['项目', '功能分类科目编码'],
      ['项目', '科目名称'],
      ['本年收入合计'],
      ['财政拨款收入'],
      ['上级补助收入'],
      ['事业收入'],
      ['经营收入'],
      ['附属单位上缴收入'],
      ['其他收入'],
    ],
  ],
  mayBeEmpty: false,
  layout: 'long',
  subject: { flow: 'income', fund: 'all' },
  classification: 'function',
})
