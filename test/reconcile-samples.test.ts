import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mistakes } from '../samples/source/build.mjs'
import type { Disclosure } from '../schemas/disclosure.ts'
import type { Finding } from '../schemas/finding.ts'
import { extract } from '../src/extract.ts'
import { reconcile } from '../src/reconcile/engine.ts'
import { add, decimalText, exact } from '../src/reconcile/exact.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { root } from './support/fixtures.ts'

const folder = path.join(root, 'samples')
const samples = readdirSync(folder).filter((name) => /\.(txt|docx|pdf)$/.test(name))

const findingsOf = async (name: string): Promise<Finding[]> =>
  (await extract(readFileSync(path.join(folder, name)), { name })).findings.filter((each) => each.rule !== null)

/** Findings of failure, as text to compare. */
const failures = (disclosure: Disclosure): string =>
  JSON.stringify(reconcile(disclosure, rules).findings.filter((each) => each.outcome === 'fail' || each.outcome === 'parse-conflict'))

describe('samples', () => {
  it.each(['city-museum-final-accounts-2024.txt', 'township-budget-2025.txt'])(
    '%s: whichever amount is changed, a rule says so',
    async (name) => {
      const { disclosure } = await extract(readFileSync(path.join(folder, name)), { name })
      if (disclosure === null) throw new Error('unreadable')
      const clean = failures(disclosure)
      const unnoticed: string[] = []
      for (const { id, columns, rows } of disclosure.tables)
        for (const [at, { cells }] of rows.entries())
          for (const [column, cell] of cells.entries()) {
            if (columns[column]?.role !== 'amount' || cell.value == null || !/[1-9]/.test(cell.value)) continue
            const { value } = cell
            cell.value = decimalText(add(exact(value), exact('13.37')), 2)
            if (failures(disclosure) === clean) unnoticed.push(`${id} ${at} ${column}`)
            cell.value = value
          }
      expect(unnoticed).toEqual([])
    },
  )

  it.each(samples.filter((name) => !name.includes('mistakes')))('%s adds up', async (name) => {
    expect(await findingsOf(name)).toEqual([])
  })

  /** Mistakes planted for the rules there are; others wait for theirs. */
  const planted = mistakes.filter((mistake) => rules.some((rule) => rule.id === mistake.rule))

  it.each(samples.filter((name) => name.includes('mistakes')))('%s: the planted mistakes are found', async (name) => {
    const found = await findingsOf(name)
    const errors = found.filter((each) => each.outcome === 'fail').map((each) => each.rule)
    expect(planted.length).toBeGreaterThan(0)
    for (const { rule } of planted) expect(errors).toContain(rule)
    // Within the tables nothing else is wrong.
    const within = planted.map(({ rule }) => rule).filter((rule) => rule.startsWith('W'))
    expect(errors.filter((rule) => rule?.startsWith('W'))).toEqual(within.sort())
  })
})
