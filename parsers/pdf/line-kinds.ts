import { isMetaRow, isNote, isTitleLike } from '../signs.ts'
import type { ChunkLine } from './chunks.ts'
import type { Ruling } from './rulings.ts'

/** Rows stand no further apart than this many times the size of their text. */
const APART = 4
/** Rows that are alike, no further apart than this many times. */
const FAR = 12
/** The text of one table differs in size by no more than this share. */
const SIZE = 0.12
/** Lines drawn above and below a row stand no further from it (points). */
const FRAME = 60
/** A text this long (characters) is a sentence, no label of a row of words. */
const SENTENCE = 40

export const isNear = (a: ChunkLine, b: ChunkLine): boolean => b.middle - a.middle < APART * Math.max(a.size, b.size)
export const isSameSize = (a: ChunkLine, b: ChunkLine): boolean => Math.abs(a.size - b.size) <= SIZE * Math.max(a.size, b.size)

/** Rows may stand further apart, if each text of one has one of the other below it. */
export const isAlike = (a: ChunkLine, b: ChunkLine): boolean =>
  b.middle - a.middle < FAR * a.size &&
  a.chunks.length > 1 &&
  a.chunks.length === b.chunks.length &&
  a.chunks.every(({ x0, x1 }, at) => x0 < (b.chunks[at]?.x1 ?? 0) && x1 > (b.chunks[at]?.x0 ?? 0))

/** What stands above a table only. */
export const isAbove = ({ chunks }: ChunkLine): boolean =>
  isMetaRow(chunks.map(({ text }) => text)) || (chunks.length === 1 && isTitleLike(chunks[0]?.text ?? ''))

/** What stands above or below a table and is none of its rows. */
export function isOutside(line: ChunkLine): boolean {
  const { chunks } = line
  const texts = chunks.map(({ text }) => text)
  const whole = texts.join('')
  return (
    isMetaRow(texts) || isNote(whole) || (chunks.length === 1 && (isTitleLike(whole) || whole.length >= SENTENCE)) || /[。；]$/.test(whole)
  )
}

/** Whether lines are drawn closely above and below a line of text, over its whole length. */
export function isFramed({ chunks, middle }: ChunkLine, across: readonly Ruling[]): boolean {
  const [x0, x1] = [chunks[0]?.x0 ?? 0, chunks.at(-1)?.x1 ?? 0]
  const covers = (low: number, high: number): boolean =>
    across.some(({ at, from, to }) => at > low && at < high && from <= x0 + 3 && to >= x1 - 3)
  return covers(middle - FRAME, middle) && covers(middle, middle + FRAME)
}
