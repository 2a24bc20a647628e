import { isTotalWord } from '../signs.ts'
import { type ChunkLine, chunkLines, isAmount, isDataLine } from './chunks.ts'
import type { Lattice } from './lattice.ts'
import { latticeFrom } from './lattice-from.ts'
import { isOutside } from './line-kinds.ts'
import type { Run } from './runs.ts'
import { cellOf } from './tables.ts'
import { textGrid } from './text-grid.ts'

/** Rows stand no further below a head than this many times the size of their text. */
const APART = 4
/** Lines of one text stand no further apart than this many times their size. */
const TIGHT = 1.2
/** The middle of a row that touches a grid is no further from it (parts of the font size). */
const TOUCHING = 1
/** Points that a text may reach over the side of its column. */
const OVER = 1.5

/** Whether every text of a line stands in one column. */
const fits = ({ chunks }: ChunkLine, xs: readonly number[]): boolean =>
  chunks.every(({ x0, x1 }) => xs.some((x, at) => at > 0 && x0 >= (xs[at - 1] ?? 0) - OVER && x1 <= x + OVER))

/** Lines of text beside one another between the outer sides of a grid, cut at its columns. */
const linesIn = ({ xs }: Lattice, runs: readonly Run[]): ChunkLine[] =>
  chunkLines(
    runs.filter(({ x0, x1 }) => (x0 + x1) / 2 > (xs[0] ?? 0) && (x0 + x1) / 2 < (xs.at(-1) ?? 0)),
    xs.map((at) => ({ at, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY })),
  )

/** Whether a row stands directly above a grid, of figures or near enough: it is no head, but rows set off by lines or by colour. */
export function hasRowAbove(lattice: Lattice, runs: readonly Run[]): boolean {
  const top = lattice.ys[0] ?? 0
  const above = linesIn(lattice, runs).findLast(({ middle }) => middle < top)
  if (above === undefined || isOutside(above)) return false
  return top - above.middle < (isDataLine(above) ? APART : TOUCHING) * above.size
}

/** Where only the head of a table is drawn, or coloured, the rows below it are told by its columns. */
export function withRowsBelow(lattice: Lattice, runs: readonly Run[]): Lattice {
  const { xs, ys, cells } = lattice
  const bottom = ys.at(-1) ?? 0
  if (runs.some((run) => isAmount(run.text) && /[.．]/.test(run.text) && cellOf(lattice, run) >= 0)) return lattice
  const rows: ChunkLine[] = []
  for (const line of linesIn(lattice, runs)) {
    if (line.middle < bottom) continue
    const above = rows.at(-1)?.middle ?? bottom
    if (line.middle - above > APART * line.size || isOutside(line) || !fits(line, xs)) break
    rows.push(line)
  }
  // Rows of figures, a row of totals without any, or rows of words.
  const isTotal = ({ chunks }: ChunkLine): boolean => chunks.length === 1 && isTotalWord(chunks[0]?.text ?? '')
  const hasFigures = rows.some(isDataLine)
  let end = rows.findLastIndex((line) => isTotal(line) || (hasFigures ? isDataLine(line) : line.chunks.length > 1))
  if (end === -1) return lattice
  // The last label may go on below its figures.
  const isTight = (above: ChunkLine, below: ChunkLine | undefined): boolean =>
    below !== undefined && below.middle - above.middle < TIGHT * below.size
  while (isTight(rows[end] as ChunkLine, rows[end + 1])) end++
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0]
  const down = xs.map((at) => ({ at, from: bottom, to: Number.POSITIVE_INFINITY }))
  const grid = textGrid({ head: [], body: rows.slice(0, end + 1), left, right, isPart: false }, [], down, { bands: [], limit: null })
  // A head may span columns of the rows: every line of it goes on between two of them.
  const fine = grid?.lattice.xs.slice(1, -1) ?? []
  const at = xs.map((x, index) =>
    index === 0 ? 0 : index === xs.length - 1 ? fine.length + 1 : fine.findIndex((each) => Math.abs(each - x) < OVER) + 1,
  )
  if (grid === null || at.some((place, index) => index > 0 && place <= (at[index - 1] ?? 0))) return lattice
  const head = cells.map((cell) => {
    const column = at[cell.column] ?? 0
    return { ...cell, column, columnSpan: (at[cell.column + cell.columnSpan] ?? 0) - column }
  })
  const more = grid.lattice.cells.map((cell) => ({ ...cell, row: cell.row + ys.length - 1 }))
  return latticeFrom([left, ...fine, right], [...ys, ...grid.lattice.ys.slice(1)], [...head, ...more])
}
