import type { Draft, OpenList } from './drafts.ts'

/** The lists of parts open at a place of a passage, the innermost last; `around` is the one the whole passage is an item of. */
export class OpenLists {
  readonly #around: OpenList | null
  #lists: OpenList[] = []
  #stopped = false

  constructor(around: OpenList | null) {
    this.#around = around
  }

  open(amount: Draft | null, change: Draft | null, mainly: boolean): void {
    if (amount !== null || change !== null || mainly) this.#lists.push({ amount, change, mainly, parts: 0 })
    this.#stopped = false
  }

  /** A new sentence: what was told as mainly ends. */
  sentence(): void {
    this.#lists = this.#lists.filter((list) => !list.mainly)
    this.#stopped = this.#lists.length > 0
  }

  /** A semicolon parts the items of the outermost list. */
  semicolon(): void {
    this.#lists = this.#lists.filter((list) => !list.mainly).slice(0, 1)
  }

  /** The total whose scope its parts take over. */
  get total(): Draft | null {
    const list = this.#lists.at(-1) ?? this.#around
    return list?.amount ?? list?.change ?? null
  }

  /** After a list of several parts a new sentence without a subject speaks of their total again. */
  get finished(): Draft | null {
    const [list] = this.#lists
    return this.#stopped && list !== undefined && list.parts > 1 ? list.amount : null
  }

  /** Makes a claim a part of the list open at its place. `own` are the claims of the passage. */
  part(draft: Draft, own: readonly Draft[]): void {
    if (draft.reason) return
    const change = draft.kind === 'change'
    // A list of amounts ends with its sentence; one of changes goes on while parts are named (domain.md §3.5, pattern 6).
    if (this.#stopped && !change) this.#lists = []
    const list = this.#lists.at(-1) ?? this.#aroundOf(draft, own)
    if (list === null || (list.implicit === true && draft.path.length === 0)) return
    draft.mainly = list.mainly
    const whole = change ? (list.change ?? list.amount) : list.amount
    if (whole === null || whole === draft || (!change && (whole.kind === 'count') !== (draft.kind === 'count'))) return
    if (draft.kind === 'count' && whole.unit !== draft.unit) return
    draft.partOf = whole.id
    list.parts++
  }

  /** A passage has one part of the list around it: what it names first, in each of its stages. */
  #aroundOf(draft: Draft, own: readonly Draft[]): OpenList | null {
    const first = own.find((each) => each !== draft && each.kind === draft.kind)
    return first === undefined || (first.subject === draft.subject && first.partOf !== null) ? this.#around : null
  }
}
