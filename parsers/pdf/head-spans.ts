import type { Band } from './bands.ts'
import type { Chunk, ChunkLine } from './chunks.ts'
import { columnsOf } from './text-columns.ts'

/** A head with the columns it stands over: `from` to `to` inclusive. */
export interface Spanning {
  readonly from: number
  readonly to: number
}

/** Heads over more columns than this are not looked for: it would take long. */
const MOST = 80
/** What it costs a head to leave out a column, in parts of the columns' mean width. */
const LEFT_OUT = 0.15

export const centreOf = ({ x0, x1 }: Band): number => (x0 + x1) / 2

/**
 * Gives columns of a range to the heads above it, so that each stands as near to the middle of its own as can be; columns that none stands over are
 * left out, at the price of some distance.
 */
export function shared({ from, to }: Spanning, heads: readonly Chunk[], xs: readonly number[]): Spanning[] {
  if (to - from > MOST) return []
  const off = (head: Chunk, a: number, b: number): number => Math.abs(centreOf(head) - ((xs[a] ?? 0) + (xs[b + 1] ?? 0)) / 2)
  const price = (LEFT_OUT * ((xs[to + 1] ?? 0) - (xs[from] ?? 0))) / (to - from + 1)
  // best: for every last column taken so far, the least cost and what is taken.
  let best = new Map<number, { cost: number; spans: Spanning[] }>([[from - 1, { cost: 0, spans: [] }]])
  for (const head of heads) {
    const next: typeof best = new Map()
    for (const [end, { cost, spans }] of best) {
      for (let first = end + 1; first <= to; first++) {
        for (let last = first; last <= to; last++) {
          const total = cost + price * (first - end - 1) + off(head, first, last)
          if (total < (next.get(last)?.cost ?? Number.POSITIVE_INFINITY))
            next.set(last, { cost: total, spans: [...spans, { from: first, to: last }] })
        }
      }
    }
    best = next
  }
  const ends = [...best].map(([end, { cost, spans }]) => ({ cost: cost + price * (to - end), spans }))
  return ends.sort((a, b) => a.cost - b.cost)[0]?.spans ?? []
}

/** Columns next to one another for which `holds`, as ranges. */
export function ranges(count: number, holds: (column: number) => boolean): Spanning[] {
  const found: Spanning[] = []
  for (let column = 0; column < count; column++) {
    if (!holds(column)) continue
    const last = found.at(-1)
    if (last !== undefined && last.to === column - 1) found[found.length - 1] = { from: last.from, to: column }
    else found.push({ from: column, to: column })
  }
  return found
}

/** Names with no others below them, over columns that have none: each of those goes to the name that then stands nearer to its middle. */
export function lowestSpans(head: readonly ChunkLine[], bands: readonly Band[], xs: readonly number[]): Spanning[] {
  // The lowest name over a column comes last.
  const names = new Map<number, Chunk>()
  for (const chunk of head.flatMap(({ chunks }) => chunks)) names.set(columnsOf(bands, chunk).from, chunk)
  const found: { from: number; to: number }[] = [...names.keys()].sort((a, b) => a - b).map((column) => ({ from: column, to: column }))
  const off = ({ from, to }: Spanning, chunk: Chunk): number => Math.abs(centreOf(chunk) - ((xs[from] ?? 0) + (xs[to + 1] ?? 0)) / 2)
  for (let column = 0; column < bands.length; column++) {
    if (names.has(column)) continue
    const gains = found.flatMap((span) => {
      const wider =
        span.to === column - 1 ? { from: span.from, to: column } : span.from === column + 1 ? { from: column, to: span.to } : null
      const name = names.get([...names.keys()].find((each) => each >= span.from && each <= span.to) ?? -1)
      return wider === null || name === undefined ? [] : [{ span, wider, gain: off(span, name) - off(wider, name) }]
    })
    const [best] = gains.sort((a, b) => b.gain - a.gain)
    if (best === undefined || best.gain <= 0) continue
    found[found.indexOf(best.span)] = best.wider
  }
  return found.filter(({ from, to }) => to > from)
}
