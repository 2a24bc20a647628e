import { counted } from '../checks/counted.ts'
import { checkItems } from '../checks/summary-sums.ts'
import { summariesOf } from '../model/summaries.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const TYPES = new Set([
  'income-expenditure-summary',
  'fiscal-income-expenditure-summary',
  'final-income-expenditure-summary',
  'final-fiscal-income-expenditure-summary',
])

function* sums(view: TableView): Generator<Verdict | null> {
  const summaries = summariesOf(view, 'expenditure')
  if (summaries.length === 0) yield INSUFFICIENT
  for (const summary of summaries) yield* checkItems(view, summary)
}

export const summaryExpenditure = defineRule({
  id: 'W09',
  code: 'reconcile/summary-expenditure',
  title: { en: 'Expenditure of the year is the sum of its lines', zh: '本年支出合计等于各项支出之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(sums(view)),
  meaning:
    'In a summary the sum of the year (本年支出合计, 当年支出小计; the total where only that is printed) is the sum of the lines of the highest level, in every column of money. Two breakdowns side by side (功能分类, 支出用途) are each checked against it.',
  example: '本年支出合计 is 285.00; the lines by function add up to 284.00.',
  remedy: 'Compare the lines with the source.',
})
