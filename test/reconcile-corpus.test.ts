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

/** What the hand transcription notes of a document's own figures: amounts off by one step. */
const noted = (file: string): { printed: string; computed: string }[] => JSON.parse(readFileSync(file, 'utf8')).anomalies

const id = 'shanghai-putuo-shegong-2024'
const gold = path.join(root, '..', 'shared', 'gold', `${id}.json`)
describe.skipIf(!present || !existsSync(gold)).each(['txt', 'docx', 'pdf'])(`${id}.%s`, (form) => {
  it('rounds where its transcription says so, once each, and nowhere else', async () => {
    const { findings } = await convert(`${id}.${form}`)
    const told = findings.filter(({ rule }) => isWithinTables(rule) || isBetweenTables(rule))
    const all = told.map(({ severity, outcome, actual, expected }) => ({ severity, outcome, printed: actual, computed: expected }))
    expect(all).toEqual(noted(gold).map(({ printed, computed }) => ({ severity: 'info', outcome: 'rounding', printed, computed })))
  })
})
