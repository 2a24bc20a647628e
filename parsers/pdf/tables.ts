import type { Cell, Table } from '../../schemas/document.ts'
import type { Band } from './bands.ts'
import { indentsOf, startOf } from './indents.ts'
import type { Lattice } from './lattice.ts'
import type { Run } from './runs.ts'
import { linesOf, type TextLine } from './text-lines.ts'

/** A table of one page, with what is needed to join it to the next page's. */
export interface PageTable {
  readonly table: Table
  readonly xs: readonly number[]
  readonly top: number
  readonly bottom: number
  /** Columns of the last row's cells whose text may go on over a page break, each with the lines it has. */
  readonly open: ReadonlyMap<number, number>
  /** Where the texts of its columns stand, of a table whose columns are not drawn. */
  readonly bands?: readonly Band[]
  /** The same table with its texts put into columns of another page; null where they make no such columns. */
  readonly refit?: (bands: readonly Band[]) => PageTable | null
  /** Its lines, if it is a table only together with a part on another page. */
  readonly lines?: readonly TextLine[]
}

/** Index of the step that holds a value; -1 outside. */
export function stepOf(places: readonly number[], value: number): number {
  if (value < (places[0] ?? 0) || value > (places.at(-1) ?? 0)) return -1
  let [low, high] = [0, places.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  return low
}

/** A run that begins or ends this near to a side of a cell (sizes of the font) is set against it. */
const AGAINST = 0.8

/** The cell a run stands in: by its middle, unless it runs over from a cell at whose left or right side it is set. */
export function cellOf({ xs, ys, owner, cells }: Lattice, run: Run): number {
  const row = stepOf(ys, (run.y0 + run.y1) / 2)
  const at = (x: number): number => {
    const column = stepOf(xs, x)
    return column < 0 || row < 0 ? -1 : (owner[row * (xs.length - 1) + column] ?? -1)
  }
  const middle = at((run.x0 + run.x1) / 2)
  const [first, last] = [at(run.x0), at(run.x1)]
  if (first === last || first < 0 || last < 0) return middle
  const [left, right] = [cells[first], cells[last]]
  const fromLeft = run.x0 - (xs[left?.column ?? 0] ?? 0)
  const toRight = (xs[(right?.column ?? 0) + (right?.columnSpan ?? 1)] ?? 0) - run.x1
  const [isLeft, isRight] = [fromLeft <= AGAINST * run.size, toRight <= AGAINST * run.size]
  if (isLeft === isRight) return middle
  return isLeft ? first : last
}

/** Share of its height by which a run may stand out of its row. */
const OUT = 0.1

/** Whether a run stands whole between the lines above and below its cell. */
function fits({ ys, cells }: Lattice, run: Run, cell: number): boolean {
  const own = cells[cell]
  if (own === undefined) return false
  const slack = OUT * (run.y1 - run.y0)
  return run.y0 >= (ys[own.row] ?? 0) - slack && run.y1 <= (ys[own.row + own.rowSpan] ?? 0) + slack
}

/** Whether one run is the line above or below another of the same text. */
const isNextLine = (a: Run, b: Run): boolean => {
  const step = Math.abs(a.y0 - b.y0)
  const overlap = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  return step > 0.5 * a.size && step < 1.8 * a.size && overlap > 0 && Math.abs(a.size - b.size) < 1
}

/**
 * The cell of every run, -1 outside. Text taller than its row runs over the line below (or is cut there): a run that stands across a line goes
 * where the line of text before or after it goes, which is drawn next to it.
 */
function cellsOf(lattice: Lattice, runs: readonly Run[]): number[] {
  const own = runs.map((run) => cellOf(lattice, run))
  return runs.map((run, index) => {
    const cell = own[index] ?? -1
    if (cell < 0 || fits(lattice, run, cell)) return cell
    for (const beside of [index - 1, index + 1]) {
      const [other, there] = [runs[beside], own[beside] ?? -1]
      if (other !== undefined && there >= 0 && isNextLine(run, other) && fits(lattice, other, there)) return there
    }
    return cell
  })
}

/** Room (in sizes of the font, and points for the space along both sides) that a full line leaves in its cell. */
const FULL = 1.2
const PADDING = 12

/** Cells of the last row whose last line is full. */
function openCells({ xs, ys, cells }: Lattice, held: readonly (readonly Run[])[]): Map<number, number> {
  const open = new Map<number, number>()
  cells.forEach(({ row, rowSpan, column, columnSpan }, index) => {
    const lines = linesOf(held[index] ?? [])
    const last = lines.at(-1)
    if (row + rowSpan < ys.length - 1 || last === undefined) return
    const room = (xs[column + columnSpan] ?? 0) - (xs[column] ?? 0) - (last.x1 - last.x0)
    if (room < FULL * last.size + PADDING) open.set(column, lines.length)
  })
  return open
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Puts the runs of a page into the cells of a lattice; those outside are left to the caller. Null for a lattice without text: a drawing. */
export function readTable(lattice: Lattice, runs: readonly Run[], page: number): { table: PageTable; used: Set<Run> } | null {
  const { xs, ys, cells } = lattice
  const held: Run[][] = cells.map(() => [])
  const used = new Set<Run>()
  cellsOf(lattice, runs).forEach((cell, index) => {
    const run = runs[index]
    if (cell < 0 || run === undefined) return
    held[cell]?.push(run)
    used.add(run)
  })
  const filled = held.filter((each) => each.length > 0).length
  // The rest of a table over the page break may be one label in a row of blanks.
  if (filled < (cells.length < 3 ? 2 : 1)) return null
  const boxOf = (x0: number, y0: number, x1: number, y1: number): [number, number, number, number] => [
    round(x0),
    round(y0),
    round(x1),
    round(y1),
  ]
  const indents = indentsOf(cells.map(({ column }, index) => startOf(held[index] ?? [], column, xs[column] ?? 0)))
  const read = cells.map(
    ({ row, column, rowSpan, columnSpan }, index): Cell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: linesOf(held[index] ?? [])
        .map((line) => line.text)
        .join('\n'),
      ...((indents[index] ?? 0) > 0 ? { indent: indents[index] as number } : {}),
      place: { page, box: boxOf(xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0) },
    }),
  )
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0]
  const table: Table = {
    kind: 'table',
    rowCount: ys.length - 1,
    columnCount: xs.length - 1,
    spans: 'exact',
    cells: read,
    bookmarks: [],
    place: { page, box: boxOf(left, top, right, bottom) },
  }
  return { table: { table, xs, top, bottom, open: openCells(lattice, held) }, used }
}
