import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { CheckCount, Finding } from '../schemas/finding.ts'
import { extract } from '../src/extract.ts'
import { reconcileDocuments } from '../src/reconcile/engine.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { pretty, root, runFixtures } from './support/fixtures.ts'
import { guards } from './support/guards.ts'

const disclosureOf = async (id: string, bytes: Uint8Array, name: string) => {
  const { disclosure } = await extract(bytes, { name })
  if (disclosure === null) throw new Error(`the case of ${id} cannot be read`)
  return disclosure
}

/** A case of a rule across documents is one file with a line `==== name` before each of them. */
async function ofSeveral(id: string, bytes: Uint8Array): Promise<{ findings: Finding[]; checks: CheckCount[] }> {
  const [, ...parts] = new TextDecoder().decode(bytes).split(/^==== (.+)\n/m)
  const disclosures = []
  for (let at = 0; at < parts.length; at += 2)
    disclosures.push(await disclosureOf(id, new TextEncoder().encode(parts[at + 1]), parts[at] as string))
  return reconcileDocuments(disclosures, rules)
}

/**
 * Cases of every rule: `passes` and `fails`, and one for each guard the specification names (domain.md §3). A case is a small disclosure, or several; what
 * is expected is what this rule counts and says of it.
 */
runFixtures({
  folder: 'rules',
  ids: rules.map((rule) => rule.id),
  expected: () => 'expected.json',
  async actual(id, { name, bytes }, caseName) {
    const across = rules.some((rule) => rule.id === id && rule.scope === 'documents')
    const found = across ? await ofSeveral(id, bytes) : await disclosureOf(id, bytes, name)
    const { rule: _, ...counts } = found.checks.find((each) => each.rule === id) ?? { rule: id }
    const findings = found.findings.filter((each) => each.rule === id)
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

it('every guard of the specification has its case', () => {
  const cases = Object.entries(guards).flatMap(([rule, own]) =>
    Object.values(own).flatMap((named) => named.split(' ').map((name) => `${rule}/${name}`)),
  )
  expect(cases.filter((each) => !existsSync(path.join(root, 'test/rules', each)))).toEqual([])
})
