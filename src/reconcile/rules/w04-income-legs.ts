import { checkRowSums } from '../checks/row-sums.ts'
import { defineRule } from '../rule.ts'

const TYPES = new Set(['income-summary', 'final-income', 'final-income-by-unit'])

export const incomeLegs = defineRule({
  id: 'W04',
  code: 'reconcile/income-legs',
  title: { en: 'Income of a row is the sum of its sources', zh: '收入表每行合计等于各项来源之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => checkRowSums(view),
  meaning:
    'Each row of a table of income: the total is income of the year and what was carried over, income of the year is the sum of its sources. Which columns are parts of which shows in the head; parts named with 其中 are not added.',
  example: '小计 of 本年收入 is 280.00, its sources add up to 270.00.',
  remedy: 'Compare the row with the source. If it holds there, a source has no column of its own, or a column is misread.',
})
