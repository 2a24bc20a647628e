import { counted } from '../checks/counted.ts'
import { checkBreakdown } from '../checks/summary-sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { partsOf, summariesOf } from '../model/summaries.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

const TYPES = typesOf('fiscalSummary')

function* sums(view: TableView): Generator<Verdict | null> {
  for (const side of ['income', 'expenditure'] as const) {
    for (const summary of summariesOf(view, side)) {
      for (const line of summary.carried) {
        const parts = partsOf(summary.panel, line)
        if (parts.length > 1) yield* checkBreakdown(view, summary, line, parts)
      }
    }
  }
}

export const carriedByFund = defineRule({
  id: 'W12',
  code: 'reconcile/carried-by-fund',
  title: { en: 'A carried balance is the sum of its funds', zh: '财政拨款结转和结余等于三本预算之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(sums(view)),
  meaning:
    'In a summary of fiscal appropriation the balance carried in (年初财政拨款结转和结余) is the sum of the funds printed below it. Where these are left blank there is nothing to check.',
  example: '年初财政拨款结转和结余 is 3.00; 一般公共预算财政拨款 2.00, the other funds blank.',
  remedy: 'Compare the lines with the source.',
})
