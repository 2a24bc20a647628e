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

/** A place as a key, for places that are the same cell. */
const keyOf = ({ table, row, column, performanceTarget, section, paragraph, text }: Evidence): string =>
  [table, row, column, performanceTarget, section, paragraph, text].join(' ')

/** Verdicts of one cause: the same outcome, subject and difference in several columns or tables. */
class Cluster {
  readonly first: Telling
  readonly severity: Finding['severity']
  readonly #places = new Map<string, Evidence>()
  readonly #terms = new Map<string, Evidence>()
  /** The sums that are wrong because a part of theirs is. */
  readonly consequences: Cluster[] = []

  constructor(first: Telling, severity: Finding['severity']) {
    this.first = first
    this.severity = severity
  }

  add({ places, terms = [] }: Telling): void {
    for (const place of places) this.#places.set(keyOf(place), place)
    for (const term of terms) this.#terms.set(keyOf(term), term)
  }

  get places(): Evidence[] {
    return [...this.#places.values()]
  }
  get placeKeys(): string[] {
    return [...this.#places.keys()]
  }
  hasTerm(key: string): boolean {
    return this.#terms.has(key)
  }
  get termKeys(): string[] {
    return [...this.#terms.keys()]
  }
}

const opposite = (difference: string | undefined): string | undefined =>
  difference === undefined ? undefined : difference.startsWith('-') ? difference.slice(1) : `-${difference}`

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
    const severity = severityOf(this.#rule, verdict)
    const key = [verdict.outcome, severity, verdict.subject, verdict.difference ?? '', verdict.unit ?? ''].join('\n')
    const known = this.#byCause.get(key) ?? new Cluster(verdict, severity)
    known.add(verdict)
    this.#byCause.set(key, known)
  }

  findings(): Finding[] {
    const clusters = [...this.#byCause.values()]
    const absorbed = absorb(clusters)
    return clusters.filter((cluster) => !absorbed.has(cluster)).map((cluster) => this.#finding(cluster))
  }

  #finding({ first, severity, places, consequences }: Cluster): Finding {
    const { message, terms, expected, actual, difference, tolerance, unit } = first
    const others = places.length - first.places.length
    const also =
      others === 0
        ? { en: '', zh: '' }
        : { en: `; the same in ${others} more ${others === 1 ? 'place' : 'places'}`, zh: `；另有${others}处相同` }
    const above =
      consequences.length === 0
        ? { en: '', zh: '' }
        : { en: '; the sum it is a part of differs by as much', zh: '；以其为一项的合计也相差同样数额' }
    const all = [...places, ...consequences.flatMap((each) => each.places)]
    return {
      code: this.#rule.code,
      rule: this.#rule.id,
      severity,
      outcome: first.outcome,
      message: { en: `${this.#rule.id} ${message.en}${also.en}${above.en}`, zh: `${this.#rule.id} ${message.zh}${also.zh}${above.zh}` },
      places: all.slice(0, MOST_PLACES),
      ...(terms === undefined || terms.length === 0 ? {} : { terms: terms.slice(0, MOST_TERMS) }),
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      ...(difference === undefined ? {} : { difference }),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(unit === undefined ? {} : { unit }),
    }
  }
}

/** A cell that does not fit its parts, nor, by as much the other way, the sum it is a part of, is one cause: the sum above goes with it. */
function absorb(clusters: readonly Cluster[]): ReadonlySet<Cluster> {
  const byPlace = new Map(clusters.flatMap((cluster) => cluster.placeKeys.map((key) => [key, cluster] as const)))
  const absorbed = new Set<Cluster>()
  for (const above of clusters) {
    const cause = above.termKeys.map((key) => byPlace.get(key)).find((each) => each !== undefined && isCause(each, above))
    if (cause === undefined || absorbed.has(cause)) continue
    cause.consequences.push(above)
    absorbed.add(above)
  }
  return absorbed
}

const isCause = (below: Cluster, above: Cluster): boolean =>
  below !== above &&
  below.severity === above.severity &&
  below.first.outcome === above.first.outcome &&
  below.first.difference === opposite(above.first.difference) &&
  below.placeKeys.every((key) => above.hasTerm(key))
