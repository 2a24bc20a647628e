import { formatNumber } from './format.ts'
import { MAX_TEXT } from './level.ts'
import type { List } from './levels.ts'

/** `%1` to `%9` in the text of a level. */
const REFERENCE = /%([1-9])/g

const startOf = (list: List, level: number): number => list.levels.get(level)?.start ?? 1

/** How far an abstract list has been counted: the lists that share it go on from each other. */
export class Counter {
  /** The number last printed at each level; none where the level has not been used since it starts again. */
  readonly #last = new Map<number, number>()
  readonly #begun = new Set<string>()

  /** Counts one more paragraph at a level of a list. */
  count(list: List, level: number): void {
    if (!this.#begun.has(list.numId)) {
      this.#begun.add(list.numId)
      for (const again of list.startsAgain) this.#last.delete(again)
    }
    const last = this.#last.get(level)
    this.#last.set(level, last === undefined ? startOf(list, level) : last + 1)
    for (const other of this.#last.keys()) {
      // A level may ask to be started again by fewer levels than all that are shallower, or by none (17.9.10).
      const restart = list.levels.get(other)?.restart ?? other
      if (other > level && level < Math.min(restart, other)) this.#last.delete(other)
    }
    // A level that is skipped counts as used: after 1.1 the first paragraph of the shallowest level is 2, by Word's design (Q110380).
    for (let shallower = 0; shallower < level; shallower++) {
      if (list.levels.has(shallower) && !this.#last.has(shallower)) this.#last.set(shallower, startOf(list, shallower))
    }
  }

  /** What is printed before the paragraph counted last. */
  text(list: List, level: number): string {
    const own = list.levels.get(level)
    if (own === undefined) return ''
    if (own.format === 'bullet') return own.text
    // Word prints nothing at all where the text asks for the number of a deeper level ([MS-OI29500] 2.1.283).
    if ([...own.text.matchAll(REFERENCE)].some(([, digit]) => Number(digit) - 1 > level)) return ''
    const text = own.text.replace(REFERENCE, (_, digit: string) => {
      const shown = Number(digit) - 1
      const format = list.levels.get(shown)?.format
      if (format === undefined) return ''
      const isNumber = format !== 'none' && format !== 'bullet'
      return formatNumber(this.#last.get(shown) ?? startOf(list, shown), own.legal && isNumber ? 'decimal' : format)
    })
    return text.slice(0, MAX_TEXT)
  }
}
