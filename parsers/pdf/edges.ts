import { isFurniture } from '../furniture.ts'
import { isMetaRow, isTitleLike } from '../signs.ts'
import type { PageContent } from './page-content.ts'
import type { TextLine } from './text-lines.ts'

/** Share of the page's height, from its top and from its bottom, in which running headers and footers stand. */
const EDGE = 0.12
/** Lines at each edge that may be running ones. */
const LINES = 2
/** A line that comes again on as many pages is a running one, whatever it says. */
const TIMES = 3

const key = (text: string): string => text.replace(/\s+/g, '').replace(/\d+/g, '#')

/** The lines at one edge of a page, outermost first; a table ends the edge. */
function edgeLines({ items, height }: PageContent, edge: 'top' | 'bottom'): TextLine[] {
  const found: TextLine[] = []
  const inEdge = (line: TextLine): boolean => (edge === 'top' ? line.y1 < height * EDGE : line.y0 > height * (1 - EDGE))
  for (const item of edge === 'top' ? items.slice(0, LINES) : items.slice(-LINES).reverse()) {
    if (!('line' in item) || !inEdge(item.line)) break
    found.push(item.line)
  }
  return found
}

/** What is printed above every table is no running header, however often it comes again. */
const belongsToTable = (text: string): boolean => isMetaRow(text.split(/\s{2,}/)) || isTitleLike(text)

/** Running headers, footers and page numbers: lines at the edges that say so, or that come again page after page, with none but such outside of them. */
export function furnitureLines(pages: readonly PageContent[]): Set<TextLine> {
  const edges = pages.flatMap((page) => [edgeLines(page, 'top'), edgeLines(page, 'bottom')])
  const counts = new Map<string, number>()
  for (const lines of edges) for (const each of new Set(lines.map(({ text }) => key(text)))) counts.set(each, (counts.get(each) ?? 0) + 1)
  const isRunning = ({ text }: TextLine): boolean => isFurniture(text) || ((counts.get(key(text)) ?? 0) >= TIMES && !belongsToTable(text))
  const found = new Set<TextLine>()
  for (const lines of edges) {
    for (const line of lines) {
      if (!isRunning(line)) break
      found.add(line)
    }
  }
  return found
}
