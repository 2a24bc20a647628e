import { incomeSources } from '../../../../schemas/measures.ts'
import { statementTypes } from '../../model/statement-types.ts'
import { amountsAt, columnsFor, isWhole, measuring } from './find.ts'
import type { Finder } from './finder.ts'
import { summaryTypes } from './types.ts'

const SOURCES = new Set<string>(['fiscal', ...incomeSources, 'non-fiscal-balance'])

/** 一般公共预算收入 is the income of one fund; 财政拨款收入 all of them. */
const sourceOf: (claim: Parameters<Finder>[0]) => string | null = ({ measure, scope }) => {
  if (measure === 'income' && scope !== 'all') return scope
  return measure !== null && SOURCES.has(measure) ? measure : null
}

/** Sources of income: a line of the summaries, a column or a line of the table of income. */
export const income: Finder = (claim, document) => {
  const source = sourceOf(claim)
  if (source === null) return []
  const summaries = document
    .ofType(...(claim.measure === 'carry-in' ? summaryTypes[claim.scope] : [...summaryTypes.all, ...summaryTypes.fiscal]))
    .flatMap((view) =>
      amountsAt(
        view,
        (line, panel) => line.measure === source && panel.side === 'income' && !line.ofWhich,
        (columns) => columnsFor(columns, 'all'),
      ),
    )
  const table = document.ofType(...statementTypes.income).flatMap((view) => [
    ...amountsAt(view, isWhole, measuring(source)),
    ...amountsAt(
      view,
      (line) => line.measure === source && view.panels.length === 1 && line.code === null,
      (columns) => columnsFor(columns, 'all'),
    ),
  ])
  return [...summaries, ...table]
}
