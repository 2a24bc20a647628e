import type { Cell, Table } from '../../../schemas/document.ts'
import { withNumber } from '../../automatic-number.ts'
import { indentOf } from '../../indent.ts'
import type { CellMark, Mark } from '../write/draft.ts'
import type { Node } from './body-reader.ts'
import { bookmarkName, contentOf, markOf, type NoteReference } from './content.ts'

export interface TableRead {
  readonly table: Table
  /** Tables that stand in cells, each with its cell's place. */
  readonly nested: readonly Node[]
  readonly notes: readonly NoteReference[]
}

interface CellContent {
  readonly text: string
  /** Blanks the first line is moved in by: those typed, and those set. */
  readonly typed: number
  readonly set: number
}

const isCell = (node: Node): node is Extract<Node, { type: 'tableCell' }> => node.type === 'tableCell'
const rowsOf = (table: Node): readonly Node[] => ('children' in table ? table.children.filter((each) => each.type === 'tableRow') : [])

/** Where a cell stands in the file; null for what only fills the grid. */
function cellMark(cell: Node, marks: readonly Mark[]): CellMark | null {
  if (!('children' in cell)) return null
  for (const each of cell.children) {
    const mark = markOf(each, marks)
    if (mark?.kind === 'cell') return mark
  }
  return null
}

function readCell(cell: Node, marks: readonly Mark[], found: { bookmarks: string[]; nested: Node[]; notes: NoteReference[] }): CellContent {
  const lines: string[] = []
  let set = 0
  for (const each of 'children' in cell ? cell.children : []) {
    if (each.type === 'table') found.nested.push(each)
    const name = bookmarkName(each)
    if (name !== null) found.bookmarks.push(name)
    if (each.type !== 'paragraph') continue
    const { text, bookmarks, notes, mark } = contentOf(each, marks)
    for (const bookmark of bookmarks) found.bookmarks.push(bookmark)
    for (const note of notes) found.notes.push(note)
    if (lines.length === 0) set = mark?.indent ?? 0
    lines.push(withNumber(mark?.number, text.replace(/\t/g, ' ')))
  }
  const text = lines.join('\n')
  return { text: text.trim(), typed: indentOf(text), set }
}

/** Cells that all are moved in by as much are not indented: what counts is how far beyond the least of their column. */
function leastIndents(cells: readonly { mark: CellMark; content: CellContent }[]): Map<number, number> {
  const least = new Map<number, number>()
  for (const { mark, content } of cells) {
    if (content.text !== '') least.set(mark.column, Math.min(least.get(mark.column) ?? content.set, content.set))
  }
  return least
}

/** A table of the body reader's on the grid the draft laid. */
export function readTable(node: Node, marks: readonly Mark[]): TableRead {
  const found = { bookmarks: [] as string[], nested: [] as Node[], notes: [] as NoteReference[] }
  const rows = rowsOf(node)
  const read = rows.flatMap((row, index) =>
    ('children' in row ? row.children : []).filter(isCell).flatMap((cell) => {
      const mark = cellMark(cell, marks)
      return mark === null ? [] : [{ row: index, rowSpan: cell.rowSpan, mark, content: readCell(cell, marks, found) }]
    }),
  )
  const least = leastIndents(read)
  const cells = read.map(({ row, rowSpan, mark, content }): Cell => {
    const indent = content.typed + content.set - (least.get(mark.column) ?? 0)
    return {
      row,
      column: mark.column,
      rowSpan,
      columnSpan: mark.columnSpan,
      text: content.text,
      ...(indent > 0 && content.text !== '' ? { indent } : {}),
      place: { path: mark.path },
    }
  })
  const columnCount = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  const path = cells[0]?.place.path?.replace(/\/tr\[\d+\]\/tc\[\d+\]$/, '')
  const place = path === undefined ? {} : { path }
  return {
    table: { kind: 'table', rowCount: rows.length, columnCount, spans: 'exact', cells, bookmarks: found.bookmarks, place },
    nested: found.nested,
    notes: found.notes,
  }
}
