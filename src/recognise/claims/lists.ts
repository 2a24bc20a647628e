import { STYLES } from '../sections/numbering.ts'
import type { Draft, OpenList } from './drafts.ts'
import type { Passage } from './passages.ts'
import { LIST_FOLLOWS } from './words.ts'

/** A list whose items are paragraphs: `style` is that of their numbers, null where they have none, undefined until the first item. */
interface Level {
  readonly list: OpenList
  style: Passage['style'] | undefined
}

const rank = (style: Passage['style']): number => (style === null ? STYLES.length : STYLES.indexOf(style))

/** Follows lists that go over paragraphs and sections: `…其中：` and then 1. 2. 3., or lines that end with a semicolon. */
export class ListTracker {
  #levels: Level[] = []
  #before: { style: Passage['style']; first: Draft | null; ended: boolean } | null = null

  /** The list this passage is an item of. */
  enter(passage: Passage): OpenList | null {
    const top = this.#levels.at(-1)
    const { style } = passage
    if (top !== undefined && top.style === undefined) {
      top.style = style
      return top.list
    }
    if (style === null) {
      if (top === undefined || top.style !== null || this.#before?.ended === true) {
        // A plain paragraph after numbered ones ends their lists.
        this.#levels = []
        return null
      }
      return top.list
    }
    const at = this.#levels.findLastIndex((level) => level.style === style)
    if (at >= 0) {
      this.#levels = this.#levels.slice(0, at + 1)
      return this.#levels.at(-1)?.list ?? null
    }
    const before = this.#before
    if (top !== undefined && before !== null && before.style !== null && rank(style) > rank(before.style)) {
      // Items below a heading that prints no amount are parts of the same total; below an item only its classification is surely.
      const list = before.first === null ? top.list : { amount: before.first, change: null, mainly: false, implicit: true, parts: 0 }
      this.#levels.push({ list, style })
      return list
    }
    this.#levels = []
    return null
  }

  leave(passage: Passage, claims: readonly Draft[]): void {
    const first = claims.find((claim) => claim.kind === 'amount' && !claim.reason) ?? null
    this.#before = { style: passage.style, first, ended: passage.text.endsWith('。') }
    if (!LIST_FOLLOWS.test(passage.text) || passage.isHeading) return
    const amount = claims.find((claim) => claim.kind === 'amount' && !claim.reason && claim.partOf === first?.partOf) ?? null
    const change = claims.find((claim) => claim.kind === 'change' && !claim.reason && claim.about === amount?.id) ?? null
    if (amount !== null) this.#levels.push({ list: { amount, change, mainly: false, parts: 0 }, style: undefined })
  }
}
