import { defineTableType } from '../table-type.ts'
import { FUNCTION_CODE } from './labels.ts'

export const finalStateCapital = defineTableType({
  id: 'final-state-capital',
  name: { zh: '国有资本经营预算财政拨款支出决算表', en: 'Final accounts: state capital operating budget' },
  kinds: ['final-accounts'],
  titles: ['国有资本经营预算收支表', '国有资本经营预算支出表'],
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
    [['项目', '功能分类科目编码'], ['项目', '科目名称'], ['合计'], ['基本支出'], ['项目支出']],
    [
      ['项目', '功能分类科目编码'],
      ['项目', '科目名称'],
      ['本年支出', '小计'],
      ['本年支出', '基本支出'],
      ['本年支出', '项目支出'],
    ],
  ],
  mayBeEmpty: true,
  layout: 'long',
  subject: { fund: 'state-capital' },
  classification: 'function',
})
