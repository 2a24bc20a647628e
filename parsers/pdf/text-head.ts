import type { Band } from './bands.ts'
import type { ChunkLine } from './chunks.ts'
import { centreOf, lowestSpans, ranges, type Spanning, shared } from './head-spans.ts'
import type { LatticeCell } from './lattice.ts'
import { columnsOf } from './text-columns.ts'

/** The rows of a head, from top to bottom: the lower edge of each, and what spans several columns in it. */
interface HeadLevel {
  readonly bottom: number
  readonly spanning: readonly Spanning[]
}

/** The levels above the lowest row of a head, and the names in it that stand over a column without one of its own. */
export interface Head {
  readonly levels: readonly HeadLevel[]
  readonly lowest: readonly Spanning[]
}

/** Share of its size by which a line may reach into the one above it. */
const OVERLAP = 0.15

/**
 * The levels of a head whose cells are not drawn: a line with a head over several columns, which have heads of their own below it, ends a level;
 * everything else in it names a single column and belongs to the rows below as well. `xs` are the places between columns.
 */
export function headOf(head: readonly ChunkLine[], bands: readonly Band[], xs: readonly number[]): Head {
  const levels: HeadLevel[] = []
  for (const line of head) {
    // A name set in the middle of two lines beside it stands below neither.
    const lower = head.filter((each) => each.y0 >= line.y1 - OVERLAP * line.size)
    const named = new Set(lower.flatMap(({ chunks }) => chunks.map((chunk) => columnsOf(bands, chunk).from)))
    const spanning = ranges(bands.length, (column) => named.has(column)).flatMap((range) => {
      const [left, right] = [xs[range.from] ?? 0, xs[range.to + 1] ?? 0]
      const over = line.chunks.filter((chunk) => centreOf(chunk) > left && centreOf(chunk) < right)
      return over.length === 0 || over.length > range.to - range.from ? [] : shared(range, over, xs)
    })
    const [next] = lower
    if (next === undefined || !spanning.some(({ from, to }) => to > from)) continue
    levels.push({ bottom: (line.y1 + next.y0) / 2, spanning })
  }
  return { levels, lowest: lowestSpans(head, bands, xs) }
}

/** Cells of a head: what spans columns at its level, everything else down to where it is spanned or the head ends. */
export function headCells({ levels, lowest }: Head, columns: number): LatticeCell[] {
  const cells: LatticeCell[] = []
  const rows = levels.length + 1
  const spanAt = (row: number, column: number) => levels[row]?.spanning.find(({ from, to }) => to > from && from <= column && column <= to)
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; ) {
      const span = spanAt(row, column)
      if (span !== undefined) {
        if (span.from === column) cells.push({ row, column, rowSpan: 1, columnSpan: span.to - span.from + 1 })
        row++
        continue
      }
      let end = row + 1
      while (end < rows && spanAt(end, column) === undefined) end++
      const low = end === rows ? lowest.find(({ from, to }) => from <= column && column <= to) : undefined
      if (low === undefined || low.from === column) {
        cells.push({ row, column, rowSpan: end - row, columnSpan: low === undefined ? 1 : low.to - low.from + 1 })
      }
      row = end
    }
  }
  return cells
}
