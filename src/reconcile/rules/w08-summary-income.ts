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
  const summaries = summariesOf(view, 'income')
  if (summaries.length === 0) yield INSUFFICIENT
  for (const summary of summaries) yield* checkItems(view, summary)
}

export const summaryIncome = defineRule({
  id: 'W08',
  code: 'reconcile/summary-income',
  title: { en: 'Income of the year is the sum of its lines', zh: '本年收入合计等于各项收入之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(sums(view)),
  meaning:
    'In a summary the sum of the year (本年收入合计, 当年收入小计; the total where only that is printed) is the sum of the lines of the highest level. Numbered parts of a line (1.一般公共预算, 2.政府性基金预算) must add up to it and are not added again; lines with 其中 never are.',
  example: '本年收入合计 is 290.00; 一、 to 五、 add up to 280.00.',
  remedy: 'Compare the lines with the source.',
})
