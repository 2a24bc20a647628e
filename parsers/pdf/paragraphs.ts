import { isHeadingLike } from '../signs.ts'
import type { PageContent } from './page-content.ts'
import type { TextLine } from './text-lines.ts'

/** Left and right end of the running text on pages of one width. */
export interface Margins {
  readonly left: number
  readonly right: number
  /** Size of its font. */
  readonly size: number
  /** Distance of its lines: the least that is usual, because paragraphs may stand further apart. */
  readonly leading: number
}

/** A line with its page. */
export interface PlacedLine {
  readonly line: TextLine
  readonly page: number
  /** Null where the pages have too little running text to tell. */
  readonly margins: Margins | null
}

/** A line at least this long (share of the page's width) is part of running text. */
const LONG = 0.55
/** Fewer long lines than this show no margin. */
const ENOUGH = 3
/** Points that lines of one margin may differ by. */
const STEP = 4

/** Share of the long lines that must begin or end at a margin: paragraphs begin further in, and end where they end. */
const AT_MARGIN = 0.12

/** Groups of values that are near one another, each with enough members to be a margin. */
function clusters(values: readonly number[]): number[] {
  const groups = new Map<number, number[]>()
  for (const value of values) {
    const key = Math.round(value / STEP)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length
  const large = [...groups.values()].filter((all) => all.length >= Math.max(2, AT_MARGIN * values.length))
  return (large.length > 0 ? large : [...values].map((value) => [value])).map(mean)
}

/** The middle one of some values. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** A distance of lines that fewer pairs than this share have is an accident. */
const USUAL = 0.1

/** The least distance of lines that is usual on pages of one kind. */
function leadingOf(pages: readonly PageContent[]): number {
  const steps = new Map<number, number>()
  let pairs = 0
  for (const { items } of pages) {
    items.forEach((item, index) => {
      const next = items[index + 1]
      if (!('line' in item) || next === undefined || !('line' in next) || Math.abs(item.line.size - next.line.size) > 1) return
      const step = Math.round(next.line.y0 - item.line.y0)
      steps.set(step, (steps.get(step) ?? 0) + 1)
      pairs++
    })
  }
  const usual = [...steps].filter(([, count]) => count >= Math.max(2, USUAL * pairs)).map(([step]) => step)
  return usual.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...usual)
}

/** Margins of the running text, by the width of the page. */
export function marginsOf(pages: readonly PageContent[]): (page: PageContent) => Margins | null {
  const long = new Map<number, TextLine[]>()
  const key = (page: PageContent): number => Math.round(page.width)
  for (const page of pages) {
    const lines = long.get(key(page)) ?? []
    for (const item of page.items) if ('line' in item && item.line.x1 - item.line.x0 > LONG * page.width) lines.push(item.line)
    long.set(key(page), lines)
  }
  const margins = new Map<number, Margins | null>()
  for (const [width, lines] of long) {
    const leading = leadingOf(pages.filter((page) => key(page) === width))
    const found = {
      leading,
      left: Math.min(...clusters(lines.map((line) => line.x0))),
      right: Math.max(...clusters(lines.map((line) => line.x1))),
      size: median(lines.map((line) => line.size)),
    }
    margins.set(width, lines.length < ENOUGH ? null : found)
  }
  return (page) => margins.get(key(page)) ?? null
}

/** Parts of the size of the font. */
const FULL = 1.6
const INDENT = 1
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

/** Lines of one title: in the middle, and larger than the text. */
const isTitle = (placed: PlacedLine): boolean =>
  isCentred(placed) && placed.line.size > LARGER * (placed.margins?.size ?? Number.POSITIVE_INFINITY)

/** Whether a line goes on in the next one: it is full, and the next begins at the margin or is the tail of a title, is of the same size, and near. */
export function goesOn(a: PlacedLine, b: PlacedLine): boolean {
  const em = a.line.size
  if (a.margins === null || b.margins === null || Math.abs(a.line.size - b.line.size) > 1) return false
  const step = b.line.y0 - a.line.y0
  const isTitleLine = isTitle(a) && isTitle(b) && b.page === a.page
  const near = b.page !== a.page || step < (isTitleLine ? LEADING * em : Math.min(LEADING * em, APART * a.margins.leading + 1))
  // A number of a heading begins a line of its own.
  if (isHeadingLike(b.line.text) || !near) return false
  if (isTitleLine) return true
  // An entry of the contents reaches the margin by its leader.
  if (LEADER.test(a.line.text)) return false
  if (ENDS.test(a.line.text) && ITEM.test(b.line.text)) return false
  // A number or a word is not broken: the line before it ends early.
  const word = /^[A-Za-z0-9.,%％]*/.exec(b.line.text)?.[0].length ?? 0
  if (a.margins.right - a.line.x1 > (FULL + word * LATIN) * em) return false
  return Math.abs(b.line.x0 - b.margins.left) <= INDENT * em || isCentred(b)
}
