import { isCode, isNumberLike, squash } from '../../../parsers/signs.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { Grid, GridRow } from '../grid.ts'
import type { ColumnKind } from '../header/partition.ts'

/** A row laid over the leaf columns; null where nothing stands (a merged cell stands in its first column). */
export interface PlacedRow {
  readonly cells: readonly (Cell | null)[]
  /** Cells beyond the grid. */
  readonly surplus: readonly Cell[]
  /** More than one way of laying a short row fits equally well. */
  readonly doubtful: boolean
  readonly index: number
}

/** What is known of the leaf columns: what their bodies hold, and the uppermost head over each, blank where a column has but one. */
export interface ColumnSigns {
  readonly kinds: readonly ColumnKind[]
  readonly heads: readonly string[]
  /** Columns of classification codes: 类, 款 and 项 may be merged under one code. */
  readonly codes: readonly boolean[]
}

/** Columns beyond which the search for the best way is not worth its time: no table with merged body cells is that wide. */
const SEARCHED_WIDTH = 48

/** How well a cell that begins at `column` and covers `span` columns fits there: figures under figures, words under words, figures never merged. */
function fitness(cell: Cell, column: number, span: number, { kinds, heads, codes }: ColumnSigns): number {
  const kind = kinds[column] ?? 'unknown'
  if (cell.text === '') return -(span - 1) * 2
  if (codes[column] === true && isCode(cell.text)) return codes.slice(column, column + span).every(Boolean) ? 3 : -6
  const isNumber = isNumberLike(cell.text)
  const match = kind === 'unknown' ? 0 : (kind === 'number') === isNumber ? 2 : -6
  // A total repeats the name of the list it closes, and begins where that list does: 人员经费合计 under 人员经费.
  const head = heads[column] ?? ''
  const named = head !== '' && heads[column - 1] !== head && squash(cell.text).startsWith(head) ? 1 : 0
  return match + named - (span - 1) * (isNumber ? 4 : 0.5)
}

interface Way {
  readonly score: number
  readonly starts: readonly number[]
  /** Ways that score as much. */
  readonly equals: number
}

/** The best way to let the cells of a short row cover all columns in order, each one or more; the first begins at the first column. */
function bestWay(cells: readonly Cell[], width: number, signs: ColumnSigns): Way {
  // best[column]: the best way for the cells so far, the next one beginning at `column`.
  let best = new Map<number, Way>([[0, { score: 0, starts: [], equals: 1 }]])
  cells.forEach((cell, index) => {
    const left = cells.length - index - 1
    const next = new Map<number, Way>()
    for (const [start, way] of best) {
      for (let end = left === 0 ? width : start + 1; end <= width - left; end++) {
        const score = way.score + fitness(cell, start, end - start, signs)
        const known = next.get(end)
        if (known === undefined || score > known.score) next.set(end, { score, starts: [...way.starts, start], equals: way.equals })
        else if (score === known.score) next.set(end, { ...known, equals: known.equals + way.equals })
      }
    }
    best = next
  })
  return best.get(width) ?? { score: 0, starts: cells.map((_, index) => index), equals: 1 }
}

function layShort(row: GridRow, width: number, signs: ColumnSigns): PlacedRow {
  const missing = width - row.cells.length
  // The first cell is the usual one to be merged, as in total rows.
  const shifted = row.cells.map((_, index) => (index === 0 ? 0 : index + missing))
  const way = width <= SEARCHED_WIDTH ? bestWay(row.cells, width, signs) : { starts: shifted, equals: 2 }
  const cells = new Array<Cell | null>(width).fill(null)
  row.cells.forEach((cell, index) => {
    cells[way.starts[index] ?? index] = cell
  })
  // Where a word of a row without figures stands is no matter.
  const figures = row.cells.some((cell) => isNumberLike(cell.text))
  return { cells, surplus: [], doubtful: way.equals > 1 && figures, index: row.index }
}

/** Lays the cells of a body row over the leaf columns; a row that is short has merged cells, whose extent the columns show (domain.md §5.4). */
export function placeCells(row: GridRow, grid: Grid, signs: ColumnSigns): PlacedRow {
  const { width } = grid
  if (grid.spans === 'collapsed' && row.cells.length < width) return layShort(row, width, signs)
  const cells = new Array<Cell | null>(width).fill(null)
  const surplus: Cell[] = []
  for (const cell of row.cells) {
    if (cell.column < width) cells[cell.column] = cell
    else if (cell.text !== '') surplus.push(cell)
  }
  return { cells, surplus, doubtful: false, index: row.index }
}
