import { isNumberLike } from '../signs.ts'
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

/** An amount as tables print it; a dash stands for none and is no evidence of a column of figures. */
export const isAmount = (text: string): boolean => isNumberLike(text) && /\d/.test(text)

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

/** Lines of text as chunks; a line drawn down between two texts (`cuts`) parts them however near they are. */
export function chunkLines(runs: readonly Run[], cuts: readonly Ruling[] = []): ChunkLine[] {
  return rowsOfRuns(runs).map((line) => {
    const groups: Run[][] = []
    for (const run of line) {
      const before = groups.at(-1)?.at(-1)
      const isCut = before !== undefined && cuts.some((cut) => cut.from < run.y1 && cut.to > run.y0 && parts(cut.at, before, run))
      if (before !== undefined && !isCut && run.x0 - before.x1 <= WIDE * Math.min(run.size, before.size)) groups.at(-1)?.push(run)
      else groups.push([run])
    }
    const chunks = groups.map(chunkOf)
    const [y0, y1] = [least(chunks.map((each) => each.y0)), most(chunks.map((each) => each.y1))]
    return { chunks, y0, y1, middle: (y0 + y1) / 2, size: most(chunks.map((each) => each.size)) }
  })
}

/** Whether a line looks like a row of figures: two texts or more, one of them an amount. */
export const isDataLine = ({ chunks }: ChunkLine): boolean => chunks.length > 1 && chunks.some(({ text }) => isAmount(text))
