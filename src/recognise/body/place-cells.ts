import { isNumberLike, isTotalWord } from '../../../parsers/signs.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { Grid, GridRow } from '../grid.ts'
import type { ColumnKind } from '../header/partition.ts'

/** A row laid over the leaf columns; null where nothing stands (a merged cell stands in its first column). */
export interface PlacedRow {
  readonly cells: readonly (Cell | null)[]
  /** Cells beyond the grid. */
  readonly surplus: readonly Cell[]
  /** More than one way of laying a short row fits. */
  readonly doubtful: boolean
  readonly index: number
}

/** How well cells fit columns: figures under figures, words under words. */
function fit(cells: readonly Cell[], columns: readonly number[], kinds: readonly ColumnKind[]): number {
  return cells.reduce((score, cell, index) => {
    const kind = kinds[columns[index] ?? -1]
    if (cell.text === '' || kind === undefined || kind === 'unknown') return score
    return score + ((kind === 'number') === isNumberLike(cell.text) ? 1 : -2)
  }, 0)
}

/**
 * Lays a row with fewer cells than the grid has columns: one cell was merged over the columns that are missing. The way under which figures
 * stand below figures wins; of equals, the one that merges the first cell printed, as total rows do.
 */
function layShort(row: GridRow, width: number, kinds: readonly ColumnKind[]): PlacedRow {
  const missing = width - row.cells.length
  let best: { columns: number[]; score: number; merged: number } | null = null
  let equals = 0
  for (let merged = 0; merged < row.cells.length; merged++) {
    const columns = row.cells.map((_, index) => (index <= merged ? index : index + missing))
    const score = fit(row.cells, columns, kinds) + (row.cells[merged]?.text === '' ? -1 : 0) + (isTotalWord(row.cells[merged]?.text ?? '') ? 1 : 0)
    if (best === null || score > best.score) {
      best = { columns, score, merged }
      equals = 1
    } else if (score === best.score) equals++
  }
  const cells = new Array<Cell | null>(width).fill(null)
  best?.columns.forEach((column, index) => {
    cells[column] = row.cells[index] ?? null
  })
  return { cells, surplus: [], doubtful: equals > 1 && row.cells.filter((cell) => cell.text !== '').length > 1, index: row.index }
}

export function placeCells(row: GridRow, grid: Grid, kinds: readonly ColumnKind[]): PlacedRow {
  const { width } = grid
  if (grid.spans === 'collapsed' && row.cells.length < width) return layShort(row, width, kinds)
  const cells = new Array<Cell | null>(width).fill(null)
  const surplus: Cell[] = []
  for (const cell of row.cells) {
    if (cell.column < width) cells[cell.column] = cell
    else if (cell.text !== '') surplus.push(cell)
  }
  return { cells, surplus, doubtful: false, index: row.index }
}
