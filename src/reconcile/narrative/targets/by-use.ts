import type { MoneyScope } from '../../../../schemas/claim.ts'
import type { DisclosureView } from '../../model/disclosure-view.ts'
import { amountsAt, columnsFor, isWhole, measuring } from './find.ts'
import type { Finder, Target } from './finder.ts'
import { basicTypes, functionTypes, summaryTypes } from './types.ts'

const USES = new Set(['basic', 'project', 'operating', 'reserve', 'paid-up', 'paid-down', 'carry-out'])

function used(measure: string, scope: MoneyScope, document: DisclosureView): Target[] {
  const columns = document.ofType(...functionTypes[scope]).flatMap((view) => amountsAt(view, isWhole, measuring(measure)))
  const lines = document.ofType(...summaryTypes[scope]).flatMap((view) =>
    amountsAt(
      view,
      (line) => line.measure === measure,
      (own) => columnsFor(own, scope),
    ),
  )
  const basic =
    measure === 'basic'
      ? document.ofType(...basicTypes[scope]).flatMap((view) => amountsAt(view, isWhole, measuring('total', 'basic')))
      : []
  return [...basic, ...columns, ...lines]
}

/** 基本支出, 项目支出 and the other uses: a column of the tables by function, a line of summaries by use, the whole of the table of basic expenditure. */
export const byUse: Finder = ({ measure, scope }, document) => {
  if (measure === null || !USES.has(measure)) return []
  const found = used(measure, scope, document)
  // Where fiscal money has no table of its own, it is most often all of the general budget.
  if (found.length > 0 || scope !== 'fiscal') return found
  return used(measure, 'general-budget', document).map((target) => ({ ...target, fuzzy: true }))
}
