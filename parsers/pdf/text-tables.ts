import { isHeadingLike, isMetaRow, isNote, isTitleLike } from '../signs.ts'
import { type ChunkLine, chunkLines, isAmount, isDataLine } from './chunks.ts'
import { least, most } from './extent.ts'
import type { Lattice } from './lattice.ts'
import type { Ruling, Rulings } from './rulings.ts'
import type { Run } from './runs.ts'
import { type TextRegion, textGrid } from './text-grid.ts'

/** Rows that make a table where no line is drawn around them. */
const ENOUGH = 3
/** Lines without figures between two rows of one table. */
const BETWEEN = 3
/** Lines of a head. */
const HEAD = 8
/** Rows stand no further apart than this many times the size of their text. */
const APART = 4
/** Lines drawn above and below a row stand no further from it (points). */
const FRAME = 60
/** A text this long (characters) is a sentence, no label of a row of words. */
const SENTENCE = 40

const isNear = (a: ChunkLine, b: ChunkLine): boolean => b.middle - a.middle < APART * Math.max(a.size, b.size)

/** What stands above or below a table and is none of its rows. */
function isOutside({ chunks }: ChunkLine): boolean {
  const texts = chunks.map(({ text }) => text)
  const whole = texts.join('')
  return isMetaRow(texts) || isNote(whole) || (chunks.length === 1 && isTitleLike(whole)) || /[。；]$/.test(whole)
}

/** Whether lines are drawn closely above and below a line of text, over its whole length. */
function isFramed({ chunks, middle }: ChunkLine, across: readonly Ruling[]): boolean {
  const [x0, x1] = [chunks[0]?.x0 ?? 0, chunks.at(-1)?.x1 ?? 0]
  const covers = (low: number, high: number): boolean =>
    across.some(({ at, from, to }) => at > low && at < high && from <= x0 + 3 && to >= x1 - 3)
  return covers(middle - FRAME, middle) && covers(middle, middle + FRAME)
}

/** The head above a first row: lines of several texts, and the lone ones between them. */
function headFrom(lines: readonly ChunkLine[], first: number): number {
  let from = first
  for (let at = first - 1; at >= 0 && first - at <= HEAD; at--) {
    const [line, below] = [lines[at] as ChunkLine, lines[at + 1] as ChunkLine]
    if (!isNear(line, below) || isOutside(line) || isDataLine(line)) break
    if (line.chunks.length > 1) from = at
    else if (isHeadingLike(line.chunks[0]?.text ?? '')) break
  }
  return from
}

/** A column of page numbers makes a table of contents, not of figures. */
function isContents(body: readonly ChunkLine[]): boolean {
  const figures = body.map(({ chunks }) => chunks.filter(({ text }) => isAmount(text)))
  if (!figures.every((each) => each.length <= 1)) return false
  const numbers = figures.flat().map(({ text }) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN))
  return numbers.every((each, index) => index === 0 || each >= (numbers[index - 1] ?? 0))
}

/** Regions of a page that look like rows and columns although no grid is drawn around each cell. */
function regionsOf(lines: readonly ChunkLine[], across: readonly Ruling[]): TextRegion[] {
  const regions: TextRegion[] = []
  const framed = lines.map((line) => isFramed(line, across))
  const isShort = ({ chunks }: ChunkLine): boolean => chunks.every(({ text }) => text.length < SENTENCE)
  const isRow = (at: number): boolean => {
    const line = lines[at] as ChunkLine
    return !isOutside(line) && (isDataLine(line) || (framed[at] === true && line.chunks.length > 1 && isShort(line)))
  }
  for (let at = 0; at < lines.length; at++) {
    if (!isRow(at)) continue
    let [end, rows] = [at, 1]
    for (let next = at + 1; next < lines.length && next - end <= BETWEEN; next++) {
      const line = lines[next] as ChunkLine
      if (!isNear(lines[next - 1] as ChunkLine, line) || isOutside(line)) break
      if (!isRow(next) && framed[next] !== true) continue
      end = next
      rows++
    }
    const body = lines.slice(at, end + 1)
    const head = lines.slice(headFrom(lines, at), at)
    const all = [...head, ...body].flatMap(({ chunks }) => chunks)
    const isEnough = rows >= ENOUGH || (rows > 1 && framed[at] === true)
    if (isEnough && !isContents(body)) {
      regions.push({ head, body, left: least(all.map(({ x0 }) => x0)) - 1, right: most(all.map(({ x1 }) => x1)) + 1 })
    }
    at = end
  }
  return regions
}

/** Grids of what is left of a page when its drawn tables are taken out: tables whose columns, or rows, only their texts tell. */
export function textGrids(runs: readonly Run[], { horizontal, vertical }: Rulings): Lattice[] {
  const lines = chunkLines(runs, vertical)
  return regionsOf(lines, horizontal)
    .map((region) => textGrid(region, horizontal, vertical))
    .filter((each) => each !== null)
}
