import { sum } from '../../exact.ts'
import type { Amount } from '../../model/amounts.ts'
import { codeAmount, codeTrees } from '../../model/codes.ts'
import type { TableView } from '../../model/table-view.ts'
import { amountsAt, isWhole, measuring } from './find.ts'
import type { Finder, Target } from './finder.ts'
import { basicTypes, functionTypes } from './types.ts'

/** Economic classes of 人员经费 and 公用经费 (domain.md §3.3, W16). */
const CLASSES: Readonly<Record<string, RegExp>> = { personnel: /^30[13]$/, public: /^(?:302|307|309|31[0-3]|399)$/ }

/** The sum of the classes a table lists, with the steps of all of them. */
function summed(view: TableView, classes: RegExp): Amount[] {
  return codeTrees(view).flatMap(({ nodes, repeated }) => {
    const parts = nodes.filter(({ code }) => classes.test(code)).map((node) => codeAmount(view, node, 0))
    const [first] = parts
    if (first === undefined || repeated.length > 0 || parts.some(({ printed }) => printed === 'unreadable')) return []
    return [{ ...first, value: sum(parts.map(({ value }) => value)), printed: 'number' as const }]
  })
}

/** 人员经费 and 公用经费: a column of the table of basic expenditure, or the sum of its classes. */
export const personnelOrPublic: Finder = ({ measure, scope }, document): Target[] => {
  const classes = CLASSES[measure ?? '']
  if (measure === null || classes === undefined) return []
  const general = document.ofType(...basicTypes['general-budget'])
  const views = scope === 'fiscal' ? [...document.ofType(...basicTypes.fiscal), ...general] : general
  if (scope === 'government-fund' || scope === 'state-capital') return []
  // All money is that of the general budget only where no basic expenditure is paid from elsewhere.
  if (scope === 'all' && !paidFromGeneralBudget(document)) return []
  return views.flatMap((view) => {
    const columns = amountsAt(view, isWhole, measuring(measure))
    return columns.length > 0 ? columns : summed(view, classes).map((amount) => ({ view, amount }))
  })
}

function paidFromGeneralBudget(document: Parameters<Finder>[1]): boolean {
  const basic = (types: readonly string[]): bigint[] =>
    document
      .ofType(...types)
      .flatMap((view) => amountsAt(view, isWhole, measuring('basic')))
      .map(({ amount }) => amount.value.digits)
  const all = basic(functionTypes.all)
  const general = basic(functionTypes['general-budget'])
  return all.length === 0 || general.length === 0 || all.some((digits) => general.includes(digits))
}
