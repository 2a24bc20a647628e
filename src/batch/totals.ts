import type { ManifestLine } from '../../schemas/manifest.ts'
import type { Done } from './run.ts'

/** Disclosures shown at the end. */
const WORST = 10

type Shown = Pick<ManifestLine, 'path' | 'findings'>

const byFindings = (a: Shown, b: Shown): number =>
  b.findings.error - a.findings.error || b.findings.warning - a.findings.warning || (a.path < b.path ? -1 : 1)

/** Counts of a run. */
export class Totals {
  readonly status = { ok: 0, flagged: 0, failed: 0 }
  /** Failures by code. */
  readonly failures = new Map<string, number>()
  /** The most errors and warnings, the worst first. */
  worst: Shown[] = []
  files = 0
  pages = 0
  unchanged = 0

  add({ line, unchanged }: Done): void {
    this.files++
    this.pages += line.pages ?? 0
    this.status[line.status]++
    if (unchanged) this.unchanged++
    if (line.code !== null) this.failures.set(line.code, (this.failures.get(line.code) ?? 0) + 1)
    if (line.status === 'failed' || line.findings.error + line.findings.warning === 0) return
    this.worst = [...this.worst, { path: line.path, findings: line.findings }].sort(byFindings).slice(0, WORST)
  }

  /** Codes of failures, the most frequent first. */
  get reasons(): [string, number][] {
    return [...this.failures].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  }
}
