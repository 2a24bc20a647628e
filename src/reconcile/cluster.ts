import type { Evidence, Finding } from '../../schemas/finding.ts'
import type { Rule, Verdict } from './rule.ts'

type Telling = Extract<Verdict, { subject: string }>

/** Cells of evidence kept for one finding, and for what it was calculated from. */
const MOST_PLACES = 100
const MOST_TERMS = 40

const severityOf = (rule: Rule, verdict: Telling): Finding['severity'] => {
  if (verdict.outcome === 'fail') return verdict.severity ?? rule.severity
  return verdict.severity ?? (verdict.outcome === 'parse-conflict' ? 'warning' : 'info')
}

/** Verdicts of one cause: the same outcome, subject and difference in several columns or tables. */
interface Cluster {
  readonly first: Telling
  readonly places: Evidence[]
}

/** Findings of a rule: one for each cause, with every place it shows (domain.md §3.1, cascade). */
export class Clusters {
  readonly #byCause = new Map<string, Cluster>()
  readonly #rule: Rule

  constructor(rule: Rule) {
    this.#rule = rule
  }

  get size(): number {
    return this.#byCause.size
  }

  add(verdict: Telling): void {
    const key = [verdict.outcome, severityOf(this.#rule, verdict), verdict.subject, verdict.difference ?? '', verdict.unit ?? ''].join('\n')
    const known = this.#byCause.get(key)
    if (known === undefined) this.#byCause.set(key, { first: verdict, places: [...verdict.places] })
    else for (const place of verdict.places) known.places.push(place)
  }

  findings(): Finding[] {
    return [...this.#byCause.values()].map(({ first, places }): Finding => {
      const { message, terms, expected, actual, difference, tolerance, unit } = first
      const others = places.length - first.places.length
      const also =
        others === 0
          ? { en: '', zh: '' }
          : { en: `; the same in ${others} more ${others === 1 ? 'place' : 'places'}`, zh: `；另有${others}处相同` }
      return {
        code: this.#rule.code,
        rule: this.#rule.id,
        severity: severityOf(this.#rule, first),
        outcome: first.outcome,
        message: { en: `${this.#rule.id} ${message.en}${also.en}`, zh: `${this.#rule.id} ${message.zh}${also.zh}` },
        places: places.slice(0, MOST_PLACES),
        ...(terms === undefined || terms.length === 0 ? {} : { terms: terms.slice(0, MOST_TERMS) }),
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
        ...(difference === undefined ? {} : { difference }),
        ...(tolerance === undefined ? {} : { tolerance }),
        ...(unit === undefined ? {} : { unit }),
      }
    })
  }
}
