import { gridWidth } from '../../parsers/grid.ts'
import { squash } from '../../parsers/signs.ts'
import type { Cell, SpanKnowledge, Table } from '../../schemas/document.ts'

/** A row of anchor cells in order. In `exact` and `padded` grids `column` is the grid's; in `collapsed` ones it is the ordinal. */
export interface GridRow {
  readonly cells: readonly Cell[]
  readonly index: number
}

/** A table as rows. `width` is the number of leaf columns. */
export interface Grid {
  readonly rows: readonly GridRow[]
  readonly width: number
  readonly spans: SpanKnowledge
}

export const label = (cell: Cell | undefined): string => (cell === undefined ? '' : squash(cell.text))
export const texts = (row: GridRow): string[] => row.cells.map((cell) => cell.text)
export const filled = (row: GridRow): Cell[] => row.cells.filter((cell) => cell.text !== '')
export const isBlankRow = (row: GridRow): boolean => row.cells.every((cell) => cell.text === '')

export function rowsOf(table: Table): GridRow[] {
  const rows: Cell[][] = Array.from({ length: table.rowCount }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  return rows.map((cells, index) => ({ cells, index }))
}

export function gridOf(table: Table): Grid {
  const rows = rowsOf(table)
  return { rows, width: table.spans === 'collapsed' ? gridWidth(rows.map(texts)) : table.columnCount, spans: table.spans }
}
