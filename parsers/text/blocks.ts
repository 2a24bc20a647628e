import type { Paragraph, Table, Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import type { Place } from '../../schemas/place.ts'
import { withNumber } from '../automatic-number.ts'
import { indentOf } from '../indent.ts'
import { takeBookmarks, withoutBookmarks } from './bookmarks.ts'
import type { Line } from './lines.ts'

const placeOf = (line: Line): Place => (line.page === null ? { line: line.number } : { page: line.page, line: line.number })

/** What a grammar made of one region of lines. */
export interface TablesRead {
  readonly blocks: (Table | Unread)[]
  readonly findings: Finding[]
  /** Index of the first line after the region. */
  readonly next: number
  /** Cells the region has: where they are more than the limit they are counted, not built. */
  readonly cells: number
}

/** A line outside every table. */
export function paragraph(line: Line): Paragraph {
  const { text, bookmarks, automaticNumber } = takeBookmarks(line.text)
  const indent = indentOf(text)
  return {
    kind: 'paragraph',
    text: text.trim(),
    bookmarks,
    ...(indent > 0 && text.trim() !== '' ? { indent } : {}),
    ...(automaticNumber === null ? {} : { automaticNumber }),
    place: placeOf(line),
  }
}

/** A cell as a grammar reads it: its paragraphs, and the line it begins on. */
export interface RawCell {
  readonly paragraphs: string[]
  readonly line: Line
}

/** Text of a cell as grammars compare it: without marks. */
export const cellText = (cell: RawCell | undefined): string => withoutBookmarks(cell?.paragraphs.join('') ?? '')

/** Rows of raw cells to a table; bookmarks inside cells become the table's. Every cell is an anchor at its ordinal, spans are not known. */
export function tableOf(rows: readonly (readonly RawCell[])[], spans: 'collapsed' | 'padded', columns: number, first: Line): Table {
  const bookmarks: string[] = []
  const cells: Table['cells'] = []
  rows.forEach((row, rowIndex) => {
    row.forEach((raw, column) => {
      const marked = takeBookmarks(raw.paragraphs.length === 1 ? (raw.paragraphs[0] ?? '') : raw.paragraphs.join('\n'))
      for (const name of marked.bookmarks) bookmarks.push(name)
      const indent = indentOf(marked.text)
      const text = marked.text.trim()
      cells.push({
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: withNumber(marked.automaticNumber, text),
        ...(indent > 0 && text !== '' ? { indent } : {}),
        place: placeOf(raw.line),
      })
    })
  })
  return { kind: 'table', rowCount: rows.length, columnCount: columns, spans, cells, bookmarks, place: placeOf(first) }
}

/** Rows filled up to one width: what a form without spans prints. */
export const padded = (rows: readonly (readonly RawCell[])[], width: number, first: Line): RawCell[][] =>
  rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { paragraphs: [''], line: row[0]?.line ?? first }))

export const unread = (reason: string, lines: readonly Line[], first: Line): Unread => ({
  kind: 'unread',
  reason,
  lines: lines.map((line) => line.text),
  place: placeOf(first),
})
