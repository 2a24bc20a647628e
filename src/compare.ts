import { Comparison } from '../schemas/comparison.ts'
import { type Disclosure, SCHEMA_VERSION } from '../schemas/disclosure.ts'
import { groupsOf } from './reconcile/across/publications.ts'
import { reconcileDocuments } from './reconcile/engine.ts'
import type { Rule } from './reconcile/rule.ts'
import { rules as builtIn } from './reconcile/rules/index.ts'
import { NO_SETTINGS, type Settings, settled, switchedOn } from './settings.ts'
import { validated } from './validate.ts'

export interface CompareOptions {
  readonly rules?: readonly Rule[]
  readonly settings?: Settings
}

/** Compares disclosures with one another: those of one department over kinds, years, files and units. `source.path` must tell them apart. No I/O. */
export function compare(disclosures: readonly Disclosure[], options: CompareOptions = {}): Comparison {
  const { rules = builtIn, settings = NO_SETTINGS } = options
  const groups = groupsOf(disclosures)
  const { findings, checks } = reconcileDocuments(disclosures, switchedOn(rules, settings))
  return validated(Comparison, 'comparison', {
    schemaVersion: SCHEMA_VERSION,
    documents: disclosures.map(({ source, disclosure }, index) => ({
      path: source.path,
      kind: disclosure.kind,
      scope: disclosure.scope,
      fiscalYear: disclosure.fiscalYear,
      department: disclosure.department.name,
      group: groups[index] ?? null,
    })),
    findings: settled(findings, rules, settings),
    checks,
  })
}
