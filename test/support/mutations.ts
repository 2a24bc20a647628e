import type { Disclosure } from '../../schemas/disclosure.ts'
import type { Finding } from '../../schemas/finding.ts'
import { reconcile } from '../../src/reconcile/engine.ts'
import { add, decimalText, exact, negated, shifted } from '../../src/reconcile/exact.ts'
import { rules } from '../../src/reconcile/rules/index.ts'

const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0)
const isNought = (value: string): boolean => !/[1-9]/.test(value)

/** The first two digits that differ, changed for each other; null where all are the same. */
function swapped(value: string): string | null {
  const digits = [...value].flatMap((char, at) => (/\d/.test(char) ? [at] : []))
  const at = digits.findIndex((place, index) => index > 0 && value[place] !== value[digits[index - 1] ?? 0])
  const [left, right] = [digits[at - 1], digits[at]]
  if (at < 1 || left === undefined || right === undefined) return null
  const chars = [...value]
  ;[chars[left], chars[right]] = [chars[right] ?? '', chars[left] ?? '']
  return chars.join('')
}

const added = (value: string): string => decimalText(add(exact(value), exact('13.37')), Math.max(2, decimalsOf(value)))

/** How figures go wrong in print: an amount of another row, digits changed for each other, a lost sign, a point in the wrong place. */
const CHANGES: readonly ((value: string) => string | null)[] = [
  added,
  swapped,
  (value) => (isNought(value) ? null : decimalText(negated(exact(value)), decimalsOf(value))),
  (value) => (isNought(value) ? null : decimalText(shifted(exact(value), 1), decimalsOf(value))),
  (value) => (isNought(value) ? null : decimalText(shifted(exact(value), -1), decimalsOf(value))),
]

export const errorsAndWarnings = (disclosure: Disclosure): Finding[] =>
  reconcile(disclosure, rules).findings.filter((each) => each.severity !== 'info')

export interface Mutation {
  readonly type: string
  readonly what: string
  /** An error or warning that the unchanged document does not have names the changed cell, or the sum it is a term of. */
  readonly noticed: boolean
}

/** Changes one amount of the tables at a time, the kinds of change in turn, and tells what the rules say; every `step`-th amount. */
export function mutate(disclosure: Disclosure, step = 1): Mutation[] {
  const key = ({ rule, severity, outcome, message, places }: Finding): string =>
    [rule, severity, outcome, message.en, places.length].join('\n')
  const clean = new Set(errorsAndWarnings(disclosure).map(key))
  const cells = disclosure.tables.flatMap(({ id, type, columns, rows }) =>
    rows.flatMap((row, at) =>
      row.cells.flatMap((cell, column) =>
        columns[column]?.role === 'amount' && cell.value != null ? [{ table: id, type: type ?? 'unknown', row: at, column, cell }] : [],
      ),
    ),
  )
  return cells.flatMap(({ table, type, row, column, cell }, index) => {
    if (index % step !== 0) return []
    const { value, text } = cell
    const before = value ?? ''
    const after = CHANGES[(index / step) % CHANGES.length]?.(before) ?? added(before)
    cell.value = after
    cell.text = after
    const told = errorsAndWarnings(disclosure).filter((each) => !clean.has(key(each)))
    cell.value = value
    cell.text = text
    const noticed = told.some(({ places, terms = [] }) =>
      [...places, ...terms].some((place) => place.table === table && place.row === row && place.column === column),
    )
    return [{ type, what: `${table} row ${row} column ${column}: ${before} to ${after}`, noticed }]
  })
}

export const shareNoticed = (all: readonly Mutation[]): number => all.filter((each) => each.noticed).length / all.length

/** Lines to print: how many changes of each type of table were made, and how many noticed. */
export function byType(all: readonly Mutation[]): string {
  const types = [...new Set(all.map((each) => each.type))].sort()
  const lines = types.map((type) => {
    const own = all.filter((each) => each.type === type)
    return `${(100 * shareNoticed(own)).toFixed(1).padStart(6)} % of ${String(own.length).padStart(4)}  ${type}`
  })
  return [...lines, `${(100 * shareNoticed(all)).toFixed(1).padStart(6)} % of ${String(all.length).padStart(4)}  all`].join('\n')
}
