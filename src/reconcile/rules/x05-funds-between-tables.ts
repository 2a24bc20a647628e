import type { Measure } from '../../../schemas/measures.ts'
import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkSame } from '../checks/figures.ts'
import { isZero } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type Figure, totalFigure } from '../model/figures.ts'
import { type Side, sidesOf } from '../model/sides.ts'
import type { StatementRole } from '../model/statement-types.ts'
import { ownColumn, statement } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { zeroOf } from '../model/zero.ts'
import { defineRule, INSUFFICIENT, NOT_APPLICABLE, type Verdict } from '../rule.ts'

const FUNDS: readonly (readonly [StatementRole, Measure])[] = [
  ['general', 'general-budget'],
  ['fund', 'government-fund'],
  ['capital', 'state-capital'],
]

/** What the fiscal summary says was spent of a fund: its column, or its line of income where expenditure is not by fund and nothing is carried. */
function spent(sides: readonly Side[], income: Side | undefined, fund: Measure): Figure | undefined {
  for (const side of sides) {
    const figure = side.figure(side.year ?? side.summary.total, fund)
    if (figure !== undefined) return figure
  }
  const carried = income?.figure(income.carried('carry-in'))
  return income === undefined || (carried !== undefined && !isZero(carried.amount.value)) ? undefined : income.figure(income.item(fund))
}

/** The total of the table of a fund; a table shown empty is zero (domain.md §1.0: it is published with a note). */
function tableTotal(document: DisclosureView, role: StatementRole, like: Figure): Figure | undefined {
  const found = statement(document, role)
  if (found.is === 'read') return totalFigure(document, found.view)
  return found.is === 'empty' && found.view.type?.mayBeEmpty ? zeroOf(found.view, like) : undefined
}

function* byFund(document: DisclosureView, summary: TableView): Generator<Verdict | null> {
  const sides = sidesOf(document, summary, 'expenditure')
  const [income] = sidesOf(document, summary, 'income')
  for (const [role, fund] of FUNDS) {
    const figure = spent(sides, income, fund)
    // Neither a place in the summary nor a table: a province that does not publish this fund (domain.md §1.3).
    if (figure === undefined && statement(document, role).is === 'absent') continue
    if (figure === undefined) yield INSUFFICIENT
    else yield checkSame(`${fund} spent`, figure, tableTotal(document, role, figure)) ?? NOT_APPLICABLE
    yield* received(document, income, role, fund)
  }
}

/** Final accounts of a fund show its income too. */
function* received(document: DisclosureView, income: Side | undefined, role: StatementRole, fund: Measure): Generator<Verdict | null> {
  const found = statement(document, role)
  if (found.is !== 'read' || ownColumn(document, found.view, ['current-income']) === undefined) return
  yield checkSame(`${fund} received`, income?.figure(income.item(fund)), totalFigure(document, found.view, ['current-income']))
}

export const fundsBetweenTables = defineRule({
  id: 'X05',
  code: 'reconcile/funds-between-tables',
  title: { en: 'Each fund of the fiscal summary is the total of its table', zh: '财政拨款收支总表各预算等于相应支出表合计' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        yield* between(document, ['fiscalSummary'], (summary) => byFund(document, summary))
        yield* between(document, ['fiscalSummary', 'fiscal'], function* (summary, table) {
          const [side] = sidesOf(document, summary, 'expenditure')
          yield checkSame('fiscal spent', side?.figure(side.year ?? side.summary.total), totalFigure(document, table))
        })
      })(),
    ),
  meaning:
    'What the summary of fiscal appropriation spends of the general public budget, of government funds and of the state capital operating budget is the total of the table of that fund, and zero where that table is shown empty; all of it is the total of the table of fiscal expenditure where there is one. Where the summary has no columns by fund, its income by fund is what is spent, unless something is carried over.',
  example: '财政拨款收支总表: 政府性基金预算 12.00; 政府性基金预算支出表 is empty.',
  remedy: 'Compare both tables with the source.',
})
