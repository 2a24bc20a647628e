import type { Claim, MoneyScope } from '../../../schemas/claim.ts'
import { type Clause, sentencesOf } from './clauses.ts'
import { CurrentSubject } from './current-subject.ts'
import type { Draft, Drafts, OpenList, Setting } from './drafts.ts'
import { type Figure, figuresIn } from './figures.ts'
import { OpenLists } from './open-lists.ts'
import type { Passage } from './passages.ts'
import type { Subject, WithoutBody } from './subject.ts'
import {
  BESIDE_LAST_YEAR,
  BRAND_NEW,
  COMPARABLE,
  COMPARED,
  COMPLETED,
  DIRECTION,
  directionOf,
  EARLIER,
  GOES_ON,
  LAST_YEAR,
  LONGEST,
  MAINLY,
  NEARLY,
  PARTS,
  REASON,
  stageIn,
  UNCHANGED,
  UNEQUAL,
} from './words.ts'

/** What a passage is read with. */
export interface Reading {
  readonly drafts: Drafts
  readonly body: WithoutBody
  /** Plan and result are told apart (final accounts). */
  readonly stages: boolean
  /** The total this passage is a part of, where a list over several paragraphs says so. */
  readonly list: OpenList | null
  readonly fiscalYear: number | null
}

type Against = NonNullable<Claim['against']>

/** Whether a place of a clause stands inside brackets that close. */
function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2 * LONGEST), at)
  const open = before.lastIndexOf('（')
  return open >= 0 && before.lastIndexOf('）') < open && text.slice(at, at + 2 * LONGEST).includes('）')
}

/** Reads one passage clause by clause; a subject holds for what follows until another is named (domain.md §3.5). */
export class PassageReader {
  readonly #reading: Reading
  readonly #passage: Passage
  /** Claims of this passage. */
  readonly own: Draft[] = []
  readonly #subject: CurrentSubject
  #amount: Draft | null = null
  #change: Draft | null = null
  #against: Against | null = null
  #reason = false
  /** The change whose percentage may follow. */
  #open: Draft | null = null
  readonly #lists: OpenLists
  #comparable = false
  /** The figure a list of parts would follow: an amount, or a count. */
  #last: Draft | null = null

  constructor(passage: Passage, reading: Reading) {
    this.#passage = passage
    this.#reading = reading
    this.#subject = new CurrentSubject(reading.body, reading.stages)
    this.#lists = new OpenLists(reading.list)
  }

