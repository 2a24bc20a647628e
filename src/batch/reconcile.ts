import picocolors from 'picocolors'
import type { Severity } from '../../schemas/finding.ts'
import { jsonText } from '../exporters/json-text.ts'
import { comparisonText } from '../reporters/comparison.ts'
import { reaches } from '../severity.ts'
import { reconcileResults } from './results.ts'
import { type SetupFlags, setUp } from './setup.ts'
import { EXIT, type FailOn, Outcome, paint, paintFor, print, say } from './terminal.ts'
import { writeWhole } from './write.ts'

export interface ReconcileFlags extends SetupFlags {
  failOn: FailOn
  severity: Severity
  format: 'text' | 'json'
  out: string
}

/** `gongkai reconcile`: what does not fit between results of `convert`. */
export async function reconcile(args: string[], flags: ReconcileFlags): Promise<number> {
  const outcome = new Outcome()
  const { comparison, disclosures, problems } = await reconcileResults(args, await setUp(flags))
  for (const { name, reason } of problems) {
    say(`${name}: ${paint.red('error')}: ${reason}`)
    outcome.raise(EXIT.unreadable)
  }
  for (const { path, group } of comparison.documents)
    if (group === null) say(`${path}: ${paint.yellow('warning')}: department, kind or year could not be told; compared with nothing`)
  const styles = flags.out === '-' ? paintFor(process.stdout) : picocolors.createColors(false)
  const shown = { ...comparison, findings: comparison.findings.filter((each) => reaches(each.severity, flags.severity)) }
  const pieces = flags.format === 'json' ? jsonText(comparison) : comparisonText(shown, disclosures, styles)
  if (flags.out === '-') await print(pieces)
  else writeWhole(flags.out, pieces)
  outcome.judge(comparison.findings, flags.failOn)
  return outcome.status
}
