import { checkRowSums } from '../checks/row-sums.ts'
import { defineRule } from '../rule.ts'

export const personnelAndPublic = defineRule({
  id: 'W06',
  code: 'reconcile/personnel-and-public',
  title: { en: 'Basic expenditure of a row is personnel and public funds', zh: '基本支出每行等于人员经费与公用经费之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ classification }) => classification === 'economic' || classification === 'government-economic',
  check: (view) => checkRowSums(view),
  meaning:
    'Each row of a table of basic expenditure by economic classification: the total is 人员经费 plus 公用经费, where both have a column.',
  example: '30101 基本工资: 合计 90.00, 人员经费 95.00, 公用经费 blank.',
  remedy: 'Compare the row with the source.',
})
