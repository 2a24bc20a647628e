import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../schemas/disclosure.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'

/** Real documents and what is known of their sums (domain.md §4), which are not part of the project. */
const corpus = path.join(root, '..', 'shared', 'corpus')
const present = existsSync(corpus)
if (!present) console.warn(`the corpus is not at ${path.relative(root, corpus)}: its tests are skipped`)

const READ = /\.(txt|docx|pdf)$/
const files = present ? readdirSync(corpus).filter((name) => READ.test(name)) : []

const convert = async (name: string): Promise<Disclosure> => {
  const { disclosure, findings } = await extract(readFileSync(path.join(corpus, name)), { name })
  if (disclosure === null) throw new Error(JSON.stringify(findings))
  return disclosure
}

const isWithinTables = (rule: string | null): boolean => rule?.startsWith('W') ?? false
const isBetweenTables = (rule: string | null): boolean => rule?.startsWith('X') ?? false

describe.skipIf(!present).each(files.filter((name) => /^hebei-.*-2024\./.test(name)))('%s', (name) => {
  it('rounds where the reference says so, and nowhere else (§4.2 A)', async () => {
    const { findings } = await convert(name)
    const roundings = findings.filter((each) => isWithinTables(each.rule) && each.outcome.startsWith('rounding'))
    const cells = roundings.flatMap((each) => each.places.map((place) => `${each.difference} ${place.table} ${place.row} ${place.text}`))
    expect(cells.sort()).toEqual([
      '-0.01 table-02 7 83.76',
      '-0.01 table-02 7 83.76',
      '-0.01 table-02 7 83.76',
      '-0.01 table-03 7 83.76',
      '-0.01 table-03 7 83.76',
      '-0.01 table-05 7 83.76',
      '-0.01 table-05 7 83.76',
      '-0.01 table-06 1 280.12',
      '-0.01 table-06 1 280.12',
      '-0.01 table-06 23 50.26',
      '-0.01 table-06 23 50.26',
    ])
    expect(roundings.map((each) => each.severity)).toEqual(['info', 'info', 'info'])
  })

  it('has one error within its tables: parts of 会议费 that exceed it (§4.2 B1)', async () => {
    const { findings, tables } = await convert(name)
    const others = findings.filter((each) => isWithinTables(each.rule) && !each.outcome.startsWith('rounding'))
    expect(others.map(({ rule, severity, expected, actual, difference }) => ({ rule, severity, expected, actual, difference }))).toEqual([
      { rule: 'W15', severity: 'error', expected: '40.00', actual: '20.00', difference: '-20.00' },
    ])
    expect(others[0]?.places.map(({ table, row, column }) => [table, row, column])).toEqual([
      ['table-09', 9, 2],
      ['table-09', 9, 3],
    ])
    expect(tables.filter((table) => table.status === 'flagged').map((table) => table.id)).toEqual(['table-09', 'table-12'])
  })

  it('has two errors between its tables: the assets, stated as nought and noted as empty (§4.2 B2, B3), and nothing else', async () => {
    const { findings } = await convert(name)
    const between = findings.filter((each) => isBetweenTables(each.rule))
    expect(between.map(({ rule, severity, outcome, expected, actual }) => ({ rule, severity, outcome, expected, actual }))).toEqual([
      { rule: 'X13', severity: 'error', outcome: 'fail', expected: undefined, actual: undefined },
      { rule: 'X14', severity: 'error', outcome: 'fail', expected: '73.63', actual: '0.00' },
    ])
    expect(between[0]?.places.map(({ table, text }) => `${table} ${text}`)).toEqual(
      ['73.63', '2', '54.56', '64', '19.07'].map((text) => `table-12 ${text}`),
    )
    expect(between[1]?.terms?.map(({ table, row, text }) => [table, row, text])).toEqual([['table-12', 0, '73.63']])
  })

  it('every rule for its kind and tables came to a verdict', async () => {
    const { checks } = await convert(name)
    const unchecked = checks.filter((each) => (isWithinTables(each.rule) || isBetweenTables(each.rule)) && each.insufficient > 0)
    expect(unchecked).toEqual([])
    // What §4.1 lists as equal was compared: totals, lines, codes, funds, 基本支出, projects, “三公”经费, contributions.
    const passed = new Map(checks.map((each) => [each.rule, each.pass]))
    for (const rule of ['X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08', 'X09', 'X10', 'X15', 'X16', 'X17'])
      expect(passed.get(rule), rule).toBeGreaterThan(0)
  })
})

/** Their sums are exact in every table (§4.3): whatever fails here is a misreading of ours. */
describe.skipIf(!present).each(files.filter((name) => name.startsWith('jiangsu-')))('%s', (name) => {
  it('has no finding within its tables', async () => {
    const { findings } = await convert(name)
    expect(findings.filter((each) => isWithinTables(each.rule))).toEqual([])
  })

  it('has no error between its tables, which were compared', async () => {
    const { findings, tables, checks } = await convert(name)
    expect(findings.filter((each) => isBetweenTables(each.rule) && each.severity === 'error')).toEqual([])
    if (tables.length === 0) return
    const passed = new Map(checks.map((each) => [each.rule, each.pass]))
    for (const rule of ['X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X09', 'X16', 'X17']) expect(passed.get(rule), rule).toBeGreaterThan(0)
  })
})

describe.skipIf(!present).each(files.filter((name) => name.startsWith('shanghai-')))('%s', (name) => {
  it('has roundings at most', async () => {
    const { findings } = await convert(name)
    expect(findings.filter((each) => isWithinTables(each.rule) && !each.outcome.startsWith('rounding'))).toEqual([])
    expect(findings.filter((each) => isBetweenTables(each.rule) && !each.outcome.startsWith('rounding'))).toEqual([])
  })
})
