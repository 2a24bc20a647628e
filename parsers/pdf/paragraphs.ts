import { endsAsTable, isHeadingLike } from '../signs.ts'
import type { Margins } from './margins.ts'
import type { TextLine } from './text-lines.ts'

/** A line with its page. */
export interface PlacedLine {
  readonly line: TextLine
  readonly page: number
  /** Null where the pages have too little running text to tell. */
  readonly margins: Margins | null
}

/** Parts of the size of the font. */
const FULL = 0.8
const INDENT = 1
const SIZE = 0.1
const LEADING = 2.8
/** Lines of one paragraph stand no further apart than this many times what is usual. */
const APART = 1.25
/** A title is larger than the running text by as much. */
const LARGER = 1.1

/** The tail of a title broken over lines stands in the middle. */
const isCentred = ({ line, margins }: PlacedLine): boolean =>
  margins !== null &&
  line.x0 - margins.left > 2 * line.size &&
  Math.abs(line.x0 - margins.left - (margins.right - line.x1)) < 1.5 * line.size

/** An item of a list after a full stop begins a line of its own. */
const ITEM = /^([（(]?\d{1,2}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳])/
const LEADER = /(\.{3,}|…{2,}|·{3,}|\s{4,})\s*\d{0,4}$/
const ENDS = /[。；：！？;:]$/
/** Width of a Latin character in parts of the font's size. */
const LATIN = 0.6

/** Lines of one title: in the middle, and larger than the text or bolder. */
const isTitle = (placed: PlacedLine): boolean => {
  const { line, margins } = placed
  return margins !== null && isCentred(placed) && (line.size > LARGER * margins.size || (line.bold && !margins.bold))
}

/** What a line must begin with whole: a word or one character, with the brackets before it and the punctuation after it. */
const UNBROKEN = /^[（(“‘《〈「『【]*([A-Za-z0-9.,%％+-]+|[^A-Za-z0-9])[，。；：！？、）)”’》〉」』】％%]*/

/** Sizes of the font that the beginning of a line takes, which cannot be broken. */
function beginning(text: string): number {
  const word = UNBROKEN.exec(text)?.[0] ?? ''
  return [...word].reduce((sum, char) => sum + (/[\x20-\x7e]/.test(char) ? LATIN : 1), 0)
}

/** Whether a line goes on in the next one: it is full, and the next begins at the margin or is the tail of a title, is of the same size, and near. */
export function goesOn(a: PlacedLine, b: PlacedLine): boolean {
  const em = a.line.size
  if (a.margins === null || b.margins === null || Math.abs(a.line.size - b.line.size) > Math.max(1, SIZE * em)) return false
  const step = b.line.y0 - a.line.y0
  const isTitleLine = isTitle(a) && isTitle(b) && b.page === a.page
  const near = b.page !== a.page || step < (isTitleLine ? LEADING * em : Math.min(LEADING * em, APART * a.margins.leading + 1))
  // A number of a heading begins a line of its own.
  if (isHeadingLike(b.line.text) || !near) return false
  if (isTitleLine) return !endsAsTable(a.line.text) && !ENDS.test(a.line.text)
  // An entry of the contents reaches the margin by its leader.
  if (LEADER.test(a.line.text)) return false
  if (ENDS.test(a.line.text) && ITEM.test(b.line.text)) return false
  // What cannot be broken goes to the next line: the line before it ends early.
  if (a.margins.right - a.line.x1 > (FULL + beginning(b.line.text)) * em) return false
  return Math.abs(b.line.x0 - b.margins.left) <= INDENT * em || isCentred(b)
}
