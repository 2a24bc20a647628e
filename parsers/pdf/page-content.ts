import { fillEdges } from './fills.ts'
import { type Lattice, latticesOf } from './lattice.ts'
import type { PageSource } from './page-source.ts'
import { type Rulings, rulingsOf } from './rulings.ts'
import { runsOf } from './runs.ts'
import { lacksColumns, splitRows } from './split-rows.ts'
import { type PageTable, readTable } from './tables.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import { textGrids } from './text-tables.ts'

type PageItem = { readonly top: number; readonly line: TextLine } | { readonly top: number; readonly table: PageTable }

/** A line this near to a table (points) is part of it. */
const EDGE = 3

/** A page as its lines of text and its tables, from top to bottom. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly PageItem[]
}

/** Drawn lines (four numbers each) whose middle lies outside of the tables found so far. */
function unusedLines(lines: readonly number[], tables: readonly PageTable[]): Float32Array {
  const unused: number[] = []
  for (let at = 0; at < lines.length; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = lines.slice(at, at + 4)
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
    const isUsed = tables.some(
      ({ xs, top, bottom }) => x > (xs[0] ?? 0) - EDGE && x < (xs.at(-1) ?? 0) + EDGE && y > top - EDGE && y < bottom + EDGE,
    )
    if (!isUsed) unused.push(x0, y0, x1, y1)
  }
  return new Float32Array(unused)
}

/**
 * A page by itself: tables whose grid is drawn, then those that only lack lines of one direction or are told by colours, then those that stand in
 * columns of text; what is left are lines.
 */
export function readPage(source: PageSource): PageContent {
  const { lines, areas } = source.drawing
  const drawn = rulingsOf(lines)
  let rest = runsOf(
    source,
    [...drawn.vertical].sort((a, b) => a.at - b.at),
  )
  const tables: PageTable[] = []
  const take = (lattices: readonly Lattice[]): void => {
    for (const lattice of lattices) {
      const found = readTable(lattice, rest, source.number)
      if (found === null) continue
      tables.push(found.table)
      rest = rest.filter((run) => !found.used.has(run))
    }
  }
  const takeDrawn = (rulings: Rulings): void =>
    take(latticesOf(rulings).flatMap((each) => (lacksColumns(each, rest) ? [] : [splitRows(each, rest)])))
  takeDrawn(drawn)
  const unused = unusedLines([...lines, ...fillEdges(source)], tables)
  const rulings = rulingsOf(unused)
  if (areas.length > 0) takeDrawn(rulings)
  take(textGrids(rest, rulings))
  const items: PageItem[] = [
    ...tables.map((table) => ({ top: table.top, table })),
    ...linesOf(rest).map((line) => ({ top: line.y0, line })),
  ]
  const { number, width, height } = source
  return { number, width, height, items: items.sort((a, b) => a.top - b.top) }
}
