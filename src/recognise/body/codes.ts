import { squash } from '../../../parsers/signs.ts'
import { asciiDigits } from '../../chinese.ts'

/** A functional (2xx) or economic (3xx, of the government budget 5xx) classification code: class, division, item in 3, 5 or 7 digits. */
const WHOLE = /^[1-5]\d{2}(\d{2}){0,2}$/
const GLUED = /^[［[（(【]?(\d{3}(?:\d{2}){0,2})[］\])）】]?[-—]?[^\d.,，．%\s]/

/**
 * The code of a row from its code cells. A code may be split over them (208 | 05 | 05, domain.md §1.5) or each cell may hold the code of
 * its own level (208 | 20805 | 2080505). Anything else, such as a project code, is kept as printed.
 */
export function codeOf(cells: readonly string[]): string | null {
  const parts = cells.map((text) => asciiDigits(squash(text)))
  const printed = parts.filter((part) => part !== '')
  if (printed.length === 0) return null
  const joined = printed.join('')
  if (printed.length > 1 && printed.slice(1).every((part) => /^\d{2}$/.test(part)) && WHOLE.test(joined) && parts[0] !== '') return joined
  const last = printed.at(-1) ?? ''
  return /\d/.test(last) ? last : null
}

/** A code printed before the name in one cell: `2080505 机关…`, `[30101]基本工资`. */
export const codeInLabel = (text: string): string | null => GLUED.exec(asciiDigits(squash(text)))?.[1] ?? null

/** Level of a classification code: class 1, division 2, item 3; null for any other code. */
export const codeLevel = (code: string): number | null => (WHOLE.test(code) ? (code.length - 1) / 2 : null)
