import { type Chunk, chunkLines } from './chunks.ts'
import { amountsOf, isBelow } from './lacks-columns.ts'
import type { Lattice, LatticeCell } from './lattice.ts'
import { latticeFrom } from './lattice-from.ts'
import type { Run } from './runs.ts'
import { cellOf, stepOf } from './tables.ts'
import { type Block, blocksOf, heightOf, MOST, rowsOfBlocks, spacingOf } from './text-rows.ts'

/** Amounts under one another in one cell that show rows without lines between; in several cells at once fewer do. */
const STACKED = 3

/** Rows of a lattice where lines across are missing: those whose amounts stand under one another. */
function rowsToSplit(lattice: Lattice, runs: readonly Run[]): Set<number> {
  const counts = new Map<number, number[]>()
  for (const [cell, amounts] of amountsOf(lattice, runs)) {
    const { row, rowSpan } = lattice.cells[cell] as LatticeCell
    const isStack = amounts.every((run, at) => at === 0 || isBelow(amounts[at - 1] as Run, run))
    if (rowSpan === 1 && isStack) counts.set(row, [...(counts.get(row) ?? []), amounts.length])
  }
  const split = [...counts].filter(([, stacks]) => stacks.length > 1 || stacks.some((count) => count >= STACKED))
  return new Set(split.map(([row]) => row))
}

/** Whether lines across are missing: between two of them are rows of several texts each. */
export function lacksRows(lattice: Lattice, runs: readonly Run[]): boolean {
  const { xs, ys } = lattice
  const cuts = xs.map((at) => ({ at, from: ys[0] ?? 0, to: ys.at(-1) ?? 0 }))
  const inside = runs.filter((run) => cellOf(lattice, run) >= 0)
  const columns: Chunk[][] = xs.slice(1).map(() => [])
  for (const chunk of chunkLines(inside, cuts).flatMap(({ chunks }) => chunks)) columns[stepOf(xs, (chunk.x0 + chunk.x1) / 2)]?.push(chunk)
  const { pitch, limit } = spacingOf(columns)
  const blocks = columns.flatMap((chunks, column) => blocksOf(column, chunks, limit, 0, () => false))
  if (blocks.length > MOST) return false
  const rows = rowsOfBlocks(blocks, pitch)
    .rows.filter((row) => row.length > 1)
    .map((row) => stepOf(ys, (heightOf(row).top + heightOf(row).bottom) / 2))
  return new Set(rows).size < rows.length
}

/** A lattice with its missing rows: where amounts stand under one another between two drawn lines, their lines of text are rows. */
export function splitRows(lattice: Lattice, runs: readonly Run[]): Lattice {
  const split = rowsToSplit(lattice, runs)
  if (split.size === 0) return lattice
  const { xs, ys, cells } = lattice
  const cuts = xs.map((at) => ({ at, from: ys[0] ?? 0, to: ys.at(-1) ?? 0 }))
  const places: number[] = []
  /** First new row of every old one. */
  const starts: number[] = []
  for (let row = 0; row < ys.length - 1; row++) {
    starts.push(places.length)
    const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0]
    places.push(top)
    if (!split.has(row)) continue
    const inside = runs.filter((run) => (run.y0 + run.y1) / 2 > top && (run.y0 + run.y1) / 2 < bottom && cellOf(lattice, run) >= 0)
    const columns: Chunk[][] = xs.slice(1).map(() => [])
    for (const chunk of chunkLines(inside, cuts).flatMap(({ chunks }) => chunks))
      columns[stepOf(xs, (chunk.x0 + chunk.x1) / 2)]?.push(chunk)
    const { pitch, limit } = spacingOf(columns)
    const { rows } = rowsOfBlocks(
      columns.flatMap((chunks, column) => blocksOf(column, chunks, limit, xs[column + 1] ?? 0, () => false)),
      pitch,
    )
    for (const [at, blocks] of rows.entries()) {
      if (at > 0) places.push((heightOf(rows[at - 1] as Block[]).bottom + heightOf(blocks).top) / 2)
    }
  }
  starts.push(places.length)
  places.push(ys.at(-1) ?? 0)
  const fresh = cells.flatMap((cell): LatticeCell[] => {
    const [from, to] = [starts[cell.row] ?? 0, starts[cell.row + cell.rowSpan] ?? 0]
    if (cell.rowSpan > 1 || !split.has(cell.row)) return [{ ...cell, row: from, rowSpan: to - from }]
    return Array.from({ length: to - from }, (_, at) => ({ ...cell, row: from + at, rowSpan: 1 }))
  })
  fresh.sort((a, b) => a.row - b.row || a.column - b.column)
  return latticeFrom(xs, places, fresh)
}
