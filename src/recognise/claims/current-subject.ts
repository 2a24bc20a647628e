import { readSubject, type Subject, type WithoutBody } from './subject.ts'
import { COMPARED } from './words.ts'

const NONE: Subject = { printed: '', path: [], measure: null, scope: null, verb: null, year: null, stage: null }
/** Words that only stand for the subject before. */
const STANDS_FOR = /^(?:本年数?|上年|收支|数|总体)$/
/** What every subject of money holds. */
const TELLING = /[支收]|费|资|采购|预算|基金/
const LONGEST_TOPIC = 100

/** The subject of the moment: it holds until another is named. */
export class CurrentSubject {
  readonly #body: WithoutBody
  readonly #stages: boolean
  #now: Subject = NONE
  /** The year a clause before named for what follows. */
  year: number | null = null

  constructor(body: WithoutBody, stages: boolean) {
    this.#body = body
    this.#stages = stages
  }

  get now(): Subject {
    return this.#now
  }

  read(words: string): Subject {
    return readSubject(words, this.#body, this.#stages)
  }

  /** The subject words name; null where they name none. */
  own(words: string): Subject | null {
    const subject = this.read(words)
    return subject.printed === '' || STANDS_FOR.test(subject.printed) ? null : subject
  }

  /** The subject of an amount: its own, or the one before in the stage and year it names. */
  named(words: string): Subject {
    const own = this.read(words)
    const { verb, stage, year } = own
    this.#now = own.printed === '' ? { ...this.#now, verb, stage, year: year ?? this.#now.year } : own
    return this.#now
  }

  /** A clause without a figure may name what the next ones are about: 1.公共安全支出（类）法院（款）案件审判（项）。 */
  topic(words: string): void {
    if (words.length > LONGEST_TOPIC || COMPARED.test(words)) return
    const year = /(\d{4})年/.exec(words)
    if (year !== null && this.year === null) this.year = Number(year[1])
    if (!TELLING.test(words)) return
    const subject = this.read(words)
    if (subject.path.length > 0 || subject.measure !== null) this.#now = subject
  }
}
