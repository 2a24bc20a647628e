import { checkPriorYear } from '../across/prior-year.ts'
import { counted } from '../checks/counted.ts'
import { defineRule } from '../rule.ts'

export const finalPriorYear = defineRule({
  id: 'D05',
  code: 'reconcile/final-prior-year',
  title: { en: 'The change that final accounts name is that of the figures', zh: '决算说明的较上年增减等于两年决算之差' },
  severity: 'error',
  scope: 'documents',
  check: (documents) => counted(checkPriorYear(documents, 'final-accounts')),
  meaning:
    'A sentence such as 收入支出总计 307.82万元，与2023年度相比增加 12.00万元 implies 295.82 for the year before: the final accounts of that year must have it. What is left out is as for D01.',
  example: '收入支出总计307.82万元。与2023年度相比，收入支出总计增加12.00万元; the final accounts of 2023 have 290.00.',
  remedy: 'Compare both documents. The wrong sign of a change gives a difference of twice the change.',
})
