import { checkPriorYear } from '../across/prior-year.ts'
import { counted } from '../checks/counted.ts'
import { defineRule } from '../rule.ts'

export const budgetPriorYear = defineRule({
  id: 'D01',
  code: 'reconcile/budget-prior-year',
  title: { en: 'What a budget says of the year before is in that year’s budget', zh: '预算说明推算的上年数等于上年预算' },
  severity: 'error',
  scope: 'documents',
  check: (documents) => counted(checkPriorYear(documents, 'budget')),
  meaning:
    'A sentence such as 支出 18.00万元，与上年相比增加 2.00万元 implies 16.00 for the year before: the tables of that year’s budget must have it, for totals, 基本支出 and 项目支出, the three public expenses, and item by item (项). Sentences whose own amount is not in the table they would be about speak of other money and are not judged; nor are items whose code the year before does not have.',
  example: '2025: 行政运行（项）支出90.00万元，与上年相比增加4.00万元; the budget of 2024 has 85.00.',
  remedy: 'Compare both documents. The wrong sign of a change gives a difference of twice the change.',
})
