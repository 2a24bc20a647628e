import type { Measure } from '../../../schemas/measures.ts'
import type { Amount } from './amounts.ts'
import { codeTrees } from './codes.ts'
import type { ColumnView } from './columns.ts'
import type { DisclosureView } from './disclosure-view.ts'
import type { Line } from './lines.ts'
import { ownColumn, wholeColumn } from './statements.ts'
import type { TableView } from './table-view.ts'

/** An amount with what it is called and where it stands: an operand of a check between tables. */
export interface Figure {
  readonly source: Pick<TableView, 'heading' | 'unit' | 'doubtful'>
  /** Row and column as printed. */
  readonly name: string
  readonly amount: Amount
}

export const figureAt = (view: TableView, line: Line, column: ColumnView): Figure => ({
  source: view,
  name: [line.name, column.name].filter((part) => part !== '').join(' '),
  amount: view.amount(line, column),
})

/** The line of the whole table: the total, or the only line of a table that has its measures side by side. */
export function totalLine(view: TableView): Line | undefined {
  const lines = view.panels.flatMap((panel) => panel.lines)
  const totals = lines.filter((line) => line.role === 'total' && line.code === null)
  if (totals.length > 0) return totals.length === 1 ? totals[0] : undefined
  return lines.length === 1 && lines[0]?.code === null ? lines[0] : undefined
}

/** The total line in the column of these measures, or in the column of all the money. */
export function totalFigure(document: DisclosureView, view: TableView, measures?: readonly Measure[]): Figure | undefined {
  const line = totalLine(view)
  const column = measures === undefined ? wholeColumn(document, view) : ownColumn(document, view, measures)
  return line === undefined || column === undefined ? undefined : figureAt(view, line, column)
}

/** A row with a classification code, as an operand. */
export interface CodedFigure extends Figure {
  readonly code: string
  readonly label: string
}

/** The rows of a table by code, in one column; lists side by side each in their own column of the same order. Empty where a code comes twice. */
export function codedFigures(view: TableView, column: ColumnView | undefined): CodedFigure[] {
  const trees = codeTrees(view)
  const [tree] = trees
  if (column === undefined || tree === undefined || trees.length > 1 || tree.repeated.length > 0) return []
  const at = view.panels[column.panel]?.columns.indexOf(column) ?? -1
  return tree.nodes.flatMap(({ line, code, panel }) => {
    const own = panel.columns[at]
    return own === undefined ? [] : [{ ...figureAt(view, line, own), code, label: line.label }]
  })
}
