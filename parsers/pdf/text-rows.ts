import { isHeadingLike } from '../signs.ts'
import { type ChunkLine, isDataLine } from './chunks.ts'

/** Lines of one row stand nearer than rows do, by this share of the distance of rows. */
const NEARER = 0.85
/** Lines of one text stand no further apart than this many times their size. */
const LEADING = 1.8
/** A line that leaves less than this free (in parts of the font size) is full: its text may go on below. */
const FULL = 2

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** What begins a label of its own. */
const ITEM = /^(其中|[一二三四五六七八九十]+、|[（(]|\d)/

/**
 * Sorts the lines of a table's body into rows where no line is drawn between them: a line with figures is a row, a line without them belongs
 * to the row it stands nearer to than rows stand to one another, or to the label above if that is full; else it is a row of its own.
 */
export function textRows(lines: readonly ChunkLine[], right: number): ChunkLine[][] {
  const data = lines.map(isDataLine)
  const step = (index: number): number => (lines[index + 1]?.middle ?? Number.POSITIVE_INFINITY) - (lines[index]?.middle ?? 0)
  const steps = lines.slice(1).map((_, index) => step(index))
  const betweenData = steps.filter((_, index) => data[index] && data[index + 1])
  const usual = median(betweenData.length > 0 ? betweenData : steps)
  /** Whether each line stands in the row of the one above it. */
  const withAbove = lines.map(() => false)
  lines.forEach((line, index) => {
    if (data[index]) return
    const [up, down] = [index === 0 ? Number.POSITIVE_INFINITY : step(index - 1), step(index)]
    const near = Math.min(up, down)
    if (near < NEARER * usual && near < LEADING * line.size) {
      if (up <= down) withAbove[index] = true
      else withAbove[index + 1] = true
    } else if (index > 0 && goesOnBelow(lines[index - 1] as ChunkLine, line, right)) withAbove[index] = true
  })
  const rows: ChunkLine[][] = []
  for (const [index, line] of lines.entries()) {
    if (withAbove[index]) rows.at(-1)?.push(line)
    else rows.push([line])
  }
  return rows
}

/** Whether a lone text is the rest of the one above it, which reaches the next column (`right`: the end of the first). */
function goesOnBelow(above: ChunkLine, line: ChunkLine, right: number): boolean {
  const [text, before] = [line.chunks[0], above.chunks[0]]
  if (line.chunks.length !== 1 || text === undefined || before === undefined || ITEM.test(text.text) || isHeadingLike(text.text))
    return false
  return right - before.x1 < FULL * text.size && Math.abs(before.x0 - text.x0) < text.size
}
