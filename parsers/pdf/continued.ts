import type { Cell, Table } from '../../schemas/document.ts'
import { isItem, isNumberLike } from '../signs.ts'
import { inSameColumns } from './same-columns.ts'
import { columnsOf, matched } from './shared-columns.ts'
import type { PageTable } from './tables.ts'

/** The cells of a table on a finer set of columns. */
const widened = (cells: readonly Cell[], lines: readonly number[], rows: number): Cell[] =>
  cells.map((cell) => {
    const column = lines[cell.column] ?? 0
    return { ...cell, row: cell.row + rows, column, columnSpan: (lines[cell.column + cell.columnSpan] ?? column + 1) - column }
  })

const textsOf = (cells: readonly Cell[], row: number): Map<number, Cell> =>
  new Map(cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.text !== '').map((cell) => [cell.column, cell]))

/** Words that begin a row: an item, or a code before its name. */
const beginsRow = (text: string): boolean => isItem(text) || /^\d{3,}/.test(text)

/**
 * Whether the first row of a page is the rest of the last one before it: words under words that filled their line, and nothing where figures
 * stand. `open` has the lines of the cells that may go on.
 */
function isRest(last: ReadonlyMap<number, Cell>, first: ReadonlyMap<number, Cell>, open: ReadonlyMap<number, number>): boolean {
  // Text that did not fit is that of a cell or two; a row of words is a row.
  if (first.size === 0 || first.size * 2 > last.size) return false
  return [...first].every(([column, cell]) => {
    const lines = open.get(column) ?? 0
    if (lines === 0 || (lines === 1 && beginsRow(cell.text.trim()))) return false
    return !isNumberLike(cell.text) && !isNumberLike(last.get(column)?.text ?? '')
  })
}

/** Open cells on a finer set of columns. */
const widenedOpen = (open: ReadonlyMap<number, number>, lines: readonly number[]): Map<number, number> =>
  new Map([...open].map(([column, count]) => [lines[column] ?? 0, count]))

/** Goes on with a table on the next page if its columns stand under those of the first: null if they do not. */
export function continued(upper: PageTable, lower: PageTable): PageTable | null {
  const { first, next } = inSameColumns(upper, lower)
  const fine = columnsOf(first, next)
  if (fine === null) return null
  const [own, other] = [matched(first.xs, fine) ?? [], matched(next.xs, fine) ?? []]
  const before = widened(first.table.cells, own, 0)
  const after = widened(next.table.cells, other, first.table.rowCount)
  const again = repeatedRows(before, after, first.table.rowCount, next.table.rowCount)
  // All of it printed again: another table of the same form.
  if (again === next.table.rowCount) return null
  const fresh = after.filter((cell) => cell.row >= first.table.rowCount + again).map((cell) => ({ ...cell, row: cell.row - again }))
  const open = widenedOpen(first.open, own)
  const { cells, rowCount } = withoutBreak(before, fresh, first.table.rowCount, next.table.rowCount - again, open)
  const table: Table = { ...first.table, columnCount: fine.length - 1, rowCount, cells }
  return {
    table,
    xs: fine.map((x) => x - (fine[0] ?? 0) + (next.xs[0] ?? 0)),
    top: next.top,
    bottom: next.bottom,
    open: widenedOpen(next.open, other),
    ...(next.bands === undefined ? {} : { bands: next.bands }),
  }
}

/** How many rows at the top of a page print the top of the table again: its meta row and its head. */
function repeatedRows(before: readonly Cell[], after: readonly Cell[], rows: number, more: number): number {
  const keyOf = (cells: readonly Cell[], row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.column}+${cell.columnSpan}+${cell.rowSpan}:${cell.text.replace(/\s+/g, '')}`)
      .join('|')
  let count = 0
  while (count < more && count < rows && keyOf(before, count) === keyOf(after, rows + count)) count++
  const blank = !after.some((cell) => cell.row < rows + count && cell.text !== '')
  return blank ? 0 : count
}

/** Mends what the page break cut: a row in two, a merged label printed twice. */
function withoutBreak(
  before: Cell[],
  after: Cell[],
  rows: number,
  more: number,
  open: ReadonlyMap<number, number>,
): { cells: Cell[]; rowCount: number } {
  const last = textsOf(before, rows - 1)
  const first = textsOf(after, rows)
  const alone = after.every((cell) => cell.row !== rows || cell.rowSpan === 1)
  if (alone && more > 1 && isRest(last, first, open)) {
    for (const [column, cell] of first) {
      const above = last.get(column)
      if (above !== undefined) above.text += `\n${cell.text}`
    }
    return {
      cells: [...before, ...after.filter((cell) => cell.row > rows).map((cell) => ({ ...cell, row: cell.row - 1 }))],
      rowCount: rows + more - 1,
    }
  }
  // A label merged over rows is printed again on the next page.
  const twice = new Set<Cell>()
  for (const [column, cell] of first) {
    const above = last.get(column)
    if (above !== undefined && above.text === cell.text && above.columnSpan === cell.columnSpan && above.rowSpan + cell.rowSpan > 2) {
      above.rowSpan += cell.rowSpan
      twice.add(cell)
    }
  }
  return { cells: [...before, ...after.filter((cell) => !twice.has(cell))], rowCount: rows + more }
}
