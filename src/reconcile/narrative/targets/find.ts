import type { MoneyScope } from '../../../../schemas/claim.ts'
import type { Amount } from '../../model/amounts.ts'
import type { ColumnView } from '../../model/columns.ts'
import type { Line } from '../../model/lines.ts'
import type { PanelView, TableView } from '../../model/table-view.ts'

interface Shown {
  readonly view: TableView
  readonly amount: Amount
}

/** The measure of the column that shows one fund. */
const FUND_COLUMN: Readonly<Record<MoneyScope, string | null>> = {
  all: null,
  fiscal: null,
  'general-budget': 'general-budget',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
}

/** The columns of a list that show the money of a scope: its fund's where funds have columns, else the whole. */
export function columnsFor(columns: readonly ColumnView[], scope: MoneyScope): ColumnView[] {
  const plain = columns.filter((column) => !column.ofWhich && !column.compares)
  const fund = FUND_COLUMN[scope]
  const own = fund === null ? [] : plain.filter((column) => column.measure === fund)
  if (own.length > 0) return own
  const whole = plain.filter((column) => column.measure === 'total')
  return whole.length > 0 ? whole : plain.slice(0, 1)
}

/** Amounts of the lines a test finds, in the columns of their own list that another picks. */
export function amountsAt(
  view: TableView,
  wanted: (line: Line, panel: PanelView) => boolean,
  pick: (columns: readonly ColumnView[]) => readonly ColumnView[],
): Shown[] {
  return view.panels.flatMap((panel) =>
    panel.lines
      .filter((line) => wanted(line, panel))
      .flatMap((line) => pick(panel.columns).map((column) => ({ view, amount: view.amount(line, column) }))),
  )
}

/** The row a table sums itself up in: its total, or its only row. */
export const isWhole = (line: Line, panel: PanelView): boolean => panel.lines.length === 1 || (line.role === 'total' && line.code === null)

/** The columns that measure one of some things. */
export const measuring =
  (...measures: readonly string[]) =>
  (columns: readonly ColumnView[]): ColumnView[] =>
    columns.filter((column) => !column.ofWhich && !column.compares && column.measure !== null && measures.includes(column.measure))
