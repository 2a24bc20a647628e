import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmountCell } from '../schemas/amount.ts'
import type { DisclosureTable, Row } from '../schemas/disclosure.ts'
import type { Finding } from '../schemas/finding.ts'
import { tableTypes } from '../schemas/tables/index.ts'
import { reconcile } from '../src/reconcile/engine.ts'
import { add, compare, decimalText, exact, subtract } from '../src/reconcile/exact.ts'
import { defineRule, type Rule } from '../src/reconcile/rule.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { coded, HIDDEN, holding, printedAmount, rounded, table, word } from './support/built.ts'

const decimals = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(8)).map(([digits, places]) => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
  const at = text.length - places
  return `${digits < 0n ? '-' : ''}${text.slice(0, at)}${places === 0 ? '' : `.${text.slice(at)}`}`
})

describe('exact decimals', () => {
  it('read and written, are the number they print', () => {
    fc.assert(
      fc.property(decimals, (text) => {
        const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
        expect(decimalText(exact(text), places)).toBe(/[1-9]/.test(text) ? text : text.replace('-', ''))
      }),
    )
  })

  it('add and subtract without losing a digit', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(subtract(add(exact(a), exact(b)), exact(b)), exact(a))).toBe(0)
      }),
    )
  })
})

const amount = (value: bigint): AmountCell => printedAmount(rounded(value))

interface Leaf {
  readonly basic: bigint
  readonly project: bigint
}

