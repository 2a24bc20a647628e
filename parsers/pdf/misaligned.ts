import type { Cell, Table } from '../../schemas/document.ts'

/** Lines of one column that were drawn at two places stand no further apart (points), nor than this share of the columns beside them. */
const FURTHEST = 24
const SHARE = 0.35

type Spanned = Pick<Cell, 'row' | 'rowSpan' | 'column' | 'columnSpan'>

/** For each line between columns, the rows in which a cell begins or ends there. */
function usersOf(lines: number, cells: readonly Spanned[]): Set<number>[] {
  const users = Array.from({ length: lines }, () => new Set<number>())
  for (const { row, rowSpan, column, columnSpan } of cells) {
    for (let at = row; at < row + rowSpan; at++) {
      users[column]?.add(at)
      users[column + columnSpan]?.add(at)
    }
  }
  return users
}

/**
 * Lines that are one: some rows have their border at the first, the others at the second, none at both. A word processor lets the borders of
 * head and body drift apart, and a column stands between them that no cell has for itself.
 */
export function alignColumns(xs: readonly number[], table: Table): Table {
  const { cells } = table
  const users = usersOf(xs.length, cells)
  const width = (column: number): number => (xs[column + 1] ?? 0) - (xs[column] ?? 0)
  const lineOf = xs.map((_, index) => index)
  for (let line = 1; line < xs.length - 2; line++) {
    const [one, other] = [users[line] as Set<number>, users[line + 1] as Set<number>]
    const isNear = width(line) <= Math.min(FURTHEST, SHARE * Math.min(width(line - 1), width(line + 1)))
    if (!isNear || [...one].some((row) => other.has(row))) continue
    const [from, to] = one.size > other.size ? [line + 1, line] : [line, line + 1]
    lineOf[from] = to
    line++
  }
  const left = xs.map((_, index) => index).filter((index) => lineOf[index] === index)
  if (left.length === xs.length) return table
  const place = new Map(left.map((index, order) => [index, order]))
  const at = (line: number): number => place.get(lineOf[line] ?? line) ?? 0
  return {
    ...table,
    columnCount: left.length - 1,
    cells: cells.map((cell) => ({ ...cell, column: at(cell.column), columnSpan: at(cell.column + cell.columnSpan) - at(cell.column) })),
  }
}
