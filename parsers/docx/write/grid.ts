import type { Element } from 'domhandler'
import { child, elementsIn } from '../tree.ts'
import { columnNumbers } from './grid-lines.ts'
import { type DraftCell, type DraftRow, layRow, through } from './rows.ts'

export interface DraftGrid {
  readonly rows: readonly DraftRow[]
  readonly columnCount: number
  /** Rows whose spans went beyond what a table may have. */
  readonly clamped: readonly Element[]
}

/**
 * A cell continues a merge only if the one right above it has the same edges and belongs to one; else it stands for itself, as a word
 * processor prints it (17.4.84, 17.18.57).
 */
function checkMerges(rows: readonly DraftRow[]): void {
  let above = new Map<number, DraftCell>()
  for (const { cells } of rows) {
    for (const cell of cells) {
      const upper = above.get(cell.column)
      if (cell.merge === 'continues' && (upper?.merge == null || upper.columnSpan !== cell.columnSpan)) cell.merge = 'begins'
    }
    above = new Map(cells.map((cell) => [cell.column, cell]))
  }
}

const endOf = (cell: DraftCell | undefined): number => (cell === undefined ? 0 : cell.column + cell.columnSpan)

/** The rows of a table on one grid. Spans wider than `most` columns are clamped, which is for the caller to report. */
export function layGrid(table: Element, isRowKept: (row: Element) => boolean, most: number): DraftGrid {
  const laid = [...through(table, 'w:tr')].filter(isRowKept).map((row) => layRow(row, most))
  const rows = laid.map(({ row }) => row)
  const widths = elementsIn(child(table, 'w:tblGrid') ?? { children: [] })
    .filter((each) => each.name === 'w:gridCol')
    .map((each) => Number(each.attribs['w:w'] ?? 0) || 0)
  const numbers = columnNumbers(rows, widths)
  for (const row of rows) {
    for (const cell of row.cells) {
      const end = numbers.get(cell.column + cell.columnSpan) ?? 0
      cell.column = numbers.get(cell.column) ?? 0
      cell.columnSpan = end - cell.column
    }
  }
  checkMerges(rows)
  const columnCount = rows.reduce((most, { cells }) => Math.max(most, endOf(cells.at(-1))), 0)
  return { rows, columnCount, clamped: laid.filter(({ clamped }) => clamped).map(({ row }) => row.element) }
}
