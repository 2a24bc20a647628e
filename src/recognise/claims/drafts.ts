import type { Claim, MoneyScope } from '../../../schemas/claim.ts'
import type { Passage } from './passages.ts'
import type { Subject } from './subject.ts'

export type Draft = { -readonly [K in keyof Claim]: Claim[K] }

/** A total and the list of parts open below it. */
export interface OpenList {
  readonly amount: Draft | null
  readonly change: Draft | null
  readonly mainly: boolean
  /** Only the numbering says that parts follow: those of a classification are. */
  readonly implicit?: boolean
  parts: number
}

/** What the claims of one clause have in common. */
export interface Setting {
  readonly passage: Passage
  /** Where the clause begins in the passage, and its words. */
  readonly text: string
  readonly reason: boolean
  readonly year: number | null
}

/** Clauses looked at in one document: more than any disclosure has. */
const MOST_CLAUSES = 50_000

/** Makes claims, each with the next id, up to a limit. */
export class Drafts {
  readonly all: Draft[] = []
  readonly #most: number
  #clauses = 0

  constructor(most: number) {
    this.#most = most
  }

  get full(): boolean {
    return this.all.length >= this.#most || this.#clauses > MOST_CLAUSES
  }

  /** Counts a clause that is looked at. */
  look(): void {
    this.#clauses++
  }

  add(kind: Claim['kind'], subject: Subject, scope: MoneyScope, { passage, text, reason, year }: Setting, at: number): Draft {
    const line = passage.lines.findLast(({ from }) => from <= at) ?? passage.lines[0]
    const draft: Draft = {
      id: `claim-${String(this.all.length + 1).padStart(3, '0')}`,
      kind,
      subject: subject.printed,
      path: [...subject.path],
      measure: subject.measure,
      scope,
      verb: subject.verb,
      amount: null,
      unit: null,
      percent: null,
      direction: null,
      period: { year: subject.year ?? year, stage: subject.stage },
      against: null,
      about: null,
      partOf: null,
      mainly: false,
      reason,
      text,
      section: passage.section,
      paragraph: line?.paragraph ?? null,
      place: line?.place ?? {},
    }
    this.all.push(draft)
    return draft
  }
}
