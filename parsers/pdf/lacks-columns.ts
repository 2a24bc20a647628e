import { chunkLines, isAmount } from './chunks.ts'
import { least, most } from './extent.ts'
import type { Lattice } from './lattice.ts'
import type { Run } from './runs.ts'
import { cellOf, stepOf } from './tables.ts'
import { rowsOfRuns } from './text-lines.ts'

/** An amount that is whole: a number broken over two lines has no decimals in one of them. */
const WHOLE = /^[-−－△]?[\d,，]+[.．]\d{1,4}$/
/** Texts of two columns stand at least this far apart (parts of the font size). */
const SIDE_BY_SIDE = 0.5
/** Lines of figures in merged cells that show more than an accident. */
const FEWEST = 2
/** Rows without lines down that show more than an accident. */
const UNDRAWN = 3
/** Parts of the size of the text by which amounts differ in height if they stand on lines of their own. */
const LINE = 0.5

/** The whole amounts of every cell that has several, from top to bottom. */
export function amountsOf(lattice: Lattice, runs: readonly Run[]): Map<number, Run[]> {
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

export const isBelow = (a: Run, b: Run): boolean => b.y0 - a.y0 > LINE * a.size

/** Lines of figures whose texts stand in several columns of a merged cell, one in each: the lines between those are not drawn. */
function undrawnLines(lattice: Lattice, runs: readonly Run[]): number {
  const { xs, cells } = lattice
  const merged = runs.filter((run) => (cells[cellOf(lattice, run)]?.columnSpan ?? 1) > 1)
  return rowsOfRuns(merged).filter((line) => {
    const places = line.flatMap((run) => {
      const column = stepOf(xs, (run.x0 + run.x1) / 2)
      return run.x0 > (xs[column] ?? 0) - 1 && run.x1 < (xs[column + 1] ?? 0) + 1 ? [`${cellOf(lattice, run)} ${column}`] : []
    })
    const held = new Map<string, Set<string>>()
    for (const place of places) {
      const [cell = '', column = ''] = place.split(' ')
      held.set(cell, (held.get(cell) ?? new Set()).add(column))
    }
    return line.some(({ text }) => isAmount(text)) && [...held.values()].some((columns) => columns.size > 1)
  }).length
}

/** Columns in which texts stand side by side on several lines, with one strip free between them: a line down is not drawn. */
function hasGutter({ xs, ys }: Lattice, runs: readonly Run[]): boolean {
  const gaps = new Map<number, [number, number][]>()
  const inside = runs.filter(({ y0, y1 }) => stepOf(ys, (y0 + y1) / 2) >= 0)
  for (const line of rowsOfRuns(inside)) {
    line.forEach((run, at) => {
      const before = line[at - 1]
      const column = stepOf(xs, (run.x0 + run.x1) / 2)
      if (before === undefined || column === -1 || stepOf(xs, (before.x0 + before.x1) / 2) !== column) return
      if (run.blanks > 0 || run.x0 - before.x1 < SIDE_BY_SIDE * run.size || Math.max(run.text.length, before.text.length) < 2) return
      gaps.set(column, [...(gaps.get(column) ?? []), [before.x1, run.x0]])
    })
  }
  return [...gaps.values()].some((all) => all.length >= UNDRAWN && most(all.map(([a]) => a)) < least(all.map(([, b]) => b)))
}

/** Whether columns are missing: amounts beside one another in one cell, or several texts on its lines in a grid of one column. */
export function lacksColumns(lattice: Lattice, runs: readonly Run[]): boolean {
  const beside = [...amountsOf(lattice, runs).values()].filter((all) => all.some((run, at) => at > 0 && !isBelow(all[at - 1] as Run, run)))
  if (beside.length > 1 || beside.some((all) => all.length > 3) || undrawnLines(lattice, runs) >= FEWEST || hasGutter(lattice, runs))
    return true
  if (lattice.xs.length !== 2) return false
  return chunkLines(runs.filter((run) => cellOf(lattice, run) >= 0)).filter(({ chunks }) => chunks.length > 1).length > 1
}
