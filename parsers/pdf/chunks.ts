import { isItem, isNumberLike } from '../signs.ts'
import { least, most } from './extent.ts'
import type { Ruling } from './rulings.ts'
import type { Run } from './runs.ts'
import { rowsOfRuns } from './text-lines.ts'

/** Runs of one line that stand so near that they are one text, as far as gaps tell. */
export interface Chunk {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly size: number
}

/** A line of the page as its chunks, from left to right. */
export interface ChunkLine {
  readonly chunks: readonly Chunk[]
  readonly y0: number
  readonly y1: number
  readonly middle: number
  readonly size: number
}

/** A gap this wide (parts of the font size) parts columns; inside a text it stands only where a label is spread. */
const WIDE = 0.8
/** A narrower one does between a number and a text beside it, or between two words: blanks are set inside of a text, but less wide. */
const WIDE_AT_JOINT = 0.5

/** An amount as tables print it; a dash stands for none and is no evidence of a column of figures. */
export const isAmount = (text: string): boolean => isNumberLike(text) && /\d/.test(text)

/** What stands behind a number in a sentence or a label: 2025年, 262.00万元, 3个. */
const COUNTED = /^[年月日个项万亿元人次件台辆]/

/** A name that touches the code or the number of its row before it, or an item the amount of the list to its left: no blank is printed between full cells. */
const isGlued = (before: Run, after: Run): boolean =>
  (/^\d{1,7}$/.test(before.text) && /^\p{Script=Han}/u.test(after.text) && !COUNTED.test(after.text)) ||
  (isAmount(before.text) && isItem(after.text))

/** The widest gap inside of a text; none inside of one with two numbers side by side. */
function widest(before: Run, after: Run): number {
  if (isGlued(before, after)) return Number.NEGATIVE_INFINITY
  const size = Math.min(before.size, after.size)
  const both = [before, after]
  const numbers = both.filter(({ text }) => isNumberLike(text)).length
  // Between words no blank is drawn where one cell ends and the next begins; a label is spread character by character, or by blanks.
  const isJoint = numbers === 1 || (after.blanks === 0 && both.every(({ text }) => text.length > 1))
  return numbers === 2 ? 0 : size * (isJoint ? WIDE_AT_JOINT : WIDE)
}

const parts = (x: number, before: Run, after: Run): boolean => x > (before.x0 + before.x1) / 2 && x < (after.x0 + after.x1) / 2

function chunkOf(runs: readonly Run[]): Chunk {
  return {
    text: runs.map((run) => run.text).join(''),
    x0: least(runs.map((run) => run.x0)),
    x1: most(runs.map((run) => run.x1)),
    y0: least(runs.map((run) => run.y0)),
    y1: most(runs.map((run) => run.y1)),
    size: runs[0]?.size ?? 0,
  }
}

export const middleOf = ({ y0, y1 }: { readonly y0: number; readonly y1: number }): number => (y0 + y1) / 2

/** Lines of text as chunks; a line drawn down between two texts (`cuts`) parts them however near they are. */
export function chunkLines(runs: readonly Run[], cuts: readonly Ruling[] = []): ChunkLine[] {
  return rowsOfRuns(runs).map((line) => {
    const groups: Run[][] = []
    for (const run of line) {
      const before = groups.at(-1)?.at(-1)
      const isCut = before !== undefined && cuts.some((cut) => cut.from < run.y1 && cut.to > run.y0 && parts(cut.at, before, run))
      if (before !== undefined && !isCut && run.x0 - before.x1 <= widest(before, run)) groups.at(-1)?.push(run)
      else groups.push([run])
    }
    const chunks = groups.map(chunkOf)
    const [y0, y1] = [least(chunks.map((each) => each.y0)), most(chunks.map((each) => each.y1))]
    return { chunks, y0, y1, middle: (y0 + y1) / 2, size: most(chunks.map((each) => each.size)) }
  })
}

/** Lines nearer than this (parts of the font size) stand beside one another: a text in two lines has the figures of its row between them. */
const BESIDE = 0.7

export const isBeside = (above: ChunkLine, below: ChunkLine): boolean =>
  below.middle - above.middle < BESIDE * Math.min(above.size, below.size)

/** The numbers of a line that counts the columns (1, 2, 3, …; 栏次), null for any other line. */
export function countsOf({ chunks }: ChunkLine): Chunk[] | null {
  const numbers = chunks.filter(({ text }) => isNumberLike(text))
  return numbers.length > 1 && numbers.every(({ text }, at) => text === String(at + 1)) ? numbers : null
}

/** Whether a line looks like a row of figures: two texts or more, one of them an amount. */
export const isDataLine = ({ chunks }: ChunkLine): boolean => chunks.length > 1 && chunks.some(({ text }) => isAmount(text))
