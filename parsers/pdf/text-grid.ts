import type { Band } from './bands.ts'
import type { ChunkLine } from './chunks.ts'
import { least } from './extent.ts'
import { headLines } from './head-lines.ts'
import type { Lattice } from './lattice.ts'
import { cellsFrom, latticeFrom } from './lattice-from.ts'
import type { Ruling } from './rulings.ts'
import { byColumn, rowsIn } from './text-body.ts'
import { longCells, wideCells } from './text-cells.ts'
import { bandsOf, columnLines, columnsOf } from './text-columns.ts'
import { cutsOf, drawnHeights, undrawn } from './text-evidence.ts'
import { headCells, headOf } from './text-head.ts'
import { heightOf, MOST, spacingOf } from './text-rows.ts'

/** Lines of a page that make a table: those of its head, and those of its rows. */
export interface TextRegion {
  readonly head: readonly ChunkLine[]
  readonly body: readonly ChunkLine[]
  readonly left: number
  readonly right: number
  /** Whether it is a table only together with a part on another page. */
  readonly isPart: boolean
}

/** What is known of columns and spacing from elsewhere: bands of another page, and the limit (`Spacing`) of other tables on this one. */
export interface Known {
  readonly bands: readonly Band[]
  readonly limit: number | null
}

/** A grid with the bands of its columns, and the distance below which lines are one text (`Spacing`). */
export interface TextGrid extends Known {
  readonly lattice: Lattice
}

/** Texts of one line: a table has no more columns. */
const WIDEST = 256

const isTooLarge = (lines: readonly ChunkLine[]): boolean =>
  lines.some(({ chunks }) => chunks.length > WIDEST) || lines.reduce((sum, { chunks }) => sum + chunks.length, 0) > MOST

/** Share of the lines of a body that may have a text over several columns: running text has one in most. */
const BRIDGED = 0.6

function isBridged(body: readonly ChunkLine[], bands: readonly Band[]): boolean {
  const isOver = ({ from, to }: { readonly from: number; readonly to: number }): boolean => to > from
  const over = body.filter(({ chunks }) => chunks.some((chunk) => isOver(columnsOf(bands, chunk))))
  return over.length > Math.max(1, BRIDGED * body.length)
}

/** The grid of a region whose columns, or rows, are not drawn; null where its texts make no columns. */
export function textGrid(
  { head, body, left, right }: TextRegion,
  across: readonly Ruling[],
  down: readonly Ruling[],
  known: Known,
): TextGrid | null {
  const lines = [...head, ...body]
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || isTooLarge(lines)) return null
  const cuts = cutsOf(body, down, left, right)
  const rough = bandsOf(body, head, cuts, known.bands)
  if (rough.length < 2 || isBridged(body, rough)) return null
  const own = spacingOf(byColumn(rough, body))
  const limit = own.limit === null || known.limit === null ? (own.limit ?? known.limit) : Math.min(own.limit, known.limit)
  const names = headLines(head, limit)
  const bands = bandsOf(body, names, cuts, known.bands)
  const xs = columnLines(bands, cuts, left, right)
  const heights = drawnHeights(across, left, right)
  const found = rowsIn(body, bands, xs.slice(1), heights, { ...own, limit })
  const named = headOf(names, bands, xs)
  const ys = [least(first.chunks.map(({ y0 }) => y0)) - 1, ...named.levels.map(({ bottom }) => bottom)]
  found.rows.forEach((row, index) => {
    const above = index === 0 ? head.at(-1)?.middle : heightOf(found.rows[index - 1] ?? []).bottom
    const below = heightOf(row).top
    if (above !== undefined) ys.push(heights.find((at) => at > above && at < below) ?? (above + below) / 2)
  })
  ys.push(last.y1 + 1)
  const from = head.length === 0 ? 0 : named.levels.length + 1
  const merged = [
    ...(head.length === 0 ? [] : headCells(named, bands.length)),
    ...longCells(found, ys, bands.length, from),
    ...found.rows.flatMap((row, index) => wideCells(row, bands, from + index)),
    ...undrawn(across, heights, xs, ys, from),
  ]
  return { lattice: latticeFrom(xs, ys, cellsFrom(merged, ys.length - 1, bands.length)), bands, limit }
}
