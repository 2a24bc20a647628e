import { type ChunkLine, isAmount } from './chunks.ts'
import { least } from './extent.ts'
import { type Lattice, type LatticeCell, latticeFrom } from './lattice.ts'
import type { Ruling } from './rulings.ts'
import { bandsOf, columnLines } from './text-columns.ts'
import { type HeadLevel, headLevels } from './text-head.ts'
import { textRows } from './text-rows.ts'

/** Lines of a page that make a table: those of its head, and those of its rows. */
export interface TextRegion {
  readonly head: readonly ChunkLine[]
  readonly body: readonly ChunkLine[]
  readonly left: number
  readonly right: number
}

/** Share of the region that a line drawn across must cover to part rows. */
const COVERS = 0.7

/** A height between two lines: that of the line drawn there, else the middle. */
const between = (a: ChunkLine, b: ChunkLine, drawn: readonly Ruling[]): { at: number; isDrawn: boolean } => {
  const ruling = drawn.find((each) => each.at > a.middle && each.at < b.middle)
  return { at: ruling?.at ?? (a.middle + b.middle) / 2, isDrawn: ruling !== undefined }
}

/** Lines of the body as rows: what stands between two drawn lines is a row, unless it has the figures of several. */
function rowsOf(body: readonly ChunkLine[], drawn: readonly Ruling[], firstRight: number): ChunkLine[][] {
  const groups: ChunkLine[][] = []
  for (const line of body) {
    const above = groups.at(-1)?.at(-1)
    if (above !== undefined && !between(above, line, drawn).isDrawn) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  const figures = (line: ChunkLine): boolean => line.chunks.some(({ text }) => isAmount(text))
  return groups.flatMap((group) => (groups.length > 1 && group.filter(figures).length < 2 ? [group] : textRows(group, firstRight)))
}

/** Cells of a head: what spans columns at its level, everything else down to where it is spanned or the head ends. */
function headCells(levels: readonly HeadLevel[], columns: number): LatticeCell[] {
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
      cells.push({ row, column, rowSpan: end - row, columnSpan: 1 })
      row = end
    }
  }
  return cells
}

/** The grid of a region whose columns, or rows, are not drawn; null where its texts make no columns. */
export function textGrid({ head, body, left, right }: TextRegion, across: readonly Ruling[], down: readonly Ruling[]): Lattice | null {
  const lines = [...head, ...body]
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return null
  const drawn = across.filter((each) => Math.min(each.to, right) - Math.max(each.from, left) >= COVERS * (right - left))
  const cuts = down.filter((each) => each.from < last.middle && each.to > (body[0]?.middle ?? 0)).map((each) => each.at)
  const bands = bandsOf(body, head, cuts)
  if (bands.length < 2) return null
  const xs = columnLines(bands, cuts, left, right)
  const levels = headLevels(head, bands)
  const rows = rowsOf(body, drawn, bands[0]?.x1 ?? left)
  const ys = [least(first.chunks.map((each) => each.y0)) - 1, ...levels.map(({ bottom }) => bottom)]
  for (const [index, row] of rows.entries()) {
    const above = index === 0 ? head.at(-1) : rows[index - 1]?.at(-1)
    if (above !== undefined && row[0] !== undefined) ys.push(between(above, row[0], drawn).at)
  }
  ys.push(last.y1 + 1)
  const cells = head.length === 0 ? [] : headCells(levels, bands.length)
  const from = head.length === 0 ? 0 : levels.length + 1
  for (let row = from; row < ys.length - 1; row++) {
    for (let column = 0; column < bands.length; column++) cells.push({ row, column, rowSpan: 1, columnSpan: 1 })
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return latticeFrom(xs, ys, cells)
}
