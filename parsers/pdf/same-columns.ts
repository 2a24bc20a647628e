import type { Band } from './bands.ts'
import type { PageTable } from './tables.ts'

/** Points that texts keep from a line drawn beside them. */
const INSIDE = 1.5

const bandsIn = ({ bands, xs }: PageTable): readonly Band[] =>
  bands ?? xs.slice(1).map((x, at) => ({ x0: (xs[at] ?? 0) + INSIDE, x1: x - INSIDE }))

/** Two tables of which one has columns that are not drawn, both in the columns of one of them. */
export function inSameColumns(first: PageTable, next: PageTable): { first: PageTable; next: PageTable } {
  const byNext = (): { first: PageTable; next: PageTable } | null => {
    const fitted = first.refit?.(bandsIn(next))
    return fitted?.xs.length === next.xs.length ? { first: fitted, next: { ...next, xs: fitted.xs } } : null
  }
  const byFirst = (): { first: PageTable; next: PageTable } | null => {
    const fitted = next.refit?.(bandsIn(first))
    if (fitted?.xs.length !== first.xs.length) return null
    // Its texts tell where the columns of the first are better than the few there.
    const again = first.refit?.(bandsIn(fitted))
    const better = again?.xs.length === first.xs.length ? again : first
    return { first: better, next: { ...fitted, xs: better.xs } }
  }
  // Columns may be blank on one page: more of them are better known than fewer, and by more rows.
  const isNextBetter =
    next.xs.length > first.xs.length || (next.xs.length === first.xs.length && next.table.rowCount > first.table.rowCount)
  const found = isNextBetter ? (byNext() ?? byFirst()) : (byFirst() ?? byNext())
  if (found !== null) return found
  // The same number of columns, each under one of the first.
  const isUnder =
    next.bands?.length === first.xs.length - 1 &&
    next.bands.every(({ x0, x1 }, at) => x0 < (first.xs[at + 1] ?? 0) && x1 > (first.xs[at] ?? 0))
  return { first, next: isUnder ? { ...next, xs: first.xs } : next }
}
