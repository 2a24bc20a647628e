import { defineTableType } from '../table-type.ts'
import { THREE_PUBLIC } from './labels.ts'

export const threePublicExpenditure = defineTableType({
  id: 'three-public-expenditure',
  name: { zh: '“三公”经费支出预算表', en: 'Three public expenses: travel abroad, vehicles, official receptions' },
  kinds: ['budget'],
  titles: ['三公经费支出表'],
  signs: [[...THREE_PUBLIC, '资金性质', '项目', '预算数', '金额']],
  headers: [
    [
      ['序号'],
      ['项目'],
      ['资金性质', '合计'],
      ['资金性质', '一般公共预算财政拨款'],
      ['资金性质', '政府性基金预算拨款'],
      ['资金性质', '国有资本经营预算财政拨款'],
    ],
    [
      ['合计'],
      ['“三公”经费', '小计'],
      ['“三公”经费', '因公出国（境）费'],
      ['“三公”经费', '公务用车购置及运行维护费', '小计'],
      ['“三公”经费', '公务用车购置及运行维护费', '公务用车购置费'],
      ['“三公”经费', '公务用车购置及运行维护费', '公务用车运行维护费'],
      ['“三公”经费', '公务接待费'],
      ['会议费'],
      ['培训费'],
    ],
  ],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', fund: 'fiscal', measure: 'three-public' },
})
