import type { Disclosure } from '../../schemas/disclosure.ts'
import type { CheckCount, Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import { tableTypes } from '../../schemas/tables/index.ts'
import { Clusters } from './cluster.ts'
import { type DisclosureView, disclosureView } from './model/disclosure-view.ts'
import { INSUFFICIENT, NOT_APPLICABLE, type Rule, type TableRule, type Verdict } from './rule.ts'

export interface ReconcileLimits {
  /** Verdicts a rule may come to in one document, and causes it may report. */
  readonly maxVerdicts: number
  readonly maxCauses: number
}

const RECONCILE_LIMITS: ReconcileLimits = { maxVerdicts: 1_000_000, maxCauses: 1000 }

export interface Reconciliation {
  readonly findings: Finding[]
  readonly checks: CheckCount[]
}

const COUNTED = {
  pass: 'pass',
  truncated: 'pass',
  plugged: 'pass',
  rounding: 'rounding',
  'rounding-unusual': 'rounding',
  fail: 'fail',
  'not-applicable': 'notApplicable',
  insufficient: 'insufficient',
  'parse-conflict': 'parseConflict',
} as const satisfies Record<Verdict['outcome'], keyof CheckCount>

/**
 * Runs every rule over a disclosure. Each rule's verdicts are counted, whatever they are, so that what was not checked shows; those that tell something
 * become findings, one for each cause. A rule that throws is a finding of its own and stops no other.
 */
export function reconcile(disclosure: Disclosure, rules: readonly Rule[], limits: ReconcileLimits = RECONCILE_LIMITS): Reconciliation {
  const view = disclosureView(disclosure)
  return runAll(
    rules.flatMap((rule) => (rule.scope === 'documents' ? [] : [{ rule, verdicts: () => verdictsOf(rule, view) }])),
    limits,
  )
}

/** Runs the rules across documents over several disclosures; the evidence of their findings names the document. */
export function reconcileDocuments(
  disclosures: readonly Disclosure[],
  rules: readonly Rule[],
  limits: ReconcileLimits = RECONCILE_LIMITS,
): Reconciliation {
  const views = disclosures.map(disclosureView)
  return runAll(
    rules.flatMap((rule) => (rule.scope === 'documents' ? [{ rule, verdicts: () => orInsufficient(rule.check(views)) }] : [])),
    limits,
  )
}

function runAll(runs: readonly { rule: Rule; verdicts: () => Iterable<Verdict> }[], limits: ReconcileLimits): Reconciliation {
  const findings: Finding[] = []
  const checks: CheckCount[] = []
  for (const { rule, verdicts } of runs) {
    const count: CheckCount = { rule: rule.id, pass: 0, rounding: 0, fail: 0, notApplicable: 0, insufficient: 0, parseConflict: 0 }
    const clusters = new Clusters(rule)
    let left = limits.maxVerdicts
    try {
      for (const verdict of verdicts()) {
        if (left-- <= 0 || clusters.size >= limits.maxCauses) {
          findings.push(finding('reconcile/stopped', { rule: rule.id, verdicts: limits.maxVerdicts - left - 1 }))
          break
        }
        count[COUNTED[verdict.outcome]]++
        if ('subject' in verdict) clusters.add(verdict)
      }
    } catch (error) {
      findings.push(finding('reconcile/rule-crashed', { rule: rule.id, reason: error instanceof Error ? error.message : String(error) }))
    }
    for (const each of clusters.findings()) findings.push(each)
    checks.push(count)
  }
  return { findings, checks }
}

function* verdictsOf(rule: Exclude<Rule, { scope: 'documents' }>, view: DisclosureView): Generator<Verdict> {
  if (rule.scope === 'table') return yield* ofTables(rule, view)
  if (rule.scope === 'performance') {
    const { performanceTargets } = view.disclosure
    if (performanceTargets.length === 0) yield NOT_APPLICABLE
    for (const [index, target] of performanceTargets.entries()) yield* orInsufficient(rule.check(target, index, view))
    return
  }
  const { kind } = view.disclosure.disclosure
  if (rule.kinds !== undefined && kind !== null && !rule.kinds.includes(kind)) yield NOT_APPLICABLE
  else yield* orInsufficient(rule.check(view))
}

/** A table that is missing or unread is insufficient; one that is empty is not applicable if the law lets it be (domain.md §3.0). */
function* ofTables(rule: TableRule, view: DisclosureView): Generator<Verdict> {
  let any = false
  for (const table of view.tables) {
    if (table.type === null || !rule.applies(table.type)) continue
    any = true
    if (table.table.status === 'failed') yield INSUFFICIENT
    else if (table.table.empty) yield table.type.mayBeEmpty ? NOT_APPLICABLE : INSUFFICIENT
    else yield* orInsufficient(rule.check(table, view))
  }
  if (!any) yield occursIn(rule, view) ? INSUFFICIENT : NOT_APPLICABLE
}

/** Whether a disclosure of this kind has tables the rule checks. */
function occursIn(rule: TableRule, view: DisclosureView): boolean {
  const { kind } = view.disclosure.disclosure
  return tableTypes.some((type) => rule.applies(type) && (kind === null || type.kinds.includes(kind)))
}

/** A check that came to no verdict found nothing to check with: never a silent pass. */
function* orInsufficient(verdicts: Iterable<Verdict>): Generator<Verdict> {
  let any = false
  for (const verdict of verdicts) {
    any = true
    yield verdict
  }
  if (!any) yield INSUFFICIENT
}
