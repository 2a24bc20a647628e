import type { Element } from 'domhandler'
import { child, descendants, elementsIn, textOf, toggle } from '../xml.ts'
import type { Draft } from './draft.ts'
import { type DraftCell, type DraftGrid, layGrid, through } from './grid.ts'
import { numberer } from './paths.ts'

const textLength = (element: Element): number =>
  [...descendants(element)].reduce((sum, each) => (each.name === 'w:t' ? sum + textOf(each).length : sum), 0)

type WriteContent = (cell: Element, path: string) => void

/** A continued vertical merge names the cell above; anything else begins one. */
function verticalMerge(cell: Element): string {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge')
  if (merge === null) return ''
  return merge.attribs['w:val'] === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
}

const properties = (span: number, merge: string): string =>
  span === 1 && merge === '' ? '' : `<w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>`

/** A cell that covers columns no cell of the row stands in: the body reader counts columns by cells. */
const filler = (span: number): string => (span > 0 ? `<w:tc>${properties(span, '')}</w:tc>` : '')

/** Bookmarks stored between rows or cells mark the cell that follows. */
const looseBookmarks = (element: Element): string[] =>
  elementsIn(element).flatMap((each) => (each.name === 'w:bookmarkStart' ? [each.attribs['w:name'] ?? ''] : []))

function writeCell(cell: DraftCell, path: string, bookmarks: string[], draft: Draft, content: WriteContent): void {
  const [first] = cell.elements
  if (first === undefined) return
  draft.write(`<w:tc>${properties(cell.columnSpan, verticalMerge(first))}`)
  draft.mark({ kind: 'cell', path, column: cell.column, columnSpan: cell.columnSpan })
  for (const name of bookmarks.splice(0)) draft.bookmark(name)
  for (const element of cell.elements) {
    if (child(child(element, 'w:tcPr'), 'w:cellDel') === null) content(element, path)
    else draft.counts.deleted++
  }
  draft.write('</w:tc>')
}

/** Writes a table with every row laid on one grid: skipped columns filled, merges of any kind as spans, deleted and hidden rows left out. */
export function writeTable(table: Element, path: string, draft: Draft, content: WriteContent): void {
  const step = numberer(path)
  const paths = new Map([...through(table, 'w:tr')].map((row) => [row, step('tr')]))
  const isKept = (row: Element): boolean => {
    const properties = child(row, 'w:trPr')
    if (child(properties, 'w:del') !== null) draft.counts.deleted++
    else if (toggle(properties, 'w:hidden') === true) draft.counts.hidden += textLength(row)
    else return true
    return false
  }
  const grid: DraftGrid = layGrid(table, isKept, draft.limits.maxCells)
  if (grid.clamped.length > 0) draft.report('docx/span-out-of-range', path, { count: grid.clamped.length })
  const bookmarks = looseBookmarks(table)
  draft.write('<w:tbl>')
  for (const row of grid.rows) {
    bookmarks.push(...looseBookmarks(row.element))
    const cellPath = numberer(paths.get(row.element) ?? path)
    let column = 0
    draft.write('<w:tr>')
    for (const cell of row.cells) {
      const own = cellPath('tc')
      for (let extra = 1; extra < cell.elements.length; extra++) cellPath('tc')
      // Between lines a hair apart there is no column; such a cell is blank.
      if (cell.columnSpan < 1) continue
      draft.write(filler(cell.column - column))
      column = cell.column + cell.columnSpan
      if (!draft.tooLarge) writeCell(cell, own, bookmarks, draft, content)
    }
    draft.write('</w:tr>')
  }
  draft.write('</w:tbl>')
}
