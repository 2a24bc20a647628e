import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmountCell } from '../schemas/amount.ts'
import type { DisclosureTable, Row } from '../schemas/disclosure.ts'
import type { Finding } from '../schemas/finding.ts'
import { functionClasses } from '../schemas/function-classes.ts'
import { reconcile } from '../src/reconcile/engine.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { coded, column, holding, printedAmount, shown, sum, table, word } from './support/built.ts'

/** Amounts in hundredths. */
const amount = (cents: bigint | null): AmountCell => printedAmount(cents === null ? null : shown(cents))

interface Class {
  readonly code: string
  readonly name: string
  readonly basic: bigint
  readonly project: bigint
}

const CODES = Object.entries(functionClasses).map(([code, [name = '']]) => ({ code, name }))
const cents = fc.bigInt(1n, 10n ** 9n)
const classes: fc.Arbitrary<Class[]> = fc
  .uniqueArray(fc.nat(CODES.length - 1), { minLength: 1, maxLength: 8 })
  .chain((at) =>
    fc.tuple(
      ...at.map((index) => fc.record({ basic: cents, project: cents }).map((each) => ({ ...each, code: '', name: '', ...CODES[index] }))),
    ),
  )

const basicOf = (all: readonly Class[]): bigint => sum(all.map((each) => each.basic))
const projectOf = (all: readonly Class[]): bigint => sum(all.map((each) => each.project))

/** T3 or T5: 合计, then the classes. */
function byFunction(id: string, type: string, all: readonly Class[]): DisclosureTable {
  const row = (code: string | null, name: string, basic: bigint, project: bigint): Row => ({
    cells: [word(code ?? ''), word(name), amount(basic + project), amount(basic), amount(project)],
    role: code === null ? 'total' : 'item',
    level: 1,
    code,
  })
  const heads = coded('合计', '基本支出', '项目支出')
  return table(id, type, heads, [
    row(null, '合计', basicOf(all), projectOf(all)),
    ...all.map((each) => row(each.code, each.name, each.basic, each.project)),
  ])
}

/** T1: all of it general public budget. */
function summary(all: readonly Class[]): DisclosureTable {
  const total = basicOf(all) + projectOf(all)
  const facts = (role: Row['role']) => ({ role, level: 1, code: null })
  const row = (role: Row['role'], left: [string, bigint | null], right: [string, bigint | null]): Row => ({
    cells: [word(left[0]), amount(left[1]), word(right[0]), amount(right[1])],
    ...facts(role),
    panels: [left[0] === '' ? null : facts(role), facts(role)],
  })
  const heads = ['收入', '支出'].flatMap((side, panel) => [column('label', panel, side, '项目'), column('amount', panel, side, '预算数')])
  return table('T1', 'income-expenditure-summary', heads, [
    ...all.map(
      (each, index): Row => row('item', index === 0 ? ['一般公共预算拨款收入', total] : ['', null], [each.name, each.basic + each.project]),
    ),
    row('subtotal', ['本年收入合计', total], ['本年支出合计', total]),
    row('item', ['上年结转', null], ['年终结转结余', null]),
    row('total', ['收入总计', total], ['支出总计', total]),
  ])
}

/** T6: basic expenditure, split in two classes. */
function byItem(basic: bigint): DisclosureTable {
  const row = (code: string | null, name: string, personnel: bigint, other: bigint): Row => ({
    cells: [word(code ?? ''), word(name), amount(personnel + other), amount(personnel), amount(other)],
    role: code === null ? 'total' : 'item',
    level: 1,
    code,
  })
  const heads = coded('合计', '人员经费', '公用经费')
  const personnel = basic / 3n
  return table('T6', 'general-budget-basic-expenditure-by-economic', heads, [
    row(null, '合计', personnel, basic - personnel),
    row('301', '工资福利支出', personnel, 0n),
    row('302', '商品和服务支出', 0n, basic - personnel),
  ])
}

const between = rules.filter((rule) => /^X/.test(rule.id))
const failing = (...tables: DisclosureTable[]): Finding[] =>
  reconcile(holding(...tables), between).findings.filter((each) => each.outcome !== 'fail' || each.severity === 'error')

/** Adds to one cell. */
function add(view: DisclosureTable, row: number, at: number, by: bigint): void {
  const cell = view.rows[row]?.cells[at]
  if (cell?.value == null) throw new Error('no such amount')
  cell.value = shown(BigInt(cell.value.replace('.', '')) + by)
  cell.text = cell.value
}

/** More than two figures rounded apart can differ by. */
const off = fc.bigInt(2n, 10n ** 6n)

describe('a pair of tables', () => {
  it('that shows the same figures has no error', () => {
    fc.assert(
      fc.property(classes, (all) => {
        const [expenditure, general] = [
          byFunction('T3', 'expenditure-summary', all),
          byFunction('T5', 'general-budget-expenditure-by-function', all),
        ]
        expect(failing(summary(all), expenditure, general, byItem(basicOf(all)))).toEqual([])
      }),
    )
  })

  it('of summary and expenditure with one broken amount has one error', () => {
    fc.assert(
      fc.property(classes, fc.nat(), fc.boolean(), off, (all, pick, left, by) => {
        const [first, second] = [summary(all), byFunction('T3', 'expenditure-summary', all)]
        // The lines of the classes and the sum of the year; the total and the classes.
        const row = pick % (all.length + 1)
        if (left) add(first, row, 3, by)
        else add(second, row, 2, by)
        expect(failing(first, second).map((each) => [each.rule, each.severity, each.places.length])).toEqual([['X02', 'error', 1]])
      }),
    )
  })

  it('of all and of general public expenditure with one amount too much has one error', () => {
    fc.assert(
      fc.property(classes, fc.nat(), fc.integer({ min: 2, max: 4 }), off, (all, pick, at, by) => {
        const [wider, narrower] = [
          byFunction('T3', 'expenditure-summary', all),
          byFunction('T5', 'general-budget-expenditure-by-function', all),
        ]
        add(narrower, pick % (all.length + 1), at, by)
        expect(failing(wider, narrower).map((each) => [each.rule, each.severity])).toEqual([['X04', 'error']])
      }),
    )
  })

  it('of basic expenditure by function and by item with one broken total has one error', () => {
    fc.assert(
      fc.property(classes, off, (all, by) => {
        const [general, item] = [byFunction('T5', 'general-budget-expenditure-by-function', all), byItem(basicOf(all))]
        add(item, 0, 2, by)
        expect(failing(general, item).map((each) => [each.rule, each.severity])).toEqual([['X06', 'error']])
      }),
    )
  })

  it('whose figures are one step apart is rounded, not wrong', () => {
    fc.assert(
      fc.property(classes, fc.nat(), (all, pick) => {
        const [first, second] = [summary(all), byFunction('T3', 'expenditure-summary', all)]
        add(second, pick % (all.length + 1), 2, 1n)
        expect(failing(first, second).map((each) => [each.rule, each.outcome, each.severity])).toEqual([['X02', 'rounding', 'info']])
      }),
    )
  })
})
