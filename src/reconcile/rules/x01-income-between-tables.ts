import { incomeSources, type Measure } from '../../../schemas/measures.ts'
import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures, checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type Figure, figureAt, totalFigure, totalLine } from '../model/figures.ts'
import { type Side, sidesOf } from '../model/sides.ts'
import { ownColumn, wholeColumn } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

/** What a summary calls 单位资金 where the table of income has a column for each (domain.md §1.2). */
const UNIT_FUNDS: readonly Measure[] = ['business', 'operating-income', 'from-above', 'from-below', 'other-income']

/** A source in the table of income: its column, or its line where sources are lines. */
function sourceIn(document: DisclosureView, table: TableView, measure: Measure): Figure | undefined {
  const inColumn = totalFigure(document, table, [measure])
  if (inColumn !== undefined) return inColumn
  const [line, column] = [table.line([measure]), wholeColumn(document, table)]
  return line === undefined || line.code !== null || column === undefined ? undefined : figureAt(table, line, column)
}

const sourceOf = (summary: Side, measure: Measure): Figure | undefined => summary.figure(summary.item(measure) ?? summary.carried(measure))

function* totals(document: DisclosureView, summary: Side, table: TableView): Generator<Verdict | null> {
  const total = totalLine(table)
  const year = total === undefined ? undefined : ownColumn(document, table, ['current-income'])
  const whole = ownColumn(document, table, ['total'])
  if (total === undefined || (year ?? whole) === undefined) return yield INSUFFICIENT
  if (year !== undefined) yield checkSame('income of the year', summary.figure(summary.year), figureAt(table, total, year))
  if (whole === undefined) return
  // A table that prints nothing carried over either has it in its total or is about the year alone.
  const carries = sourceIn(document, table, 'carry-in') !== undefined
  const line = carries || year !== undefined ? summary.summary.total : undefined
  if (line !== undefined) yield checkSame('total income', summary.figure(line), figureAt(table, total, whole))
  else yield* eitherTotal(summary, figureAt(table, total, whole))
}

function* eitherTotal(summary: Side, figure: Figure): Generator<Verdict | null> {
  const [all, year] = [summary.summary.total, summary.year].map((line) => checkSame('total income', summary.figure(line), figure))
  yield year !== undefined && year !== null && year.outcome === 'pass' ? year : (all ?? null)
}

function* sources(document: DisclosureView, summary: Side, table: TableView): Generator<Verdict | null> {
  // Fiscal money is compared with the fiscal tables (X03).
  for (const measure of incomeSources) {
    const [own, other] = [sourceOf(summary, measure), sourceIn(document, table, measure)]
    if (own !== undefined && other !== undefined) yield checkSame(measure, own, other)
    else if (own !== undefined && measure === 'unit-funds') {
      const parts = UNIT_FUNDS.map((each) => sourceIn(document, table, each)).filter((part) => part !== undefined)
      if (parts.length > 0) yield checkFigures({ figure: own, parts, subject: measure })
    }
  }
}

export const incomeBetweenTables = defineRule({
  id: 'X01',
  code: 'reconcile/income-between-tables',
  title: { en: 'Income of the summary is that of the table of income', zh: '收支总表收入等于收入总表' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      between(document, ['summary', 'income'], function* (view, table) {
        const [summary] = sidesOf(document, view, 'income')
        if (summary === undefined) return yield INSUFFICIENT
        yield* totals(document, summary, table)
        yield* sources(document, summary, table)
      }),
    ),
  meaning:
    'The grand total, the income of the year and every source that both the summary of income and expenditure and the table of income print are the same. 单位资金 is the sum of business, operating and other income, subsidies from above and payments from below. Which total a table of income has shows in its columns: with a balance carried over it is the grand total.',
  example: '收支总表: 收入总计 425.20; 收入总表: 合计 425.30.',
  remedy: 'Compare both tables with the source.',
})
