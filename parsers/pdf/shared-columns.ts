import type { Table } from '../../schemas/document.ts'
import { isMetaRow, isTitleLike } from '../signs.ts'
import type { PageTable } from './tables.ts'

/** Column lines of two pages are the same if they stand this near (points) once the tables' left sides are laid on one another. */
const SAME = 3

/** For every line of `some` its index among `all`; null if one has no counterpart. */
export function matched(some: readonly number[], all: readonly number[]): number[] | null {
  const shift = (all[0] ?? 0) - (some[0] ?? 0)
  const found = some.map((x) => all.findIndex((each) => Math.abs(each - x - shift) <= SAME))
  return found.includes(-1) || found.at(-1) !== all.length - 1 ? null : found
}

/** Lines of two tables of one width as one set; null if their sides differ, or no line between them is shared. */
function together(a: readonly number[], b: readonly number[]): number[] | null {
  const shift = (a[0] ?? 0) - (b[0] ?? 0)
  const moved = b.map((x) => x + shift)
  if (Math.abs((a.at(-1) ?? 0) - (moved.at(-1) ?? 0)) > SAME) return null
  const more = moved.filter((x) => !a.some((each) => Math.abs(each - x) <= SAME))
  return more.length > moved.length - 3 ? null : [...a, ...more].sort((x, y) => x - y)
}

/** A form has other columns in every row, and so has each of its pieces: its rows do not fill the grid cell by cell. */
const isRagged = ({ cells, rowCount }: Table): boolean => cells.some((cell) => cell.row === rowCount - 1 && cell.columnSpan > 1)

/** Whether a table begins as one does that is not the rest of another: with its title or meta row. */
function begins({ cells, columnCount }: Table): boolean {
  const first = cells.filter((cell) => cell.row === 0)
  const lone = first.length === 1 && first[0]?.columnSpan === columnCount
  return isMetaRow(first.map((cell) => cell.text)) || (lone && isTitleLike(first[0]?.text ?? ''))
}

/** Columns that both tables stand on; null if the second does not go on with the first. */
export function columnsOf(first: PageTable, next: PageTable): readonly number[] | null {
  const [fine, coarse] = first.xs.length >= next.xs.length ? [first.xs, next.xs] : [next.xs, first.xs]
  if (matched(coarse, fine) !== null) return fine
  return isRagged(first.table) && !begins(next.table) ? together(first.xs, next.xs) : null
}
