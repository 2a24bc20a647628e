import { isHeadingLike } from '../signs.ts'
import { type Chunk, isAmount, middleOf } from './chunks.ts'
import { least, most } from './extent.ts'

/** A text of a row's cell: lines under one another in one column. */
export interface Block {
  readonly column: number
  readonly lines: readonly Chunk[]
  /** Middle of the first and of the last line. */
  readonly top: number
  readonly bottom: number
}

/** More texts than this in one region are no table of one page: comparing them all would take long. */
export const MOST = 8000

/** Lines of one cell stand nearer than rows do, by this share of the distance of rows. */
const NEARER = 0.92
/** Lines of one text stand no further apart than this many times their size, where nothing tells how far rows stand apart. */
const TIGHT = 1.35
/** Distances that differ by more than this factor are of two kinds. */
const LARGER = 1.12
/** A line that leaves less than this free (in parts of the font size) is full: its text may go on below. */
const FULL = 2
/** Texts belong to one row if they overlap by more than this (parts of the font size). */
const OVERLAP = 0.25

/** A text stands between two rows if it is nearer to both than this share of the distance of rows. */
const BETWEEN = 0.75

/** What begins a label of its own. */
const ITEM = /^(其中|[一二三四五六七八九十]+、|[（(]|\d)/

const stepsOf = (columns: readonly (readonly Chunk[])[], holds: (above: Chunk, chunk: Chunk) => boolean): number[] =>
  columns
    .flatMap((chunks) =>
      chunks.flatMap((chunk, at) => {
        const above = chunks[at - 1]
        return above !== undefined && holds(above, chunk) ? [middleOf(chunk) - middleOf(above)] : []
      }),
    )
    .sort((a, b) => a - b)

/** Distances (points) between lines of one body. */
export interface Spacing {
  /** Distance of rows: the least that is usual between amounts of one column, which are never set in two lines. */
  readonly pitch: number
  /** Lines of one column that are nearer are one text. Null where nothing tells. */
  readonly limit: number | null
}

/**
 * Rows stand further apart than the lines of a text in one of them: where the least distance in a column is less than that of rows, the next larger
 * one that occurs is between rows.
 */
export function spacingOf(columns: readonly (readonly Chunk[])[]): Spacing {
  const amounts = stepsOf(columns, (above, chunk) => isAmount(above.text) && isAmount(chunk.text))
  const pitch = amounts[Math.floor(amounts.length / 10)]
  if (pitch === undefined) return { pitch: Number.POSITIVE_INFINITY, limit: null }
  const words = stepsOf(columns, (above, chunk) => !isAmount(above.text) && !isAmount(chunk.text) && middleOf(chunk) - middleOf(above) > 0)
  const leading = words[0] ?? pitch
  const least = Math.min(pitch, leading)
  const single = { pitch: least, limit: NEARER * least }
  if (leading >= NEARER * pitch) return single
  const next = Math.min(pitch, words.find((step) => step > LARGER * leading) ?? pitch)
  const limit = (leading + next) / 2
  // If most texts of several lines stood beside several rows, the lines were rows themselves.
  const blocks = columns.flatMap((chunks, column) => blocksOf(column, chunks, limit, 0, () => false))
  const long = blocks.filter(({ lines }) => lines.length > 1)
  const tall = tallIn(blocks)
  return long.filter((block) => tall.has(block)).length * 2 > long.length ? single : { pitch: next, limit }
}

/** Whether a line is the rest of the one above it, which reaches the next column (`right`: the end of its own). */
const isRestOf = (above: Chunk, line: Chunk, right: number): boolean =>
  !ITEM.test(line.text) &&
  !isHeadingLike(line.text) &&
  right - above.x1 < FULL * line.size &&
  Math.abs(above.x0 - line.x0) < line.size &&
  middleOf(line) - middleOf(above) < TIGHT * line.size

/** Lines of one column as the texts of its cells. `isAlone` tells a line that nothing stands beside. */
export function blocksOf(
  column: number,
  chunks: readonly Chunk[],
  limit: number | null,
  right: number,
  isAlone: (chunk: Chunk) => boolean,
): Block[] {
  const groups: Chunk[][] = []
  for (const chunk of chunks) {
    const above = groups.at(-1)?.at(-1)
    const step = above === undefined ? 0 : middleOf(chunk) - middleOf(above)
    const near = step < (limit ?? TIGHT * chunk.size)
    const isText = above !== undefined && !isAmount(chunk.text) && !isAmount(above.text)
    if (above !== undefined && isText && (near || (isAlone(chunk) && isRestOf(above, chunk, right)))) groups.at(-1)?.push(chunk)
    else groups.push([chunk])
  }
  return groups.map((lines) => ({ column, lines, top: middleOf(lines[0] as Chunk), bottom: middleOf(lines.at(-1) as Chunk) }))
}

const overlap = (a: Block, b: Block): boolean => {
  const slack = OVERLAP * (a.lines[0]?.size ?? 0)
  return a.top - slack < b.bottom + slack && b.top - slack < a.bottom + slack
}

/** Of some texts those that stand beside several of another column: they belong to all of their rows. */
function tallIn(blocks: readonly Block[]): Set<Block> {
  const sorted = [...blocks].sort((a, b) => a.top - b.top)
  const highest = Math.max(0, ...blocks.map(({ top, bottom }) => bottom - top))
  const tall = new Set<Block>()
  let from = 0
  for (const block of sorted) {
    const slack = 2 * OVERLAP * (block.lines[0]?.size ?? 0)
    while ((sorted[from]?.top ?? Number.POSITIVE_INFINITY) + highest < block.top - slack) from++
    const beside = new Map<number, number>()
    for (let at = from; (sorted[at]?.top ?? Number.POSITIVE_INFINITY) < block.bottom + slack; at++) {
      const each = sorted[at] as Block
      if (each.column !== block.column && overlap(each, block)) beside.set(each.column, (beside.get(each.column) ?? 0) + 1)
    }
    if ([...beside.values()].some((count) => count > 1)) tall.add(block)
  }
  return tall
}

/** Rows of a body from top to bottom, and the texts that stand beside several of them. */
export interface Rows {
  readonly rows: readonly (readonly Block[])[]
  readonly tall: readonly Block[]
}

/** Height a row's texts take: middle of the first line and of the last. */
export const heightOf = (row: readonly Block[]): { top: number; bottom: number } => ({
  top: least(row.map((block) => block.top)),
  bottom: most(row.map((block) => block.bottom)),
})

/** Sorts the texts of a body's cells into rows, where no line is drawn between them: texts of one row stand beside one another. */
export function rowsOfBlocks(blocks: readonly Block[], pitch: number): Rows {
  const tall = tallIn(blocks)
  const rows: Block[][] = []
  for (const block of blocks.filter((each) => !tall.has(each)).sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1)
    if (row?.some((each) => overlap(each, block))) row.push(block)
    else rows.push([block])
  }
  /** A text by itself, nearer to the rows above and below than rows stand, is set in the middle of both. */
  const isBetween = (row: readonly Block[], at: number): boolean => {
    const [above, below] = [rows[at - 1], rows[at + 1]]
    if (row.length > 1 || above === undefined || below === undefined || !Number.isFinite(pitch)) return false
    const { top, bottom } = heightOf(row)
    return top - heightOf(above).bottom < BETWEEN * pitch && heightOf(below).top - bottom < BETWEEN * pitch
  }
  const between = new Set(rows.filter(isBetween))
  return { rows: rows.filter((row) => !between.has(row)), tall: [...tall, ...[...between].flat()] }
}