  read(): Draft[] {
    let at = 0
    for (const sentence of sentencesOf(this.#passage.text)) {
      this.#reason = false
      this.#against = null
      this.#open = null
      this.#lists.sentence()
      this.#comparable = sentence.some(({ text }) => COMPARABLE.test(text))
      sentence.forEach((clause, index) => {
        if (!this.#reading.drafts.full) this.#clause(clause, at)
        at += clause.text.length + (clause.end === '' ? 0 : 1)
        if (clause.end === '；' || clause.end === ';') {
          if (!GOES_ON.test(sentence[index + 1]?.text ?? '')) this.#reason = false
          this.#against = null
          this.#lists.semicolon()
        }
      })
    }
    return this.own
  }

  #clause({ text }: Clause, at: number): void {
    this.#reading.drafts.look()
    const figures = figuresIn(text)
    let from = 0
    for (const figure of figures) {
      if (this.#reading.drafts.full) return
      const words = text.slice(Math.max(from, figure.from - LONGEST), figure.from)
      const inBrackets = isInBrackets(text, figure.from)
      const told = inBrackets ? this.#aside(figure, words, { text, at }) : this.#figure(figure, this.#markers(words), { text, at })
      if (told) from = figure.to
    }
    const words = this.#markers(text.slice(Math.max(from, text.length - LONGEST)))
    if (figures.length === 0 && COMPARED.test(words)) this.#compared(words, '')
    this.#wordy(words, { text, at })
    if (!this.#reason && figures.every(({ kind }) => kind === 'bare')) this.#subject.topic(words)
  }

  /** What brackets hold is told beside the sentence: it changes nothing for what follows. */
  #aside(figure: Figure, words: string, where: { text: string; at: number }): boolean {
    if (figure.kind !== 'money' || figure.value === null) return false
    const subject = this.#subject.read(words.slice(words.lastIndexOf('（') + 1))
    const draft = this.#add('amount', subject, { ...this.#setting(where), reason: true }, where.at + figure.from)
    draft.amount = figure.value
    draft.unit = figure.unit
    return true
  }

  /** Notes what opens a reason or a list of parts in the words before a figure; gives the words after it. */
  #markers(words: string): string {
    if (REASON.test(words)) this.#reason = true
    const mainly = MAINLY.exec(words)
    const parts = PARTS.exec(words)
    const marker = parts ?? (this.#reason ? null : mainly)
    if (marker === null || this.#reason) return words
    const change = this.#change !== null && (this.#change.about === this.#last?.id || this.#change.about === null) ? this.#change : null
    // 收入包括…；支出包括…: a list with a subject of its own has another total than the figure before.
    const own = this.#subject.own(words.slice(0, marker.index).replace(/主要$/, ''))
    const ofLast = own === null || (this.#last !== null && own.measure !== null && own.measure === this.#last.measure)
    this.#lists.open(ofLast ? this.#last : null, ofLast ? change : null, parts === null)
    return words.slice(marker.index + marker[0].length)
  }

  #figure(figure: Figure, words: string, where: { text: string; at: number }): boolean {
    if (figure.kind === 'count') return this.#count(figure, words, where)
    const direction = DIRECTION.exec(words) ?? BESIDE_LAST_YEAR.exec(words)
    if (direction !== null) return this.#changed(figure, words, direction, where)
    if (figure.kind === 'percent') return this.#percent(figure, words, where)
    if (figure.kind !== 'money' || figure.value === null) return false
    // 上年预算6.00万元: what it is compared with is not what changed.
    const earlier = EARLIER.test(words)
    const subject = earlier ? this.#subject.read(words) : this.#subject.named(words)
    const draft = this.#add('amount', subject, this.#setting(where), where.at + figure.from)
    draft.amount = figure.value
    draft.unit = figure.unit
    draft.reason ||= earlier
    this.#open = null
    if (earlier || this.#isBefore(draft)) return true
    this.#lists.part(draft, this.own)
    this.#amount = draft
    this.#last = draft
    return true
  }

  #count(figure: Figure, words: string, where: { text: string; at: number }): boolean {
    if (figure.value === null) return false
    const after = /^(?:（[^）]{1,4}）)?[^\d，。；、（）]{0,12}/.exec(where.text.slice(figure.to))?.[0] ?? ''
    const draft = this.#add('count', this.#subject.read(`${words}${after}`), this.#setting(where), where.at + figure.from)
    draft.amount = figure.value
    draft.unit = figure.unit
    this.#lists.part(draft, this.own)
    this.#last = draft
    return true
  }

  /** 增加…万元, 增长…%: a percentage belongs to the change just read, unless it names another subject. */
  #changed(figure: Figure, words: string, match: RegExpExecArray, where: { text: string; at: number }): boolean {
    const before = this.#compared(words.slice(0, match.index), match[2] ?? '')
    const direction = match[2] !== undefined && directionOf(match[2]) !== null ? 'either' : directionOf(match[1] ?? '')
    const subject = this.#subject.own(before)
    const last = this.#open
    if (figure.kind !== 'money' && subject === null && last !== null && (last.reason || !this.#reason)) {
      last.percent = figure.value
      if (direction !== last.direction && direction !== null) last.percentDirection = direction
      this.#open = null
      return true
    }
    if (figure.kind === 'bare') return false
    const draft = this.#addChange(subject, where, figure.from)
    draft.direction = direction
    if (figure.kind === 'money') {
      draft.amount = figure.value
      draft.unit = figure.unit
      this.#open = draft
    } else draft.percent = figure.value
    return true
  }

  #percent(figure: Figure, words: string, where: { text: string; at: number }): boolean {
    const share = words.lastIndexOf('占')
    const done = COMPLETED.exec(words)?.index ?? -1
    const kind = share >= 0 ? 'share' : done >= 0 ? 'completion' : null
    if (kind === null) return false
    const index = kind === 'share' ? share : done
    const subject = this.#subject.own(words.slice(0, index))
    const whole = words.slice(index + (kind === 'share' ? 1 : 2)).replace(/(?:的)?(?:比例|比重|百分比)?(?:为|约|达|是)?$/, '')
    const draft = this.#add(kind, subject ?? this.#subject.now, this.#setting(where), where.at + figure.from)
    draft.percent = figure.value
    draft.unit = '%'
    draft.against = { text: whole, year: null, stage: kind === 'completion' ? stageIn(whole) : null }
    draft.about = subject === null ? (this.#amount?.id ?? null) : this.#amountOf(draft)
    if (subject !== null) this.#lists.part(draft, this.own)
    return true
  }

  /** Clauses that state something without a figure: 与上年持平, 决算数小于预算数, 新增支出. */
  #wordy(words: string, where: { text: string; at: number }): void {
    if (this.#reading.drafts.full || NEARLY.test(words)) return
    const unequal = UNEQUAL.exec(words)
    const same = UNCHANGED.test(words)
    if (words.includes('预算') && (same || unequal !== null) && !LAST_YEAR.test(words)) {
      this.#versusPlan(words, unequal, where)
      return
    }
    if (this.#reason && !REASON.test(words)) return
    const compared = same || (unequal !== null && LAST_YEAR.test(words))
    const brandNew = !compared && BRAND_NEW.test(words) && !REASON.test(words)
    if ((!compared && !brandNew) || (same && this.#reason)) return
    const before = words.slice(0, Math.max(0, words.search(/(?:与|较|比|同|跟)?(?:本年数?)?(?:上年|去年|无|没有|持平|小于|大于)/)))
    const subject = this.#subject.own(before)
    const known = (): boolean => this.#change !== null && this.#change.about === this.#amount?.id
    if (subject === null ? this.#amount === null || known() : subject.measure === null && subject.path.length === 0) return
    this.#compared(words, '')
    const draft = this.#addChange(subject, where, 0)
    draft.reason = false
    draft.direction = brandNew ? 'new' : same ? 'equal' : directionOf(unequal?.[1] ?? '')
  }

  /** 决算数小于年初预算数, 与年初预算持平. */
  #versusPlan(words: string, unequal: RegExpExecArray | null, where: { text: string; at: number }): void {
    if (!this.#reading.stages || this.#amount === null) return
    const draft = this.#add('comparison', this.#subject.now, { ...this.#setting(where), reason: false }, where.at)
    draft.direction = unequal === null ? 'equal' : unequal[0].includes('（') ? 'either' : directionOf(unequal[1] ?? '')
    draft.against = { text: words, year: null, stage: stageIn(words.replace(/决算/g, '')) }
    draft.about = this.#amount.id
  }

  #addChange(subject: Subject | null, where: { text: string; at: number }, from: number): Draft {
    const draft = this.#add('change', subject ?? this.#subject.now, this.#setting(where), where.at + from)
    draft.against = this.#against
    draft.reason ||= this.#comparable
    draft.about = subject === null ? ((this.#lists.finished ?? this.#amount)?.id ?? null) : this.#amountOf(draft)
    if (draft.about === null) this.#lists.part(draft, this.own)
    this.#change = draft
    return draft
  }

  /** An amount of an earlier year than the disclosure's. */
  #isBefore({ period }: Draft): boolean {
    const { fiscalYear } = this.#reading
    return period.year !== null && ((fiscalYear !== null && period.year < fiscalYear) || period.year === this.#against?.year)
  }

  #amountOf({ measure, scope, subject, path }: Draft): string | null {
    const same = (each: Draft): boolean =>
      each.kind === 'amount' &&
      !each.reason &&
      (measure !== null ? each.measure === measure && each.scope === scope : each.subject === subject && each.path.length === path.length)
    return this.own.findLast(same)?.id ?? null
  }

  /** Takes what is compared with out of the words before a direction. */
  #compared(words: string, beside: string): string {
    const match = COMPARED.exec(words)
    const text = match?.[0] ?? (LAST_YEAR.test(beside) ? beside : '')
    if (text !== '') {
      const year = /\d{4}/.exec(text)
      this.#against = { text, year: year === null ? null : Number(year[0]), stage: stageIn(text) }
    }
    if (beside !== '') return ''
    return match === null ? words : `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`
  }

  #setting({ text }: { text: string }): Setting {
    return { passage: this.#passage, text: text.slice(0, 400), reason: this.#reason, year: this.#subject.year }
  }

  #add(kind: Claim['kind'], subject: Subject, setting: Setting, at: number): Draft {
    const scope: MoneyScope = subject.scope ?? this.#lists.total?.scope ?? this.#passage.scope ?? 'all'
    const draft = this.#reading.drafts.add(kind, subject, scope, setting, at)
    const { within } = this.#passage
    if (draft.path.length > 0 && !draft.path.some(({ level }) => level === 'class')) draft.path = [...within, ...draft.path]
    this.own.push(draft)
    return draft
  }
}
