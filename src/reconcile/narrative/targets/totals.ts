import { statementTypes } from '../../model/statement-types.ts'
import type { PanelView } from '../../model/table-view.ts'
import { amountsAt, columnsFor, isWhole, measuring } from './find.ts'
import type { Finder } from './finder.ts'
import { functionTypes, summaryTypes } from './types.ts'

const SIDES: Readonly<Record<string, readonly PanelView['side'][]>> = {
  'income-and-expenditure': ['income', 'expenditure'],
  income: ['income'],
  'current-income': ['income'],
  expenditure: ['expenditure'],
  'current-expenditure': ['expenditure'],
}

/** 收入总计, 支出预算, 本年支出合计: the sums of the summaries, and of the tables of one side. */
export const totals: Finder = ({ measure, scope }, document) => {
  const sides = SIDES[measure ?? '']
  if (sides === undefined) return []
  // Of one fund, summaries show only the expenditure, in a column; the finder of income knows the line of its income.
  const oneFund = scope !== 'all' && scope !== 'fiscal'
  const summaries = document.ofType(...summaryTypes[scope]).flatMap((view) =>
    amountsAt(
      view,
      (line, panel) => line.role !== 'item' && sides.includes(panel.side) && (!oneFund || panel.side === 'expenditure'),
      (columns) => (oneFund ? measuring(scope)(columns) : columnsFor(columns, scope)),
    ),
  )
  const spent = sides.includes('expenditure')
    ? document.ofType(...functionTypes[scope]).flatMap((view) => amountsAt(view, isWhole, measuring('total', 'current-expenditure')))
    : []
  const income = [...(scope === 'all' ? statementTypes.income : []), ...(oneFund ? functionTypes[scope] : [])]
  const got = sides.includes('income')
    ? document
        .ofType(...income)
        .flatMap((view) => amountsAt(view, isWhole, measuring(...(oneFund ? ['current-income'] : ['total', 'current-income']))))
    : []
  return [...summaries, ...spent, ...got]
}
