import type { Evidence, Finding, Outcome, Severity } from '../finding.ts'

/** A finding code as data: how grave it is, what it says in both languages (`{name}` is filled in), what it means and what to do. */
export interface FindingCode {
  readonly severity: Severity
  readonly outcome: Outcome
  readonly en: string
  readonly zh: string
  /** One sentence for docs/findings.md: when it is given. */
  readonly meaning: string
  /** What a reader of the finding can do about it. */
  readonly remedy: string
}

export const defineFindings = <T extends Record<string, FindingCode>>(codes: T): T => codes

/** Advice is our own and whole; printed text in a message is cut to this many characters: the full text stands in the evidence's place. */
const QUOTED = 60

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? '')
    return value.length > QUOTED && name !== 'advice' ? `${value.slice(0, QUOTED)}…` : value
  })

export function stamp(
  code: string,
  definition: FindingCode,
  values: Readonly<Record<string, string | number>>,
  places: readonly Evidence[],
): Finding {
  return {
    code,
    rule: null,
    severity: definition.severity,
    outcome: definition.outcome,
    message: { en: fill(definition.en, values), zh: fill(definition.zh, values) },
    places: [...places],
  }
}