const leaves = (most: bigint) => fc.record({ basic: fc.bigInt(0n, most), project: fc.bigInt(0n, most) })
/** 类 of 款 of 项. */
const trees = (unit: bigint) => {
  const leaf = leaves(10n ** 6n).map(({ basic, project }): Leaf => ({ basic: basic * unit, project: project * unit }))
  return fc.array(fc.array(fc.array(leaf, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
}

const sumOf = (some: readonly Leaf[]): Leaf => ({
  basic: some.reduce((sum, each) => sum + each.basic, 0n),
  project: some.reduce((sum, each) => sum + each.project, 0n),
})

const row = (code: string | null, level: number, { basic, project }: Leaf): Row => ({
  cells: [word(code ?? ''), word(code === null ? '合计' : '科目'), amount(basic + project), amount(basic), amount(project)],
  role: code === null ? 'total' : 'item',
  level,
  code,
})

const two = (index: number): string => String(index + 1).padStart(2, '0')

/** A table of expenditure by function whose displayed figures are the true sums, each rounded by itself. */
function tableOf(tree: readonly (readonly (readonly Leaf[])[])[]): DisclosureTable {
  const rows = tree.flatMap((divisions, at) => {
    const code = String(201 + at)
    return [
      row(code, 1, sumOf(divisions.flat())),
      ...divisions.flatMap((items, division) => [
        row(`${code}${two(division)}`, 2, sumOf(items)),
        ...items.map((item, index) => row(`${code}${two(division)}${two(index)}`, 3, item)),
      ]),
    ]
  })
  const heads = coded('合计', '基本支出', '项目支出')
  return table('table-01', 'general-budget-expenditure-by-function', heads, [row(null, 1, sumOf(tree.flat(2))), ...rows])
}

const within = rules.filter((rule) => rule.scope === 'table')
const found = (view: DisclosureTable): Finding[] => reconcile(holding(view), within).findings

describe('a table by function', () => {
  it('whose displayed figures add up has no finding', () => {
    fc.assert(
      fc.property(trees(HIDDEN), (tree) => {
        expect(found(tableOf(tree))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('whose true figures add up never fails, however each is rounded by itself', () => {
    fc.assert(
      fc.property(trees(7n), (tree) => {
        expect(found(tableOf(tree)).filter((each) => !each.outcome.startsWith('rounding'))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('fails wherever one cell is off by more than the bound', () => {
    const change = fc.record({ row: fc.nat(), column: fc.integer({ min: 2, max: 4 }), by: fc.bigInt(100n, 10n ** 6n), down: fc.boolean() })
    fc.assert(
      fc.property(trees(HIDDEN), change, (tree, { row: at, column, by, down }) => {
        const table = tableOf(tree)
        const broken = table.rows[at % table.rows.length]?.cells[column]
        if (broken?.value == null) throw new Error('no such cell')
        // More than the bound of any sum of the table: a hundredth for each of its rows.
        const off = exact(rounded((by + BigInt(table.rows.length)) * HIDDEN))
        broken.value = decimalText(down ? subtract(exact(broken.value), off) : add(exact(broken.value), off), 2)
        broken.text = broken.value
        const telling = found(table).filter((each) => each.outcome === 'fail' || each.outcome === 'parse-conflict')
        expect(telling.length).toBeGreaterThan(0)
        for (const each of telling) expect(each.places.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

const text = fc.constantFrom(
  '',
  '合计',
  '一、其他',
  '其中：甲',
  '二、乙',
  '乙小计',
  '207',
  '20701',
  '2070104',
  '301',
  '收入',
  '支出',
  '本年收入合计',
  '总计',
  '年初结转和结余',
  '一般公共预算',
  '三公经费',
  '公务接待费',
  '金额',
  '2024年预算数',
)
const anyTable = (type: string): fc.Arbitrary<DisclosureTable> =>
  fc
    .record({
      columns: fc.array(
        fc.record({
          path: fc.array(text, { maxLength: 3 }),
          role: fc.constantFrom('amount', 'amount', 'label', 'code', 'quantity', 'text', 'ordinal' as const),
          panel: fc.nat(2),
        }),
        { maxLength: 8 },
      ),
      rows: fc.array(
        fc.record({
          role: fc.constantFrom('item', 'item', 'subtotal', 'total'),
          level: fc.integer({ min: 1, max: 4 }),
          code: fc.option(text),
        }),
        {
          maxLength: 8,
        },
      ),
      cells: fc.array(fc.oneof(text, fc.integer({ min: -999, max: 999 }).map(String), fc.constantFrom('1.50', '-', '1,2')), {
        minLength: 64,
        maxLength: 64,
      }),
    })
    .map(({ columns, rows, cells }) => ({
      ...tableOf([]),
      type,
      columns,
      rows: rows.map((each, at) => ({
        ...each,
        cells: columns.map(({ role }, column) => {
          const printed = cells[at * 8 + column] ?? ''
          return role === 'amount' || role === 'quantity'
            ? { text: printed, value: /^-?\d+(\.\d+)?$/.test(printed) ? printed : null, place: {} }
            : word(printed)
        }),
        panels: columns.map(() => ({ ...each, code: each.code })),
      })),
    }))

describe('whatever a table looks like', () => {
  it.each(tableTypes.map((type) => type.id))('%s: no rule is lost, and what is found can be seen', (type) => {
    fc.assert(
      fc.property(anyTable(type), (table) => {
        const { findings, checks } = reconcile(holding(table), rules)
        expect(findings.filter((each) => each.code.startsWith('reconcile/rule-'))).toEqual([])
        for (const each of findings) expect(each.places.length).toBeGreaterThan(0)
        for (const { rule: _, ...counts } of checks) expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the engine', () => {
  const facts = { id: 'T01', title: { en: 't', zh: 't' }, severity: 'error', meaning: '', example: '', remedy: '' } as const
  const run = (...some: Rule[]) => reconcile(holding(tableOf([[[{ basic: HIDDEN, project: 0n }]]])), some)

  it('makes a finding of a rule that throws, and runs the others', () => {
    const crashing = defineRule({
      ...facts,
      code: 'reconcile/crashing',
      scope: 'disclosure',
      *check() {
        yield { outcome: 'pass' }
        throw new Error('boom')
      },
    })
    const other = defineRule({ ...facts, id: 'T02', code: 'reconcile/other', scope: 'disclosure', check: () => [{ outcome: 'pass' }] })
    const { findings, checks } = run(crashing, other)
    expect(findings.map((each) => [each.code, each.message.en])).toEqual([
      ['reconcile/rule-crashed', 'the rule T01 could not be run to its end: boom'],
    ])
    expect(checks.map((each) => [each.rule, each.pass])).toEqual([
      ['T01', 1],
      ['T02', 1],
    ])
  })

  it('counts a check that came to nothing as insufficient', () => {
    const { checks } = run(defineRule({ ...facts, code: 'reconcile/silent', scope: 'disclosure', check: () => [] }))
    expect(checks[0]).toMatchObject({ pass: 0, insufficient: 1 })
  })

  it('stops a rule that goes on without end', () => {
    const endless = defineRule({
      ...facts,
      code: 'reconcile/endless',
      scope: 'disclosure',
      *check() {
        for (;;) yield { outcome: 'pass' }
      },
    })
    const { findings, checks } = reconcile(holding(), [endless], { maxVerdicts: 100, maxCauses: 10 })
    expect(findings.map((each) => each.code)).toEqual(['reconcile/stopped'])
    expect(checks[0]?.pass).toBe(100)
  })

  it('does not apply a rule to a disclosure of another kind', () => {
    const finals = defineRule({ ...facts, code: 'reconcile/finals', scope: 'disclosure', kinds: ['final-accounts'], check: () => [] })
    expect(run(finals).checks[0]).toMatchObject({ notApplicable: 1, insufficient: 0 })
  })
})
