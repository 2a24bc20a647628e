import type { Unit } from '../../../schemas/amount.ts'
import type { DisclosureTable } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import type { Measure } from '../../../schemas/measures.ts'
import type { TableType } from '../../../schemas/table-type.ts'
import { tableTypes } from '../../../schemas/tables/index.ts'
import { type Amount, amountReader, unitOf } from './amounts.ts'
import { type ColumnView, moneyColumns } from './columns.ts'
import { foldLabel, measureOf } from './labels.ts'
import { type Line, linesOf } from './lines.ts'

/** One of the lists that stand side by side in a table; a plain table is one list. */
export interface PanelView {
  readonly index: number
  /** What its upper head says it lists. */
  readonly side: 'income' | 'expenditure' | null
  /** Its upper head as printed; blank where there is none. */
  readonly head: string
  readonly columns: readonly ColumnView[]
  readonly lines: readonly Line[]
}

/** A table as rules see it: columns and lines by what they measure, amounts exact and with their evidence. */
export interface TableView {
  readonly table: DisclosureTable
  readonly type: TableType | null
  /** What a message calls it: its title, else its id. */
  readonly heading: string
  readonly unit: Unit | null
  /** The reader was not sure of the grid: what fails here is a warning at most (domain.md §3.2). */
  readonly doubtful: boolean
  readonly panels: readonly PanelView[]
  readonly columns: readonly ColumnView[]
  /** The amount of a line in a column; a total printed once for two lists is found in the one that prints it. */
  amount(line: Line, column: ColumnView): Amount
  /** The figure of a line in a leaf column that is not one of money: a count, a unit price. */
  figure(line: Line, index: number): Amount
  /** Leaf columns, of whatever role, whose lowest head is a label of this measure. */
  columnsOf(measure: Measure): number[]
  /** Where a line is named. */
  evidence(line: Line): Evidence
  /** The only column that measures the first of these that any column does; `period` narrows it. `undefined`: none, or several. */
  column(measures: readonly Measure[], period?: string): ColumnView | undefined
  /** The only line of the table, or of one side of it, that measures the first of these that any line does. */
  line(measures: readonly Measure[], side?: PanelView['side']): Line | undefined
}

const types = new Map(tableTypes.map((type) => [type.id, type]))

const sideOf = (head: string): PanelView['side'] => (/收入/.test(head) ? 'income' : /支出/.test(head) ? 'expenditure' : null)

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined)

/** The first measure that is held at all decides; if several hold it, none is the one. */
function firstHeld<T extends { readonly measure: Measure | null }>(some: readonly T[], measures: readonly Measure[]): T | undefined {
  for (const measure of measures) {
    const held = some.filter((each) => each.measure === measure)
    if (held.length > 0) return only(held)
  }
  return undefined
}

export function tableView(table: DisclosureTable, doubtful: boolean): TableView {
  const columns = moneyColumns(table.columns)
  const read = amountReader(table)
  const panels = linesOf(table).map((lines, index): PanelView => {
    const own = columns.filter((column) => column.panel === index)
    const head = table.columns[own[0]?.index ?? -1]?.path[0] ?? ''
    return { index, head, side: sideOf(head), columns: own, lines }
  })
  return {
    table,
    type: types.get(table.type ?? '') ?? null,
    unit: unitOf(table),
    heading: table.title ?? table.id,
    doubtful,
    panels,
    columns,
    amount(line, column) {
      const shown = panels[line.figures]?.columns ?? []
      const at = panels[column.panel]?.columns.indexOf(column) ?? -1
      const elsewhere = line.figures !== column.panel && shown.length === panels[column.panel]?.columns.length ? shown[at] : undefined
      return read(line.row, elsewhere?.index ?? column.index)
    },
    figure: (line, index) => read(line.row, index),
    columnsOf: (measure) =>
      table.columns.flatMap(({ path }, index) => (measureOf(foldLabel(path.at(-1) ?? '')) === measure ? [index] : [])),
    evidence: (line) => ({
      table: table.id,
      row: line.row,
      text: line.name,
      ...evidenceAt(table.rows[line.row]?.cells.find((cell) => cell.text !== '')?.place ?? {}),
    }),
    column: (measures, period) =>
      firstHeld(
        columns.filter((column) => !column.ofWhich && !column.compares && (period === undefined || column.period === period)),
        measures,
      ),
    line(measures, side) {
      const own = panels.filter((panel) => side === undefined || panel.side === side)
      const lines = own.flatMap((panel) => panel.lines.filter((line) => !line.borrowed))
      // A line that heads others prints no figure itself: 一、“三公”经费支出 above （一）支出合计.
      const filled = (line: Line): boolean =>
        (panels[line.figures]?.columns ?? []).some((column) => read(line.row, column.index).printed === 'number')
      return firstHeld(lines, measures) ?? firstHeld(lines.filter(filled), measures)
    },
  }
}
