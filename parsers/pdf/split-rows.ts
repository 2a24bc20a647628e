import { chunkLines, isDataLine } from './chunks.ts'
import { type Lattice, type LatticeCell, latticeFrom } from './lattice.ts'
import type { Run } from './runs.ts'
import { cellOf } from './tables.ts'
import { textRows } from './text-rows.ts'

/** An amount that is whole: a number broken over two lines has no decimals in one of them. */
const WHOLE = /^[-−－△]?[\d,，]+[.．]\d{1,4}$/
/** Amounts under one another in one cell that show rows without lines between; in several cells at once fewer do. */
const STACKED = 3
/** Parts of the size of the text by which amounts differ in height if they stand on lines of their own. */
const LINE = 0.5

/** The whole amounts of every cell that has several, from top to bottom. */
function amountsOf(lattice: Lattice, runs: readonly Run[]): Map<number, Run[]> {
  const found = new Map<number, Run[]>()
  for (const run of runs) {
    if (!WHOLE.test(run.text)) continue
    const cell = cellOf(lattice, run)
    if (cell >= 0) found.set(cell, [...(found.get(cell) ?? []), run])
  }
  for (const [cell, all] of found) {
    if (all.length < 2) found.delete(cell)
    else all.sort((a, b) => a.y0 - b.y0)
  }
  return found
}

const isBelow = (a: Run, b: Run): boolean => b.y0 - a.y0 > LINE * a.size

/** Whether columns are missing: amounts beside one another in one cell, or rows of figures in a grid of one column. */
export function lacksColumns(lattice: Lattice, runs: readonly Run[]): boolean {
  const beside = [...amountsOf(lattice, runs).values()].filter((all) => all.some((run, at) => at > 0 && !isBelow(all[at - 1] as Run, run)))
  if (beside.length > 1 || beside.some((all) => all.length > 3)) return true
  if (lattice.xs.length !== 2) return false
  return chunkLines(runs.filter((run) => cellOf(lattice, run) >= 0)).filter(isDataLine).length > 1
}

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
    const rows = textRows(chunkLines(inside, cuts), xs[1] ?? 0)
    for (const [at, lines] of rows.entries()) {
      const above = rows[at - 1]?.at(-1)
      if (above !== undefined && lines[0] !== undefined) places.push((above.middle + lines[0].middle) / 2)
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
