import type { Matrix } from '../matrix.ts'
import type { Shown } from './shown.ts'

/** Texts drawn before among which the same one is looked for. */
const REMEMBERED = 5
/** A text drawn again within these parts of a character's width and height is made bold by it or casts a shadow. */
const BESIDE = 0.3
const ABOVE = 0.125

/** Tells texts that are drawn twice to look bold or to cast a shadow; the other engine leaves the second out as well. */
export class Repeats {
  readonly #before: { readonly text: string; readonly x: number; readonly y: number }[] = []

  /** Whether a text was drawn just before at almost the same place; `matrix` has its origin. */
  isRepeated(shown: readonly (Shown | number)[], fontSize: number, [, , c, d, x, y]: Matrix): boolean {
    let text = ''
    let width = 0
    for (const each of shown) {
      if (typeof each === 'number') continue
      text += each.unicode
      width ||= each.width / 1000
    }
    const em = Math.abs(fontSize) * Math.hypot(c, d)
    const found = this.#before.some(
      (before) => before.text === text && Math.abs(before.x - x) <= BESIDE * width * em && Math.abs(before.y - y) <= ABOVE * em,
    )
    this.#before.push({ text, x, y })
    if (this.#before.length > REMEMBERED) this.#before.shift()
    return found
  }
}
