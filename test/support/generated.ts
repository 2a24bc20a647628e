import fc from 'fast-check'
import type { AmountCell } from '../../schemas/amount.ts'
import type { Disclosure, DisclosureTable, Row } from '../../schemas/disclosure.ts'
import { functionClasses } from '../../schemas/function-classes.ts'
import { coded, column, HIDDEN, holding, printedAmount, rounded, sum, table, word } from './built.ts'

const amount = (value: bigint | null): AmountCell => printedAmount(value === null ? null : rounded(value))

/** A 项 with its basic and project expenditure, of the general budget or of a government fund. */
interface Item {
  readonly basic: bigint
  readonly project: bigint
  readonly fund: boolean
}
interface Class {
  readonly code: string
  readonly name: string
  readonly divisions: readonly (readonly Item[])[]
}
export interface Department {
  readonly classes: readonly Class[]
  /** Which part of basic expenditure goes to each of some economic items of 301 and of 302, by weight. */
  readonly weights: readonly bigint[]
  readonly unit: bigint
}

const CLASSES = Object.entries(functionClasses).map(([code, [name = '']]) => ({ code, name }))

/**
 * Departments whose amounts are multiples of `unit`: of `HIDDEN`, nothing is lost in print. None is so small that it is printed as nought, which rules
 * take for exact (domain.md §3.1).
 */
export function departments(unit: bigint): fc.Arbitrary<Department> {
  const money = fc.bigInt(100n * (HIDDEN / unit + 1n), 10n ** 7n).map((each) => each * unit)
  const item = fc.record({ basic: money, project: money, fund: fc.constant(false) })
  const divisions = fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  return fc
    .record({
      at: fc.uniqueArray(fc.nat(CLASSES.length - 1), { minLength: 2, maxLength: 5 }),
      trees: fc.array(divisions, { minLength: 5, maxLength: 5 }),
      weights: fc.array(fc.bigInt(1n, 9n), { minLength: 4, maxLength: 4 }),
    })
    .map(({ at, trees, weights }) => ({
      weights,
      unit,
      classes: at
        .toSorted((a, b) => a - b)
        .map((index, order) => ({
          code: '',
          name: '',
          ...CLASSES[index],
          // The last class is paid by a government fund: projects only.
          divisions: (trees[order] ?? []).map((items) =>
            items.map((each) => (order === at.length - 1 ? { basic: 0n, project: each.project, fund: true } : each)),
          ),
        })),
    }))
}

const basicOf = (items: readonly Item[]): bigint => sum(items.map((each) => each.basic))
const projectOf = (items: readonly Item[]): bigint => sum(items.map((each) => each.project))
const allOf = (items: readonly Item[]): bigint => basicOf(items) + projectOf(items)
const itemsOf = (classes: readonly Class[]): Item[] => classes.flatMap(({ divisions }) => divisions.flat())
const two = (index: number): string => String(index + 1).padStart(2, '0')

const codeRow = (code: string | null, name: string, amounts: readonly bigint[]): Row => ({
  cells: [word(code ?? ''), word(name), ...amounts.map(amount)],
  role: code === null ? 'total' : 'item',
  level: code === null ? 1 : (code.length - 1) / 2,
  code,
})

/** T3, T5, T7: 合计, then 类, 款 and 项. */
function byFunction(id: string, type: string, classes: readonly Class[]): DisclosureTable {
  const row = (code: string | null, name: string, items: readonly Item[]): Row =>
    codeRow(code, name, [allOf(items), basicOf(items), projectOf(items)])
  const rows = classes.flatMap(({ code, name, divisions }) => [
    row(code, name, divisions.flat()),
    ...divisions.flatMap((items, at) => [
      row(`${code}${two(at)}`, '款', items),
      ...items.map((item, index) => row(`${code}${two(at)}${two(index)}`, '项', [item])),
    ]),
  ])
  return table(id, type, coded('合计', '基本支出', '项目支出'), [row(null, '合计', itemsOf(classes)), ...rows])
}

/** T6: basic expenditure by economic item. */
function byEconomicItem(basic: bigint, { weights, unit }: Department): DisclosureTable {
  const shares = weights.map((weight) => ((basic / unit) * weight) / sum(weights)).map((each) => each * unit)
  shares[0] = (shares[0] ?? 0n) + basic - sum(shares)
  const [a = 0n, b = 0n, c = 0n, d = 0n] = shares
  const row = (code: string | null, name: string, personnel: bigint, other: bigint): Row =>
    codeRow(code, name, [personnel + other, personnel, other])
  return table('T6', 'general-budget-basic-expenditure-by-economic', coded('合计', '人员经费', '公用经费'), [
    row(null, '合计', a + b, c + d),
    row('301', '工资福利支出', a + b, 0n),
    row('30101', '基本工资', a, 0n),
    row('30102', '津贴补贴', b, 0n),
    row('302', '商品和服务支出', 0n, c + d),
    row('30201', '办公费', 0n, c),
    row('30211', '差旅费', 0n, d),
  ])
}

/** T1, T4: income beside expenditure; T4 has a column for each fund. */
function summary(id: string, type: string, classes: readonly Class[], byFund: boolean): DisclosureTable {
  const [general, fund] = [false, true].map((own) => sum(itemsOf(classes).flatMap((each) => (each.fund === own ? allOf([each]) : []))))
  const [ofGeneral, ofFund] = [general ?? 0n, fund ?? 0n]
  const paid = (first: bigint, second: bigint): bigint[] => (byFund ? [first + second, first, second] : [first + second])
  const row = (role: Row['role'], left: [string, bigint | null], name: string, right: readonly (bigint | null)[]): Row => {
    const facts = { role, level: 1, code: null }
    return {
      cells: [word(left[0]), amount(left[1]), word(name), ...right.map(amount)],
      ...facts,
      panels: [left[0] === '' ? null : facts, facts],
    }
  }
  const heads = byFund ? ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'] : ['预算数']
  const columns = [
    column('label', 0, '收入', '项目'),
    column('amount', 0, '收入', '预算数'),
    column('label', 1, '支出', '项目'),
    ...heads.map((head) => column('amount', 1, '支出', head)),
  ]
  const income: [string, bigint | null][] = [
    ['一、一般公共预算拨款收入', ofGeneral],
    ['二、政府性基金预算拨款收入', ofFund],
  ]
  const lines = classes.map(({ name, divisions }, at): Row => {
    const items = divisions.flat()
    const isFund = items[0]?.fund === true
    return row('item', income[at] ?? ['', null], name, isFund ? paid(0n, allOf(items)) : paid(allOf(items), 0n))
  })
  const all = paid(ofGeneral, ofFund)
  return table(id, type, columns, [
    ...lines,
    row('subtotal', ['本年收入合计', ofGeneral + ofFund], '本年支出合计', all),
    row('total', ['收入总计', ofGeneral + ofFund], '支出总计', all),
  ])
}

/** The budget of a department: two summaries, expenditure in all and by fund, basic expenditure by economic item. Every cell is rounded by itself. */
export function disclosureOf(department: Department): Disclosure {
  const { classes } = department
  const [general, fund] = [classes.slice(0, -1), classes.slice(-1)]
  return holding(
    summary('T1', 'income-expenditure-summary', classes, false),
    byFunction('T3', 'expenditure-summary', classes),
    summary('T4', 'fiscal-income-expenditure-summary', classes, true),
    byFunction('T5', 'general-budget-expenditure-by-function', general),
    byEconomicItem(basicOf(itemsOf(general)), department),
    byFunction('T7', 'government-fund-expenditure', fund),
  )
}
