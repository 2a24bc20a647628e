import { least } from './extent.ts'
import type { Run } from './runs.ts'

/** Where the text of a cell begins, from the cell's left side. */
export interface CellStart {
  readonly column: number
  readonly offset: number
  readonly size: number
}

/** Points by which beginnings of one alignment differ. */
const SAME = 2
/** Share of a column's texts that must begin at its least offset for the column to be set flush left. */
const FLUSH = 0.4

export const startOf = (runs: readonly Run[], column: number, left: number): CellStart | null => {
  const [first] = [...runs].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
  return first === undefined ? null : { column, offset: least(runs.map((run) => run.x0)) - left, size: first.size }
}

/** Blanks by which each text is moved in beyond its column's usual beginning; only in columns set flush left, elsewhere beginnings say nothing. */
export function indentsOf(starts: readonly (CellStart | null)[]): number[] {
  const offsets = new Map<number, number[]>()
  for (const start of starts) if (start !== null) offsets.set(start.column, [...(offsets.get(start.column) ?? []), start.offset])
  const leastOf = new Map<number, number>()
  for (const [column, all] of offsets) {
    const minimum = least(all)
    if (all.filter((each) => each - minimum <= SAME).length >= FLUSH * all.length) leastOf.set(column, minimum)
  }
  return starts.map((start) => {
    const from = start === null ? undefined : leastOf.get(start.column)
    if (start === null || from === undefined || start.offset - from <= SAME) return 0
    return Math.min(40, Math.round((start.offset - from) / (start.size / 2)))
  })
}
