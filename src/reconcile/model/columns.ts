import type { Column } from '../../../schemas/disclosure.ts'
import type { Measure } from '../../../schemas/measures.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { foldLabel, isOfWhich, isPeriod, isTotalWord, measureOf } from './labels.ts'

/** A column of money, with what its head says. */
export interface ColumnView {
  /** Its place among the leaf columns of the table. */
  readonly index: number
  readonly panel: number
  /** The head as printed, its levels parted by `/`. */
  readonly name: string
  /** The levels of the head, folded, without those that only name the period. */
  readonly path: readonly string[]
  /** Year or stage the head names (`2025年预算数`, `决算数`); blank where it names none. */
  readonly period: string
  /** What it measures: the lowest head that says so. `null`: the registry has no word for it. */
  readonly measure: Measure | null
  /** A part named for information, never one of a complete breakdown. */
  readonly ofWhich: boolean
  /** A change against another period: it adds up downwards, never sideways. */
  readonly compares: boolean
}

/** What is said beside the amounts of a purchase: of which project it is, and how much of it is for small firms. No sum contains these. */
export const ASIDE: ReadonlySet<Measure | null> = new Set<Measure | null>(['project-funds', 'set-aside'])

/** Heads of the two sides of a summary: they say whose figures stand below, not what these measure. */
const SIDE = /^(?:收入|支出|收入项目|支出项目)$/
const COMPARES = /比|增减|增长|变动|增幅/

/** A total word measures what the head above it names, the uppermost one the whole. */
function measured(path: readonly string[]): Measure | null {
  for (let level = path.length - 1; level >= 0; level--) {
    const label = path[level] ?? ''
    const measure = measureOf(label)
    if (measure !== null && measure !== 'total') return measure
    if (measure === null && !isTotalWord(label) && !SIDE.test(label)) return level === path.length - 1 ? null : 'total'
  }
  return 'total'
}

/** The columns of money of a table; unit prices are none. */
export function moneyColumns(columns: readonly Column[]): ColumnView[] {
  const views = columns.flatMap((column, index): ColumnView[] => {
    if (column.role !== 'amount') return []
    const labels = column.path.map((label) => ({ label, folded: foldLabel(label) }))
    const path = labels.map(({ folded }) => folded).filter((folded) => !isPeriod(folded))
    const measure = measured(path)
    const view: ColumnView = {
      index,
      panel: column.panel,
      name: column.path.join('/'),
      path,
      period: labels
        .filter(({ folded }) => isPeriod(folded))
        .map(({ label }) => foldCharacters(label))
        .join('/'),
      measure,
      ofWhich: column.path.some(isOfWhich),
      compares: column.path.some((label) => COMPARES.test(label)),
    }
    return view.measure === 'unit-price' ? [] : [view]
  })
  // The only column of money of a list is the whole of it, whatever its head calls it.
  return views.map((view) =>
    view.measure === null && views.filter(({ panel }) => panel === view.panel).length === 1 ? { ...view, measure: 'total' } : view,
  )
}
