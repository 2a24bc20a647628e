import { chartLabels } from './charts.ts'
import { fillEdges } from './fills.ts'
import { hasRowAbove, withRowsBelow } from './goes-on.ts'
import { lacksColumns } from './lacks-columns.ts'
import { type Lattice, latticesOf } from './lattice.ts'
import { inReadingOrder } from './line-order.ts'
import type { PageSource } from './page-source.ts'
import { type Rulings, rulingsOf } from './rulings.ts'
import { type Run, runsOf } from './runs.ts'
import { lacksRows, splitRows } from './split-rows.ts'
import { type PageTable, readTable } from './tables.ts'
import { linesOf, type TextLine } from './text-lines.ts'
import { textTables } from './text-tables.ts'

type PageItem = { readonly top: number; readonly line: TextLine } | { readonly top: number; readonly table: PageTable }

/** A line this near to a table (points) is part of it. */
const EDGE = 3

/** A page as its lines of text and its tables, from top to bottom. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly PageItem[]
  /** Labels of charts, as lines: a list for each chart. */
  readonly charts: readonly (readonly TextLine[])[]
  /** Text that leans over the page. */
  readonly watermark?: TextLine
  /** Whether lines make a grid too fine to be a table; its text is among the lines. */
  readonly tooFine: boolean
}

/** A grid that a step found, by what it told it; `table` is null where it is none: a drawing, or a frame whose columns are told later. */
interface FoundGrid {
  readonly by: 'lines' | 'fills' | 'text'
  readonly lattice: Lattice
  readonly table: PageTable | null
}

/** What each step of reading a page found; the parser goes on with `content` only. */
export interface PageSteps {
  readonly runs: readonly Run[]
  /** All drawn lines, joined. */
  readonly rulings: Rulings
  /** Those outside of the tables they make, joined with the edges of fills. */
  readonly outside: Rulings
  readonly grids: readonly FoundGrid[]
  readonly content: PageContent
}

/** Joined lines from which a page is a drawing: tables of a page have hundreds. */
const MOST_RULINGS = 20_000

/** Drawn lines (four numbers each) whose middle lies outside of the tables found so far. */
function unusedLines(lines: ArrayLike<number>, tables: readonly PageTable[]): number[] {
  const unused: number[] = []
  for (let at = 0; at < lines.length; at += 4) {
    const [x0, y0, x1, y1] = [lines[at] ?? 0, lines[at + 1] ?? 0, lines[at + 2] ?? 0, lines[at + 3] ?? 0]
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
    const isUsed = tables.some(
      ({ xs, top, bottom }) => x > (xs[0] ?? 0) - EDGE && x < (xs.at(-1) ?? 0) + EDGE && y > top - EDGE && y < bottom + EDGE,
    )
    if (!isUsed) unused.push(x0, y0, x1, y1)
  }
  return unused
}

/** Lines with the heights that put them in the order they are read. */
function lineItems(lines: readonly TextLine[]): PageItem[] {
  let top = Number.NEGATIVE_INFINITY
  return inReadingOrder(lines).map((line) => {
    top = Math.max(top, line.y0)
    return { top, line }
  })
}

/**
 * A page by itself: tables whose grid is drawn, then those that only lack lines of one direction or are told by colours, then those that stand in
 * columns of text; what is left are lines.
 */
export function readPage(source: PageSource): PageSteps {
  const { lines, areas } = source.drawing
  let tooFine = false
  const joined = (pieces: Float32Array): Rulings => {
    const found = rulingsOf(pieces)
    if (found.horizontal.length + found.vertical.length <= MOST_RULINGS) return found
    tooFine = true
    return { horizontal: [], vertical: [] }
  }
  const rulings = joined(lines)
  const runs = runsOf(
    source,
    [...rulings.vertical].sort((a, b) => a.at - b.at),
  )
  let rest: readonly Run[] = runs
  const tables: PageTable[] = []
  const grids: FoundGrid[] = []
  const take = (by: FoundGrid['by'], lattices: readonly Lattice[]): void => {
    for (const lattice of lattices) {
      const found = readTable(lattice, rest, source.number)
      grids.push({ by, lattice, table: found?.table ?? null })
      if (found === null) continue
      tables.push(found.table)
      rest = rest.filter((run) => !found.used.has(run))
    }
  }
  const takeDrawn = (by: FoundGrid['by'], drawn: Rulings): void => {
    const all = latticesOf(drawn)
    const lattices = all.filter(({ cells }) => cells.length > 0)
    if (lattices.length < all.length) tooFine = true
    // Every other row may be coloured: only what is a table by itself, or the head of one.
    const isTable = (each: Lattice): boolean => by === 'lines' || (each.ys.length > 2 && !hasRowAbove(each, rest) && !lacksRows(each, rest))
    const found = lattices.map((lattice) => {
      const whole = lacksColumns(lattice, rest) ? null : withRowsBelow(splitRows(lattice, rest), rest)
      return { lattice, whole: whole !== null && isTable(whole) ? whole : null }
    })
    for (const { lattice, whole } of found) if (whole === null) grids.push({ by, lattice, table: null })
    take(
      by,
      found.flatMap(({ whole }) => whole ?? []),
    )
  }
  takeDrawn('lines', rulings)
  const outside = joined(new Float32Array(unusedLines(lines, tables).concat(unusedLines(fillEdges(source), tables))))
  if (areas.length > 0) takeDrawn('fills', outside)
  const charts = chartLabels(source, rest)
  const labels = new Set(charts.flat())
  rest = rest.filter((run) => !labels.has(run))
  for (const found of textTables(rest, outside, source)) {
    grids.push({ by: 'text', lattice: found.lattice, table: found.table })
    tables.push(found.table)
    rest = rest.filter((run) => !found.used.has(run))
  }
  const items: PageItem[] = [...tables.map((table) => ({ top: table.top, table })), ...lineItems(linesOf(rest))]
  const { number, width, height } = source
  const content = { number, width, height, items: items.sort((a, b) => a.top - b.top), charts: charts.map(linesOf), tooFine }
  return { runs, rulings, outside, grids, content }
}
