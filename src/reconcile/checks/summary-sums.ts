import type { ColumnView } from '../model/columns.ts'
import type { Line } from '../model/lines.ts'
import { additiveColumns, partsOf, type Summary, summariesOf, surely } from '../model/summaries.ts'
import type { TableView } from '../model/table-view.ts'
import { INSUFFICIENT, type Verdict } from '../rule.ts'
import { checkReadings } from './sums.ts'

/** A line against some lines of its own list, column by column; `fewer` are those of them that are surely parts, where others may be parts of these. */
export function* checkLines(
  view: TableView,
  summary: Summary,
  total: Line,
  parts: readonly Line[],
  fewer?: readonly Line[],
): Generator<Verdict | null> {
  for (const column of additiveColumns(summary.panel)) yield lineSum(view, column, total, fewer === undefined ? [parts] : [parts, fewer])
}

const lineSum = (view: TableView, column: ColumnView, total: Line, readings: readonly (readonly Line[])[]): Verdict | null =>
  checkReadings(
    { view, total: view.amount(total, column), where: [total.name, column.name], subject: `${total.label} ${total.figures}` },
    readings.map((parts) => parts.map((part) => view.amount(part, column))),
  )

/**
 * The sum of the year, or the grand total where only that is printed, against the items of the highest level; and an item against its numbered parts
 * (一、财政拨款: 1.一般公共预算, 2.政府性基金预算), which are never added to the list themselves (domain.md §3.3, W08, W09).
 */
function* checkItems(view: TableView, summary: Summary): Generator<Verdict | null> {
  const total = summary.current ?? summary.total
  if (total === undefined || summary.items.length === 0) yield INSUFFICIENT
  // An unnumbered line among numbered ones may be a part of the one before it.
  else
    yield* checkLines(
      view,
      summary,
      total,
      summary.items,
      surely(summary.items, (line) => line.numbered),
    )
  for (const item of summary.items) {
    const parts = partsOf(summary.panel, item)
    if (parts.length < 2 || parts.some((part) => part.ofWhich || !part.numbered)) continue
    yield* checkBreakdown(view, summary, item, parts)
  }
}

/** The lists of one side of a summary, each against its sum. */
export function* checkSide(view: TableView, side: 'income' | 'expenditure'): Generator<Verdict | null> {
  const summaries = summariesOf(view, side)
  if (summaries.length === 0) yield INSUFFICIENT
  for (const summary of summaries) yield* checkItems(view, summary)
}

/** A breakdown that is printed blank throughout while its line is filled says nothing (domain.md §3.3, W12). */
export function* checkBreakdown(view: TableView, summary: Summary, whole: Line, parts: readonly Line[]): Generator<Verdict | null> {
  for (const column of additiveColumns(summary.panel)) {
    const blank = parts.every((part) => view.amount(part, column).printed === 'blank')
    yield blank && view.amount(whole, column).printed !== 'blank' ? INSUFFICIENT : lineSum(view, column, whole, [parts])
  }
}
