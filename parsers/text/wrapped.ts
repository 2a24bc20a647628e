import { isFurniture } from '../furniture.ts'
import { indentOf } from '../indent.ts'
import { isTitleLike } from '../signs.ts'
import { gaps, isColumns, isFarRight } from './layout.ts'
import type { Line } from './lines.ts'

/** Below this a line is too short for its length to tell anything. */
const MIN_MARGIN = 40
/** Share of the margin from which on a line counts as full: letters and digits are not exactly half as wide as a Chinese character. */
const FULL = 0.8

/** Columns by which lines of one margin differ. */
const SLACK = 3
/** Share of the long lines that may run beyond the margin: pages set wider than most. */
const MAX_BEYOND = 0.25

const width = (text: string): number => {
  let sum = 0
  for (const char of text) sum += char > '\u2e7f' ? 2 : 1
  return sum
}

/** Where a line begins a paragraph of its own: a number, a bookmark, or a label. */
const BEGINS =
  /^(\[bookmark: |第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．](?!\d)|(附?注|说明|备注)[：:])/
/** Signs no paragraph begins with. */
const CANNOT_BEGIN = /^[，。、；：？！）》」』】”’]/
const SENTENCE_END = /[。！？；：:;!?]["”’）)]?$/

const isProse = (text: string): boolean => text.trim() !== '' && gaps(text) === 0 && !text.includes('|')

/**
 * The right margin of the prose: the width that most of its long lines have. Null where many run beyond it: then no margin broke them and each
 * is a paragraph.
 */
function rightMargin(lines: readonly Line[]): number | null {
  const widths = lines.map(({ text }) => (isProse(text) ? width(text.trimEnd()) : 0)).filter((each) => each >= MIN_MARGIN)
  const counts = new Map<number, number>()
  // Lines of one column of type end within a character or two of each other.
  for (const each of widths) for (let at = each; at <= each + SLACK; at++) counts.set(at, (counts.get(at) ?? 0) + 1)
  let best = 0
  for (const [at, count] of counts) if (count > (counts.get(best) ?? 0) || (count === counts.get(best) && at < best)) best = at
  const beyond = widths.filter((each) => each > best + 2 * SLACK).length
  return widths.length === 0 || beyond > widths.length * MAX_BEYOND ? null : best
}

/** Blanks before the leftmost line of prose on each page: what the layout puts before every line is no indent. */
function leftMargins(lines: readonly Line[]): Map<number | null, number> {
  const margins = new Map<number | null, number>()
  for (const { text, page } of lines) {
    if (isProse(text) && !isFurniture(text.trim()))
      margins.set(page, Math.min(margins.get(page) ?? Number.POSITIVE_INFINITY, indentOf(text)))
  }
  return margins
}

const between = (left: string, right: string): string => (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : '')

/**
 * Joins the lines a page layout broke: a line continues the one before it when that one runs to the right margin and this one begins nothing,
 * also over the foot of a page. Used for text that has page breaks only: elsewhere a line is a paragraph.
 */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const margin = rightMargin(lines)
  if (margin === null) return [...lines]
  const left = leftMargins(lines)
  const out: { line: Line; pieces: string[] }[] = []
  let open: { at: number; page: number | null; full: boolean; adjacent: boolean } | null = null
  for (const line of lines) {
    const text = line.text.trim()
    if (text === '' || isFurniture(text)) {
      out.push({ line, pieces: [line.text] })
      if (open !== null) open.adjacent = false
      continue
    }
    const previous = open === null ? undefined : out[open.at]
    const apart = indentOf(line.text) - (left.get(line.page) ?? 0) >= 2
    const tail = previous?.pieces.at(-1)?.trimEnd() ?? ''
    const close = open?.adjacent === true || (open !== null && open.page !== line.page && !SENTENCE_END.test(tail))
    const begins = apart || BEGINS.test(text) || (isTitleLike(text) && SENTENCE_END.test(tail))
    const continues =
      close && !isColumns(line.text) && !line.text.includes('|') && (CANNOT_BEGIN.test(text) || (open?.full === true && !begins))
    const full = !isFarRight(line.text) && width(line.text.trimEnd()) >= margin * FULL
    if (continues && previous !== undefined && open !== null) {
      previous.pieces.push(`${between(tail, text)}${text}`)
      open = { at: open.at, page: line.page, full, adjacent: true }
    } else {
      out.push({ line, pieces: [line.text] })
      open = isColumns(line.text) || line.text.includes('|') ? null : { at: out.length - 1, page: line.page, full, adjacent: true }
    }
  }
  return out.map(({ line, pieces }) => (pieces.length === 1 ? line : { ...line, text: pieces.map((piece) => piece.trimEnd()).join('') }))
}
