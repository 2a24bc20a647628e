import type { ChunkLine } from './chunks.ts'
import type { LatticeCell } from './lattice.ts'
import type { Ruling } from './rulings.ts'

/** Share of the region that a line drawn across must cover to part rows. */
const COVERS = 0.4
/** Share of a column that a line drawn across must cover to part its cells. */
const COVERS_CELL = 0.6
/** Pieces of one line across may differ in height by this (points). */
const SAME = 2

const length = (each: { readonly from: number; readonly to: number }, from: number, to: number): number =>
  Math.max(0, Math.min(each.to, to) - Math.max(each.from, from))

/** Heights at which lines are drawn across enough of a region to part rows. */
export function drawnHeights(across: readonly Ruling[], left: number, right: number): number[] {
  const heights: { at: number; covered: number }[] = []
  for (const each of [...across].sort((a, b) => a.at - b.at)) {
    const covered = length(each, left, right)
    const last = heights.at(-1)
    if (last !== undefined && each.at - last.at < SAME) last.covered += covered
    else heights.push({ at: each.at, covered })
  }
  return heights.filter(({ covered }) => covered >= COVERS * (right - left)).map(({ at }) => at)
}

/** Lines of the body as groups between which lines are drawn. */
export function drawnGroups(body: readonly ChunkLine[], heights: readonly number[]): ChunkLine[][] {
  const groups: ChunkLine[][] = []
  for (const line of body) {
    const above = groups.at(-1)?.at(-1)
    if (above !== undefined && !heights.some((at) => at > above.middle && at < line.middle)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

/** Places of drawn lines down that part the columns of a body, in order. */
export function cutsOf(body: readonly ChunkLine[], down: readonly Ruling[], left: number, right: number): number[] {
  const [top, bottom] = [body[0]?.y0 ?? 0, body.at(-1)?.y1 ?? 0]
  const places: { at: number; covered: number }[] = []
  for (const each of [...down].sort((a, b) => a.at - b.at)) {
    if (each.at < left - SAME || each.at > right + SAME) continue
    const covered = length(each, top, bottom)
    const last = places.at(-1)
    if (last !== undefined && each.at - last.at < SAME) last.covered += covered
    else places.push({ at: each.at, covered })
  }
  const isBridged = (at: number): boolean =>
    body.filter(({ chunks }) => chunks.some(({ x0, x1 }) => x0 < at - SAME && x1 > at + SAME)).length > 1
  return places.filter(({ at, covered }) => covered > CUTS * (bottom - top) && !isBridged(at)).map(({ at }) => at)
}

/** Share of the body's height that a line drawn down must cover to part columns: every other row may be coloured. */
const CUTS = 0.35

/** Cells that go down over a height where lines are drawn beside them, and not below them. */
export function undrawn(
  across: readonly Ruling[],
  heights: readonly number[],
  xs: readonly number[],
  ys: readonly number[],
  from: number,
): LatticeCell[] {
  const isDrawn = (row: number): boolean => heights.includes(ys[row] ?? 0)
  const at = ys.map((y) => across.filter((each) => Math.abs(each.at - y) < SAME))
  const covers = (row: number, column: number): boolean => {
    const [a, b] = [xs[column] ?? 0, xs[column + 1] ?? 0]
    return (at[row] ?? []).reduce((sum, each) => sum + length(each, a, b), 0) >= COVERS_CELL * (b - a)
  }
  const found: LatticeCell[] = []
  for (let column = 0; column < xs.length - 1; column++) {
    for (let row = from; row < ys.length - 1; ) {
      let end = row + 1
      while (end < ys.length - 1 && isDrawn(end) && !covers(end, column)) end++
      if (end > row + 1) found.push({ row, column, rowSpan: end - row, columnSpan: 1 })
      row = end
    }
  }
  return found
}
