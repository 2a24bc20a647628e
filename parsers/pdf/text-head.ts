import type { Chunk, ChunkLine } from './chunks.ts'
import type { Band } from './text-columns.ts'

/** A head with the columns it stands over: `from` to `to` inclusive. */
interface Spanning {
  readonly from: number
  readonly to: number
}

/** The rows of a head, from top to bottom: the lower edge of each, and what spans several columns in it. */
export interface HeadLevel {
  readonly bottom: number
  readonly spanning: readonly Spanning[]
}

/** Share of its size by which a line may reach into the one above it. */
const OVERLAP = 0.3

const middleOf = ({ x0, x1 }: Band): number => (x0 + x1) / 2

/** Columns next to one another that have a text below `y`, as ranges. */
function rangesBelow(bands: readonly Band[], lower: readonly Chunk[]): Spanning[] {
  const ranges: Spanning[] = []
  bands.forEach((band, column) => {
    if (!lower.some((chunk) => middleOf(chunk) >= band.x0 - 1 && middleOf(chunk) <= band.x1 + 1)) return
    const last = ranges.at(-1)
    if (last !== undefined && last.to === column - 1) ranges[ranges.length - 1] = { from: last.from, to: column }
    else ranges.push({ from: column, to: column })
  })
  return ranges
}

/** Cuts a range of columns among the heads above it, so that each stands as near to the middle of its own as can be. */
function shared({ from, to }: Spanning, heads: readonly Chunk[], bands: readonly Band[]): Spanning[] {
  const off = (head: Chunk, a: number, b: number): number => Math.abs(middleOf(head) - ((bands[a]?.x0 ?? 0) + (bands[b]?.x1 ?? 0)) / 2)
  // best[k][end]: least distance when the first k heads take the columns up to `end`.
  let best = new Map<number, { cost: number; spans: Spanning[] }>([[from - 1, { cost: 0, spans: [] }]])
  for (const head of heads) {
    const next: typeof best = new Map()
    for (const [end, { cost, spans }] of best) {
      for (let last = end + 1; last <= to; last++) {
        const total = cost + off(head, end + 1, last)
        if (total < (next.get(last)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(last, { cost: total, spans: [...spans, { from: end + 1, to: last }] })
        }
      }
    }
    best = next
  }
  return best.get(to)?.spans ?? []
}

/**
 * The levels of a head whose cells are not drawn: a line with a head over several columns, which have heads of their own below it, ends a level;
 * everything else in it names a single column and belongs to the rows below as well.
 */
export function headLevels(head: readonly ChunkLine[], bands: readonly Band[]): HeadLevel[] {
  const levels: HeadLevel[] = []
  head.forEach((line) => {
    // A name set in the middle of two lines beside it stands below neither.
    const lower = head.filter((each) => each.y0 >= line.y1 - OVERLAP * line.size)
    const below = lower.flatMap((each) => each.chunks)
    const spanning = rangesBelow(bands, below).flatMap((range) => {
      const [left, right] = [bands[range.from]?.x0 ?? 0, bands[range.to]?.x1 ?? 0]
      const over = line.chunks.filter((chunk) => middleOf(chunk) > left && middleOf(chunk) < right)
      return over.length === 0 || over.length > range.to - range.from ? [] : shared(range, over, bands)
    })
    const [next] = lower
    if (next === undefined || !spanning.some(({ from, to }) => to > from)) return
    const level = { bottom: (line.y1 + next.y0) / 2, spanning }
    // A head of two lines spans the same columns twice.
    if (JSON.stringify(levels.at(-1)?.spanning) === JSON.stringify(spanning)) levels[levels.length - 1] = level
    else levels.push(level)
  })
  return levels
}
