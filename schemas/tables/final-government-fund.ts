import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const finalGovernmentFund = defineTableType({
  id: 'final-government-fund',
  name: { zh: '政府性基金预算财政拨款收入支出决算表', en: 'Final accounts: government funds' },
  kinds: ['final-accounts'],
  titles: ['政府性基金预算收支表', '政府性基金预算支出表'],
  signs: [FUNCTION_CODE],
  headers: [
    [
      ['项目', '功能分类科目编码'],
      ['项目', '科目名称'],
      ['年初结转和结余'],
      ['本年收入'],
      ['本年支出', '合计'],
      ['本年支出', '基本支出'],
      ['本年支出', '项目支出'],
      ['年末结转和结余'],
    ],
    [
      ['项目', '功能分类科目编码'],
      ['项目', '科目名称'],
      ['年初结转和结余'],
      ['本年收入'],
      ['本年支出', '小计'],
      ['本年支出', '基本支出'],
      ['本年支出', '项目支出'],
      ['年末结转和结余'],
    ],
  ],
  mayBeEmpty: true,
  layout: 'long',
  subject: { fund: 'government-fund' },
  classification: 'function',
})
