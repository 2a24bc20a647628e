import { latticesOf } from './lattice.ts'
import type { PageSource } from './page-source.ts'
import { rulingsOf } from './rulings.ts'
import { runsOf } from './runs.ts'
import { type PageTable, readTable } from './tables.ts'
import { linesOf, type TextLine } from './text-lines.ts'

type PageItem = { readonly top: number; readonly line: TextLine } | { readonly top: number; readonly table: PageTable }

/** A page as its lines of text and its tables, from top to bottom. */
export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly PageItem[]
}

export function readPage(source: PageSource): PageContent {
  let rest = runsOf(source)
  const items: PageItem[] = []
  for (const lattice of latticesOf(rulingsOf(source.drawing.lines))) {
    const found = readTable(lattice, rest, source.number)
    if (found === null) continue
    items.push({ top: found.table.top, table: found.table })
    rest = rest.filter((run) => !found.used.has(run))
  }
  for (const line of linesOf(rest)) items.push({ top: line.y0, line })
  const { number, width, height } = source
  return { number, width, height, items: items.sort((a, b) => a.top - b.top) }
}
