import { counted } from '../checks/counted.ts'
import { checkLines } from '../checks/summary-sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { summariesOf, surely } from '../model/summaries.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const TYPES = typesOf('summary', 'fiscalSummary')

function* sums(view: TableView): Generator<Verdict | null> {
  for (const side of ['income', 'expenditure'] as const) {
    for (const summary of summariesOf(view, side)) {
      const { current, carried, total } = summary
      // Where only the grand total is printed, its lines are checked against it (W08, W09).
      if (current === undefined) continue
      if (total === undefined) yield INSUFFICIENT
      else {
        // A line without a word of its own below a carried balance may be a part of it.
        const known = surely(carried, (line) => line.measure !== null)
        yield* checkLines(view, summary, total, [current, ...carried], known && [current, ...known])
      }
    }
  }
}

export const summaryTotal = defineRule({
  id: 'W10',
  code: 'reconcile/summary-total',
  title: { en: 'The grand total is the sum of the year and what is carried over', zh: '总计等于本年合计与结转结余之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(sums(view)),
  meaning:
    'On each side of a summary the grand total (收入总计, in Jiangsu 收入合计, in final accounts 总计) is the sum of the year and the lines between the two: balances carried in or out, non-fiscal surplus used, surplus distributed. Which line is which follows from the place, not from the word.',
  example: '收入总计 is 290.00, 本年收入合计 280.00 and 上年结转 5.00.',
  remedy: 'Compare the last lines of the summary with the source.',
})
