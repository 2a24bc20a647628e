import type { Measure } from '../../../schemas/measures.ts'
import { checkSum } from '../checks/sums.ts'
import type { Amount } from '../model/amounts.ts'
import type { ColumnView } from '../model/columns.ts'
import type { Line } from '../model/lines.ts'
import { statementTypes } from '../model/statement-types.ts'
import { additiveColumns, summariesOf } from '../model/summaries.ts'
import { INSUFFICIENT, type Verdict } from '../rule.ts'
import { type Found, type Publication, tableOf } from './publications.ts'

/** A figure of one file, which others can be compared with: its evidence names the file. */
export interface Figure {
  readonly heading: string
  readonly doubtful: boolean
  readonly amount: Amount
}

export function figureAt({ document, view }: Found, line: Line, column: ColumnView): Figure {
  const { path } = document.disclosure.source
  const amount = view.amount(line, column)
  return {
    heading: `${path}: ${view.heading}`,
    doubtful: view.doubtful,
    amount: { ...amount, evidence: { document: path, ...amount.evidence } },
  }
}

const SUMMARIES = {
  all: statementTypes.summary,
  fiscal: statementTypes.fiscalSummary,
} as const

/** What a summary of income and expenditure prints last: 收入总计. */
export function grandTotal(publication: Publication, money: keyof typeof SUMMARIES): Figure | undefined {
  const found = tableOf(publication, SUMMARIES[money])
  const [summary] = found === undefined ? [] : summariesOf(found.view, 'income')
  const [column] = summary === undefined ? [] : additiveColumns(summary.panel)
  return found === undefined || summary?.total === undefined || column === undefined ? undefined : figureAt(found, summary.total, column)
}

/** A balance carried into the year, or out of it. */
export function carried(publication: Publication, money: keyof typeof SUMMARIES, way: 'carry-in' | 'carry-out'): Figure | undefined {
  const found = tableOf(publication, SUMMARIES[money])
  const side = way === 'carry-in' ? 'income' : 'expenditure'
  const line = found?.view.line([way], side)
  const panel = found?.view.panels.find((each) => each.side === side && line !== undefined && each.lines.includes(line))
  const [column] = panel === undefined ? [] : additiveColumns(panel)
  return found === undefined || line === undefined || column === undefined ? undefined : figureAt(found, line, column)
}

/** One of the expenses beside each other, or of those below each other; `period` tells the budget's figure from the final one. */
export function expense(publication: Publication, measure: Measure, period: RegExp | null): Figure | undefined {
  const found = tableOf(publication, statementTypes.threePublic)
  if (found === undefined) return undefined
  const { view } = found
  const fits = (column: ColumnView): boolean => !column.compares && !column.ofWhich && (period === null || period.test(column.period))
  const beside = view.columns.filter((column) => fits(column) && column.measure === measure)
  const rows = view.panels.flatMap((panel) => panel.lines)
  if (beside.length === 1 && rows.length === 1) return figureAt(found, rows[0] as Line, beside[0] as ColumnView)
  const line = view.line([measure])
  const totals = view.columns.filter((column) => fits(column) && column.measure === 'total')
  return line === undefined || totals.length !== 1 ? undefined : figureAt(found, line, totals[0] as ColumnView)
}

/** A leg of expenditure (基本支出, 项目支出, …) as the table of all expenditure totals it. */
export function leg(publication: Publication, measure: Measure): Figure | undefined {
  const found = tableOf(publication, statementTypes.expenditure)
  const column = found?.view.column([measure])
  const lines = found?.view.panels.flatMap((panel) => panel.lines) ?? []
  const line = lines.length === 1 ? lines[0] : lines.find((each) => each.role === 'total')
  return found === undefined || column === undefined || line === undefined ? undefined : figureAt(found, line, column)
}

/** One figure against the sum of others, each within the rounding of what is printed; insufficient where one is missing. */
export function compareFigures(
  figure: Figure | undefined,
  parts: readonly (Figure | undefined)[],
  told: { what: string; subject: string; minus?: readonly Amount[]; severity?: 'warning' | 'info' },
): Verdict | null {
  const known = parts.filter((each) => each !== undefined)
  if (figure === undefined || known.length < parts.length) return INSUFFICIENT
  return checkSum({
    view: { heading: figure.heading, unit: figure.amount.unit, doubtful: figure.doubtful || known.some((each) => each.doubtful) },
    total: figure.amount,
    parts: known.map((each) => each.amount),
    ...(told.minus === undefined ? {} : { minus: told.minus }),
    where: [told.what],
    subject: told.subject,
    ...(told.severity === undefined ? {} : { severity: told.severity }),
  })
}
