import { squash } from '../../../parsers/signs.ts'
import type { Block } from '../../../schemas/document.ts'
import { isText } from '../titles/lines.ts'
import { type Numbered, readNumber } from './numbering.ts'

const TITLE = /^目录$|^目次$|^contents$/i
/** Dots before a page number, or the residue of a word processor's field: nothing else looks like it. */
const SURE_LEADER = /(…|\.{3,}|·{3,}|－{3,}|-{4,}|—{3,}|_{4,})\s*\d{1,4}$|PAGEREF\s+_Toc/
/** Dots without a number, or a number after a gap: contents only in a run of such lines. */
const LEADER = /(…|\.{3,}|·{3,}|－{3,}|-{4,}|—{3,}|_{4,})\s*\d{0,4}$|PAGEREF\s+_Toc|(\s{3,}|\t\s*)\d{1,4}$/
const ENTRY_LENGTH = 90
/** With its leader, which may be dots over the whole line. */
const PRINTED_LENGTH = 400

/** Whether a line is as short as an entry is without its leader. */
const isShort = (text: string): boolean =>
  text.length <= ENTRY_LENGTH || (text.length <= PRINTED_LENGTH && text.replace(LEADER, '').length <= ENTRY_LENGTH)

/** What an entry and the heading it names have in common: no number, no leader, no page. */
function entryKey(text: string): string {
  if (text.length > PRINTED_LENGTH) return text
  const words = squash(text.replace(LEADER, ''))
    .replace(/[.…·]*\d{0,4}$/, '')
    .replace(/[。；;]$/, '')
  return readNumber(words)?.rest ?? words
}

const textAt = (blocks: readonly Block[], index: number): string | null => {
  const block = blocks[index]
  return isText(block) && block.text !== '' ? block.text : null
}

/** An entry is short and no sentence; a numbered one may end in a full stop. */
function isEntry(text: string): boolean {
  if (!isShort(text) || /[：:，,]$/.test(text)) return false
  return !/[。；;]$/.test(text) || (text.length <= 40 && readNumber(text) !== null)
}

/** Whether a number begins a sequence again that the contents have already run through: the document itself begins. */
function beginsAgain(number: Numbered | null, lastPart: number, lastInPart: number): boolean {
  if (number === null) return false
  if (number.style === 'part') return number.ordinal <= lastPart
  return number.style === 'chinese' && number.ordinal === 1 && lastInPart > 1
}

/** Fewer doubtful lines than this in a row are prose that ends in dots, or a figure behind a gap. */
const SHORTEST_RUN = 3

/** Lines with leaders, wherever they stand: sure ones, and doubtful ones in a run. */
function leaderLines(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>()
  let run: number[] = []
  for (let index = 0; index <= blocks.length; index++) {
    const text = textAt(blocks, index)
    if (text !== null && isShort(text) && LEADER.test(text)) {
      run.push(index)
      if (SURE_LEADER.test(text)) found.add(index)
    } else {
      if (run.length >= SHORTEST_RUN) for (const each of run) found.add(each)
      run = []
    }
  }
  return found
}

/** Where 目录 stands, on one line or over two (目 / 录): the index of its last line; -1 where it does not. */
function contentsTitle(blocks: readonly Block[]): number {
  const words = (index: number): string => squash(textAt(blocks, index) ?? '')
  const whole = blocks.findIndex((_, index) => TITLE.test(words(index)))
  return whole >= 0 ? whole : blocks.findIndex((_, index) => words(index) === '录' && words(index - 1) === '目')
}

/**
 * Indexes of the blocks of the table of contents (目录): lines with leaders and page numbers, and after the title every short line until an
 * entry or a number comes again, or prose begins. A contents page is no narrative.
 */
export function findContents(blocks: readonly Block[]): Set<number> {
  const found = leaderLines(blocks)
  // Entries the format itself says are such need no signs.
  for (const [index, block] of blocks.entries()) if (isText(block) && block.role === 'contents') found.add(index)
  const start = contentsTitle(blocks)
  if (start < 0) return found
  found.add(start)
  if (squash(textAt(blocks, start) ?? '') === '录') found.add(start - 1)
  const keys = new Set<string>()
  let lastPart = 0
  let lastInPart = 0
  let index = start + 1
  for (; index < blocks.length; index++) {
    const text = textAt(blocks, index)
    if (text === null || !isEntry(text)) break
    const number = readNumber(text)
    // An entry may be printed over two lines in the contents or in the document: either way it is its words that come again.
    const joined = entryKey(`${text}${textAt(blocks, index + 1) ?? ''}`)
    if (!LEADER.test(text) && (keys.has(entryKey(text)) || keys.has(joined) || beginsAgain(number, lastPart, lastInPart))) return found
    if (number?.style === 'part') [lastPart, lastInPart] = [number.ordinal, 0]
    else if (number?.style === 'chinese') lastInPart = number.ordinal
    const key = entryKey(text)
    if (key !== '') keys.add(key)
    found.add(index)
  }
  // Prose begins without an entry coming again: the line above it is its heading, not an entry.
  const last = textAt(blocks, index - 1)
  if (index - 1 > start && textAt(blocks, index) !== null && last !== null && !LEADER.test(last)) found.delete(index - 1)
  return found
}

/** What the entries of the contents name, by their words without number and without 部门 or 单位 before them: headings the document may print otherwise. */
export function contentsEntries(blocks: readonly Block[], contents: ReadonlySet<number>): ReadonlyMap<string, Numbered> {
  const entries = new Map<string, Numbered>()
  for (const index of contents) {
    const number = readNumber(squash(textAt(blocks, index) ?? ''))
    const key = entryKey(textAt(blocks, index) ?? '').replace(/^(部门|单位)/, '')
    if (number !== null && key.length >= 4) entries.set(key, number)
  }
  return entries
}
