import { compareFigures, type Figure, figureAt } from '../across/figures.ts'
import { bodyKey, type Found, type Publication, publicationsOf, tableOf } from '../across/publications.ts'
import { counted } from '../checks/counted.ts'
import { ZERO } from '../exact.ts'
import { groupBy } from '../group.ts'
import { memo } from '../memo.ts'
import type { ColumnView } from '../model/columns.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import type { Line } from '../model/lines.ts'
import { typesOf } from '../model/statement-types.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

/** Tables by function whose columns of money add up over units; the first two hold all money, so transfers within the department may be in them twice. */
const TABLES = [
  'expenditure-summary',
  'final-expenditure',
  'fiscal-expenditure-by-function',
  'general-budget-expenditure-by-function',
  'final-general-budget-expenditure',
  'government-fund-expenditure',
] as const
const ALL_MONEY: ReadonlySet<string> = typesOf('expenditure')

/** The disclosures of every unit the department lists; null where one is missing. */
function unitsOf(own: Publication, all: readonly Publication[]): Publication[] | null {
  const list =
    tableOf(own, ['unit-list']) ?? own.documents.flatMap((document) => document.ofType('unit-list').map((view) => ({ document, view })))[0]
  const names = list?.view.panels[0]?.lines.map((line) => bodyKey(line.label)) ?? []
  const units = names.map((name) =>
    all.find((each) => each.scope === 'unit' && each.kind === own.kind && each.year === own.year && bodyKey(each.name) === name),
  )
  return units.length === 0 || units.some((each) => each === undefined) ? null : units.filter((each) => each !== undefined)
}

const keyOf = (line: Line): string | null => line.code ?? (line.role === 'total' ? 'total' : null)
const linesOf = ({ view }: Found): Line[] => view.panels.flatMap((panel) => panel.lines).filter((line) => keyOf(line) !== null)
const byKey = memo((found: Found) => groupBy(linesOf(found), keyOf))

/** The figure of a code in a column that measures the same; null where the code is not printed, which is zero. */
function counterpart(found: Found, key: string | null, column: ColumnView): Figure | undefined | null {
  const same = found.view.columns.filter((each) => each.measure === column.measure && each.period === column.period && !each.compares)
  if (same.length !== 1) return undefined
  const held = byKey(found).get(key) ?? []
  if (held.length === 0) return null
  return held.length > 1 ? undefined : figureAt(found, held[0] as Line, same[0] as ColumnView)
}

function* sumsOf(own: Publication, units: readonly Publication[], type: string): Generator<Verdict | null> {
  const whole = tableOf(own, [type])
  const parts = units.map((unit) => tableOf(unit, [type])).filter((each) => each !== undefined)
  if (whole === undefined && parts.length === 0) return
  if (whole === undefined) return yield INSUFFICIENT
  for (const column of whole.view.columns.filter((each) => !each.compares && each.measure !== null)) {
    for (const line of linesOf(whole)) {
      const found = parts.map((part) => counterpart(part, keyOf(line), column)).filter((each) => each !== null)
      const figure = figureAt(whole, line, column)
      const nothing: Figure = { heading: '', doubtful: false, amount: { ...figure.amount, printed: 'blank', value: ZERO } }
      yield compareFigures(figure, found.length === 0 ? [nothing] : found, {
        what: `${line.name}, ${column.name}`,
        subject: `units ${own.body} ${own.year}`,
        ...(ALL_MONEY.has(type) ? { severity: 'info' as const } : {}),
      })
    }
  }
}

function* departments(documents: readonly DisclosureView[]): Generator<Verdict | null> {
  const all = publicationsOf(documents)
  for (const own of all.filter((each) => each.scope === 'department')) {
    if (!all.some((each) => each.scope === 'unit' && each.kind === own.kind && each.year === own.year)) continue
    const units = unitsOf(own, all)
    if (units === null) yield INSUFFICIENT
    else for (const type of TABLES) yield* sumsOf(own, units, type)
  }
}

export const unitsSum = defineRule({
  id: 'D06',
  code: 'reconcile/units',
  title: { en: 'A department is the sum of its units', zh: '部门数等于所属单位之和' },
  severity: 'error',
  scope: 'documents',
  check: (documents) => counted(departments(documents)),
  meaning:
    'Where the disclosures of every unit in the list of a department (机构设置) are there, its tables by function are their sums, code by code and column by column. An info in tables of all money, where transfers between units (上级补助, 附属上缴) are left out of the department’s figures.',
  example: '2070104 图书馆: 190.00 in the department’s table, 120.00 and 60.00 in those of its units.',
  remedy: 'Compare the tables; a unit that joined or left during the year is the usual cause.',
})
