import { foldLabel } from '../model/labels.ts'
import type { Line } from '../model/lines.ts'
import { type Figure, figureAt } from './figures.ts'
import { type Found, type Publication, tableOf } from './publications.ts'

/** Fiscal expenditure by function: what the prose takes item by item (项), in a budget and in final accounts. */
const BY_FUNCTION = [
  'fiscal-expenditure-by-function',
  'general-budget-expenditure-by-function',
  'final-fiscal-expenditure',
  'final-general-budget-expenditure',
]

/** An item as prose names it: 人大事务（款）行政运行（项）. */
export interface Item {
  readonly division: string
  readonly name: string
}

/** The prose leaves 支出 out, or puts it in. */
const nameKey = (name: string): string => foldLabel(name).replace(/支出$/, '')

const lines = ({ view }: Found): Line[] => view.panels.flatMap((panel) => panel.lines)

/** The code of an item in a table; null where none has that name and division, or several have. */
function codeOf(found: Found, { division, name }: Item): string | null {
  const all = lines(found)
  const names = new Map(all.flatMap((line) => (line.code === null ? [] : [[line.code, nameKey(line.label)] as const])))
  const same = all.filter((line) => line.code?.length === 7 && nameKey(line.label) === nameKey(name))
  const within = same.filter((line) => names.get(line.code?.slice(0, 5) ?? '') === nameKey(division))
  const [only, other] = within.length > 0 ? within : same
  return only === undefined || other !== undefined ? null : only.code
}

function amountOf(found: Found, code: string): Figure | null | undefined {
  const held = lines(found).filter((line) => line.code === code)
  const column = found.view.column(['total'])
  if (held.length === 0) return null
  return held.length > 1 || column === undefined ? undefined : figureAt(found, held[0] as Line, column)
}

/**
 * An item of one disclosure, and the item of that code in another: null where that one does not print the code (it may be new, or have been replaced),
 * undefined where it cannot be told.
 */
export function itemIn(own: Publication, other: Publication, item: Item): { own: Figure; other: Figure | null } | undefined {
  const [here, there] = [tableOf(own, BY_FUNCTION), tableOf(other, BY_FUNCTION)]
  const code = here === undefined ? null : codeOf(here, item)
  if (here === undefined || there === undefined || code === null) return undefined
  const [mine, theirs] = [amountOf(here, code), amountOf(there, code)]
  return mine == null || theirs === undefined ? undefined : { own: mine, other: theirs }
}
