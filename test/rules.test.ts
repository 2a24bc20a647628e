import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { pretty, root, runFixtures } from './support/fixtures.ts'

/**
 * Cases of every rule: `passes` and `fails`, and one for each guard the specification names (domain.md §3). A case is a small disclosure; what is
 * expected is what this rule counts and says of it.
 */
runFixtures({
  folder: 'rules',
  ids: rules.map((rule) => rule.id),
  expected: () => 'expected.json',
  async actual(id, { name, bytes }, caseName) {
    const { disclosure } = await extract(bytes, { name })
    if (disclosure === null) throw new Error(`the case of ${id} cannot be read`)
    const { rule: _, ...counts } = disclosure.checks.find((each) => each.rule === id) ?? { rule: id }
    const findings = disclosure.findings.filter((each) => each.rule === id)
    if (caseName === 'passes') expect({ findings, counts }).toMatchObject({ findings: [], counts: { fail: 0, parseConflict: 0 } })
    if (caseName === 'fails') expect(findings.map((each) => each.outcome)).toContain('fail')
    return `${pretty({ counts, findings })}\n`
  },
})

it('every rule has a case that passes and one that fails', () => {
  const missing = rules.flatMap(({ id }) =>
    ['passes', 'fails'].map((name) => `${id}/${name}`).filter((each) => !existsSync(path.join(root, 'test/rules', each))),
  )
  expect(missing).toEqual([])
})
