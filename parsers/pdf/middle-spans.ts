import type { Block } from './text-rows.ts'

/** Points by which the middle of a text may miss that of the rows it stands for. */
const MISS = 2.5

/** A text with the rows it stands for, `from` to `to` inclusive. */
export interface RowSpan {
  readonly block: Block
  readonly from: number
  readonly to: number
}

/**
 * Rows that one text of a column stands for, set in their middle. Taken from top to bottom, every text must stand in the
 * middle of the rows since the last one, and none may be left over; else the column has blank cells, and nothing is merged. `edges` are the heights
 * between rows, one more than there are rows.
 */
function middleSpans(blocks: readonly Block[], edges: readonly number[]): RowSpan[] {
  const spans: RowSpan[] = []
  let row = 0
  for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
    const middle = (block.top + block.bottom) / 2
    let to = row
    const off = (): number => middle - ((edges[row] ?? 0) + (edges[to + 1] ?? 0)) / 2
    while (to + 2 < edges.length && off() > MISS) to++
    if (Math.abs(off()) > MISS) return []
    spans.push({ block, from: row, to })
    row = to + 1
  }
  return row === edges.length - 1 && spans.some(({ from, to }) => to > from) ? spans : []
}

/** The spans of the column before, if every text of this one stands in the middle of one of them. */
function shared(blocks: readonly Block[], before: readonly RowSpan[], edges: readonly number[]): RowSpan[] | null {
  const spans = blocks.map((block) => {
    const off = ({ from, to }: RowSpan): number => Math.abs((block.top + block.bottom - (edges[from] ?? 0) - (edges[to + 1] ?? 0)) / 2)
    const span = before.filter((each) => each.block.column === block.column - 1).find((each) => off(each) <= MISS)
    return span === undefined ? null : { ...span, block }
  })
  const all = spans.filter((span) => span !== null)
  return all.length === spans.length && all.some(({ from, to }) => to > from) ? all : null
}

/** Merged cells of the first columns, up to one that has a text in every row; `edges` as above. */
export function mergedColumns(blocks: readonly Block[], edges: readonly number[], columns: number): RowSpan[] {
  const found: RowSpan[] = []
  /** Of every row, the last column with a text. */
  const last = new Map<number, number>()
  for (const { column, top, bottom } of blocks) {
    const row = edges.findLastIndex((edge) => edge <= (top + bottom) / 2)
    last.set(row, Math.max(column, last.get(row) ?? 0))
  }
  for (let column = 0; column < columns - 1; column++) {
    const own = blocks.filter((block) => block.column === column)
    if (own.length >= edges.length - 1) break
    const spans = shared(own, found, edges) ?? middleSpans(own, edges)
    // Each of the rows has a text of its own beside what they share.
    const isBeside = ({ from, to }: RowSpan): boolean => {
      for (let row = from; row <= to; row++) if ((last.get(row) ?? 0) <= column) return false
      return true
    }
    if (spans.length === 0 || !spans.every(isBeside)) break
    found.push(...spans)
  }
  return found
}
