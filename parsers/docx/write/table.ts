import type { Element } from 'domhandler'
import { child, descendants, textBelow, toggle } from '../tree.ts'
import type { Draft } from './draft.ts'
import { type DraftGrid, layGrid } from './grid.ts'
import { numberer } from './paths.ts'
import { type DraftCell, through } from './rows.ts'

type WriteContent = (cell: Element, path: string) => void

const MERGE = { begins: '<w:vMerge w:val="restart"/>', continues: '<w:vMerge/>' }

const properties = (span: number, merge: DraftCell['merge']): string =>
  span === 1 && merge === null ? '' : `<w:tcPr><w:gridSpan w:val="${span}"/>${merge === null ? '' : MERGE[merge]}</w:tcPr>`

/** A cell that covers columns no cell of the row stands in: the body reader counts columns by cells. */
const filler = (span: number): string => (span > 0 ? `<w:tc>${properties(span, null)}</w:tc>` : '')

function addNames(names: string[], elements: Iterable<Element>): void {
  for (const each of elements) if (each.name === 'w:bookmarkStart') names.push(each.attribs['w:name'] ?? '')
}

/** Writes a table with every row laid on one grid: skipped columns filled, merges of any kind as spans, deleted and hidden rows left out. */
export function writeTable(table: Element, path: string, draft: Draft, content: WriteContent): void {
  const step = numberer(path)
  const paths = new Map([...through(table, 'w:tr')].map((row) => [row, step('tr')]))
  draft.size += paths.size
  if (draft.tooLarge) return
  // Names stored where nothing is printed mark the next cell, or what follows the table.
  const names: string[] = []
  addNames(names, through(table, 'w:bookmarkStart'))
  const isKept = (row: Element): boolean => {
    const ofRow = child(row, 'w:trPr')
    const deleted = child(ofRow, 'w:del') !== null
    if (!deleted && toggle(ofRow, 'w:hidden') !== true) return true
    if (deleted) draft.counts.deleted++
    else draft.counts.hidden += textBelow(row).length
    addNames(names, descendants(row))
    return false
  }
  const grid = layGrid(table, isKept, draft.limits.maxCells)
  if (grid.clamped.length > 0) draft.report('docx/span-out-of-range', path, { count: grid.clamped.length })
  if (grid.columnCount > draft.limits.maxColumns) {
    writeUnread(grid, path, draft)
    return
  }
  if (grid.rows.length > 0) draft.write('<w:tbl>')
  for (const { element, cells } of grid.rows) {
    addNames(names, through(element, 'w:bookmarkStart'))
    const cellPaths = new Map([...through(element, 'w:tc')].map((cell, index) => [cell, `${paths.get(element)}/tc[${index + 1}]`]))
    draft.counts.deleted += cellPaths.size - cells.reduce((sum, cell) => sum + cell.elements.length, 0)
    let column = 0
    draft.write('<w:tr>')
    for (const cell of cells) {
      // Between lines a hair apart there is no column; such a cell is blank.
      if (cell.columnSpan < 1 || draft.tooLarge) continue
      draft.write(filler(cell.column - column))
      column = cell.column + cell.columnSpan
      const [first] = cell.elements
      const own = first === undefined ? undefined : cellPaths.get(first)
      if (own !== undefined) writeCell(cell, own, names, draft, content)
    }
    draft.write('</w:tr>')
  }
  if (grid.rows.length > 0) draft.write('</w:tbl>')
  for (const name of names) draft.bookmark(name)
}

/** A table of more columns than any disclosure has is kept as the texts of its rows. */
function writeUnread({ rows, columnCount }: DraftGrid, path: string, draft: Draft): void {
  const limit = draft.limits.maxColumns
  draft.report('docx/too-wide', path, { columns: columnCount, limit })
  const lines = rows.map(({ cells }) => cells.map((cell) => cell.elements.map(textBelow).join('')).join('\t'))
  draft.write('<w:p>')
  draft.mark({ kind: 'unread', reason: `${columnCount} columns; the limit is ${limit}`, lines, place: { path } })
  draft.write('</w:p>')
}

function writeCell(cell: DraftCell, path: string, names: string[], draft: Draft, content: WriteContent): void {
  draft.write(`<w:tc>${properties(cell.columnSpan, cell.merge)}`)
  draft.mark({ kind: 'cell', path, column: cell.column, columnSpan: cell.columnSpan })
  if (cell.merge === 'continues') {
    // What a continued cell holds is not printed; its names are kept for the next one.
    for (const element of cell.elements) addNames(names, descendants(element))
  } else {
    for (const name of names.splice(0)) draft.bookmark(name)
    draft.cellDepth++
    for (const element of cell.elements) content(element, path)
    draft.cellDepth--
  }
  draft.write('</w:tc>')
}
