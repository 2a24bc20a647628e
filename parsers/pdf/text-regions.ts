import { isHeadingLike, isMetaRow, isTotalWord } from '../signs.ts'
import { type Chunk, type ChunkLine, isBeside, isDataLine } from './chunks.ts'
import { least, most } from './extent.ts'
import { isFramed, isNear, isOutside, isSameSize } from './line-kinds.ts'
import type { Ruling } from './rulings.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import { ALIGNED, areWords, ENOUGH, isAligned, isContents } from './table-signs.ts'
import type { TextRegion } from './text-grid.ts'

/** Lines of a head. */
const HEAD = 8
/** A name that stands alone above a head is no longer than this (characters), and no further from it (parts of the font size). */
const NAME = 12
const NEXT = 2
/** A row of words follows the last figures no further below than this many times the distance of rows. */
const NEXT_ROW = 1.2

/** The head above a first row: lines of several texts, and the lone ones between them. */
function headFrom(lines: readonly ChunkLine[], first: number): number {
  let from = first
  for (let at = first - 1; at >= 0 && first - at <= HEAD; at--) {
    const [line, below] = [lines[at] as ChunkLine, lines[at + 1] as ChunkLine]
    if (!isNear(line, below) || isOutside(line) || isDataLine(line) || !isSameSize(line, lines[first] as ChunkLine)) break
    const [name] = line.chunks
    const left = least(lines.slice(at + 1, first + 1).map(({ chunks }) => chunks[0]?.x0 ?? 0))
    const isName =
      name !== undefined && name.text.length <= NAME && name.x0 > left + name.size && below.middle - line.middle < NEXT * name.size
    if (line.chunks.length > 1 || (from === at + 1 && from < first && isName)) from = at
    else if (isHeadingLike(line.chunks[0]?.text ?? '')) break
  }
  return from
}

/** Regions of a page of a height that look like rows and columns although no grid is drawn around each cell. */
export function regionsOf(lines: readonly ChunkLine[], across: readonly Ruling[], height: number): TextRegion[] {
  const all = stretchesOf(lines, height)
  return all.flatMap((stretch, at) => {
    const found = regionOf(stretch, across) ?? (at === all.length - 1 ? headAlone(stretch) : null)
    return found === null ? [] : [found]
  })
}

/** `isPart`: too little to be a table by itself. */
function region(head: readonly ChunkLine[], body: readonly ChunkLine[], isPart: boolean): TextRegion {
  const chunks = [...head, ...body].flatMap((line) => line.chunks)
  return { head, body, left: least(chunks.map(({ x0 }) => x0)) - 1, right: most(chunks.map(({ x1 }) => x1)) + 1, isPart }
}

/** The rows and the head of a stretch; null where it holds no table. */
function regionOf({ lines: all, titled, first: isFirst }: Stretch, across: readonly Ruling[]): TextRegion | null {
  const framed = all.map((line) => isFramed(line, across))
  // Rows of words are told by lines drawn around them; where there are figures, words above the first are the head.
  const hasFigures = all.some(isDataLine)
  const isRow = (line: ChunkLine, at: number): boolean => (hasFigures ? isDataLine(line) : framed[at] === true && line.chunks.length > 1)
  let first = all.findIndex(isRow)
  let end = all.findLastIndex((line, at) => isRow(line, at) || framed[at])
  if (first === -1) {
    const [name, ...words] = all.slice(all.findIndex(({ chunks }) => chunks.length > 1))
    return name !== undefined && areWords([name, ...words]) ? region([name], words, false) : null
  }
  // A label in two lines has the figures of its row between them.
  while (first > 0 && isBeside(all[first - 1] as ChunkLine, all[first] as ChunkLine)) first--
  while (end + 1 < all.length && isBeside(all[end] as ChunkLine, all[end + 1] as ChunkLine)) end++
  // A last row without figures.
  const total = all[end + 1]
  if (total?.chunks.length === 1 && isTotalWord(total.chunks[0]?.text ?? '') && isNear(all[end] as ChunkLine, total)) end++
  end = withWords(all, first, end)
  const top = headFrom(all, first)
  // Rows of words at the top of a page go on with the table of the page before.
  if (isFirst && top === first) first = 0
  const [head, body] = [all.slice(Math.min(top, first), first), all.slice(first, end + 1)]
  const rows = body.filter(isDataLine)
  const names = head.some(({ chunks }) => chunks.length > 1) ? 1 : 0
  const isEnough = rows.length + names >= (titled ? 2 : ENOUGH)
  const isFramedBody = body.length > 1 && framed[all.indexOf(body[0] as ChunkLine)] === true
  if (isFramedBody || (isEnough && isAligned(body) && !isContents(body))) return region(head, body, false)
  return isFirst && !(body.length > 1 && isContents(body)) ? region(head, body, true) : null
}

/** The end of a body with the rows of words below its last figures: as near as rows are, and flush with the texts above. */
function withWords(all: readonly ChunkLine[], first: number, last: number): number {
  const body = all.slice(first, last + 1)
  const steps = body.slice(1).map((line, at) => line.middle - (body[at] as ChunkLine).middle)
  const usual = steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0
  const begins = body.flatMap(({ chunks }) => chunks.map(({ x0 }) => x0))
  const isFlush = ({ x0 }: Chunk): boolean => begins.filter((each) => Math.abs(each - x0) < ALIGNED).length > 1
  let end = last
  for (let line = all[end + 1]; line !== undefined; line = all[end + 1]) {
    const above = all[end] as ChunkLine
    if (line.middle - above.middle > NEXT_ROW * usual || !isSameSize(line, above) || !line.chunks.every(isFlush)) break
    end++
  }
  return end
}

/** Whether a line names department or unit beside whatever else stands on it. */
const isMetaLine = ({ chunks }: ChunkLine): boolean => chunks.some(({ text }) => isMetaRow([text]))

/** A head at the foot of a page, whose rows stand on the next. */
function headAlone({ lines, titled }: Stretch): TextRegion | null {
  const names = lines.filter((line) => line.chunks.length > 1 && !isMetaLine(line))
  const isHead = titled && lines.length <= HEAD && names.length > 0 && lines.every((line) => !isDataLine(line))
  return isHead ? region(lines, [], true) : null
}
