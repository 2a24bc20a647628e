import type { Measure } from '../../../schemas/measures.ts'
import type { DisclosureView } from './disclosure-view.ts'
import { type Figure, figureAt, totalFigure } from './figures.ts'
import type { TableView } from './table-view.ts'

const PARTS: readonly Measure[] = ['personnel', 'public']

/** Totals a table of lists side by side prints in its last row, each from its own list (domain.md §3.7). */
function closingTotals(view: TableView): Figure[] {
  return PARTS.flatMap((measure) => {
    const line = view.line([measure])
    const column = line === undefined ? undefined : view.panels[line.figures]?.columns[0]
    return line === undefined || line.code !== null || column === undefined ? [] : [figureAt(view, line, column)]
  })
}

/** Personnel and public funds of a table of basic expenditure: two columns of its total row, or two totals; empty where it does not part them. */
export function personnelAndPublic(document: DisclosureView, view: TableView): Figure[] {
  const columns = PARTS.map((measure) => totalFigure(document, view, [measure])).filter((figure) => figure !== undefined)
  const parts = columns.length === PARTS.length ? columns : closingTotals(view)
  return parts.length === PARTS.length ? parts : []
}

/** What a table of basic expenditure adds up to: its total, or the two it prints instead. */
export function basicTotal(document: DisclosureView, view: TableView): Figure[] {
  const total = totalFigure(document, view)
  return total === undefined ? personnelAndPublic(document, view) : [total]
}
