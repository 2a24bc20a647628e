import type { Measure } from '../../../schemas/measures.ts'
import type { DisclosureView } from './disclosure-view.ts'
import { type Figure, figureAt } from './figures.ts'
import type { Line } from './lines.ts'
import { ownColumn, wholeColumn } from './statements.ts'
import { type Summary, summariesOf } from './summaries.ts'
import type { PanelView, TableView } from './table-view.ts'

/** One list of a summary of income and expenditure, with its figures. */
export interface Side {
  readonly view: TableView
  readonly summary: Summary
  /** A line in the column of a measure (a fund), or of all the money. */
  figure(line: Line | undefined, measure?: Measure): Figure | undefined
  /** Income or expenditure of the year: its own sum, or the total where nothing is carried. */
  readonly year: Line | undefined
  /** The only line of the year, of whatever level, with this measure. */
  item(measure: Measure): Line | undefined
  carried(measure: Measure): Line | undefined
}

const CARRIED: ReadonlySet<Measure | null> = new Set<Measure | null>(['carry-in', 'carry-out', 'non-fiscal-balance', 'surplus-distributed'])

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined)

function sideOf(document: DisclosureView, view: TableView, summary: Summary): Side {
  const { panel, current, total, items } = summary
  const own = { ...view, columns: panel.columns }
  const sum = current ?? total
  const after = sum === undefined || panel.lines.indexOf(sum) === 0 ? panel.lines.length : panel.lines.indexOf(sum)
  return {
    view,
    summary,
    figure(line, measure) {
      const column = measure === undefined ? wholeColumn(document, own) : ownColumn(document, own, [measure])
      return line === undefined || column === undefined ? undefined : figureAt(view, line, column)
    },
    year: current ?? (items.some((item) => CARRIED.has(item.measure)) ? undefined : total),
    item: (measure) => only(panel.lines.slice(0, after).filter((line) => line.measure === measure && line.role === 'item')),
    carried: (measure) => [...summary.carried, ...items].find((line) => line.measure === measure),
  }
}

/** The lists of one side of a summary; expenditure may be printed by function and by use. */
export const sidesOf = (document: DisclosureView, view: TableView, side: PanelView['side']): Side[] =>
  summariesOf(view, side).map((summary) => sideOf(document, view, summary))
