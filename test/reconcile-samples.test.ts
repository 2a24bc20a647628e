import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mistakes } from '../samples/source/build.mjs'
import type { Finding } from '../schemas/finding.ts'
import { extract } from '../src/extract.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { root } from './support/fixtures.ts'

const folder = path.join(root, 'samples')
const samples = readdirSync(folder).filter((name) => /\.(txt|docx|pdf)$/.test(name))

const findingsOf = async (name: string): Promise<Finding[]> =>
  (await extract(readFileSync(path.join(folder, name)), { name })).findings.filter((each) => each.rule !== null)

describe('samples', () => {
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
