import type { Heading } from '../../schemas/document.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'
import { padded, paragraph, type RawCell, type TablesRead, tableOf, unread } from './blocks.ts'
import type { Line } from './lines.ts'

/** `## Title`, a line Markdown itself marks as a heading; null for any other. */
export function markdownHeading(line: Line): Heading | null {
  const marks = /^(#{1,6})[ \t]+(?=\S)/.exec(line.text)
  if (marks === null) return null
  const text = line.text.slice(marks[0].length).trimEnd()
  // Closing marks are optional and no part of the text.
  const closing = /(?<![#\\])#+$/.exec(text)
  const bare = closing === null || !/\s$/.test(text.slice(0, closing.index)) ? text : text.slice(0, closing.index)
  const { kind: _, ...rest } = paragraph({ ...line, text: bare })
  return { ...rest, kind: 'heading', level: (marks[1] ?? '').length }
}

/** Pieces between the bars of a row; `\|` is a bar that separates nothing. */
const piecesOf = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)

const isDelimiterRow = (text: string): boolean => text.includes('|') && piecesOf(text).every((piece) => /^:?-+:?$/.test(piece.trim()))

export const isPipeTableStart = (lines: readonly Line[], index: number): boolean =>
  (lines[index]?.text.includes('|') ?? false) && isDelimiterRow(lines[index + 1]?.text ?? '')

/** Cells of a pipe row: `<br>` is a line break inside the cell. */
const cellsOf = (line: Line): RawCell[] =>
  piecesOf(line.text).map((piece) => ({
    // Blanks beside the bars are layout; full-width ones are the cell's own indent.
    paragraphs: piece
      .replaceAll('\\|', '|')
      .split(/<br\s*\/?>/i)
      .map((paragraph) => paragraph.replace(/^[ \t]+/, '').trimEnd()),
    line,
  }))

/** A Markdown pipe table: head, delimiter row, body. Markdown has no spans, so merged cells are blank or repeated. */
export function readPipeTable(lines: readonly Line[], from: number, limits: Limits): TablesRead {
  const first = lines[from] as Line
  let next = from + 2
  while (next < lines.length && lines[next]?.text.trim() !== '' && lines[next]?.text.includes('|') && !isPipeTableStart(lines, next)) next++
  const rows = lines.slice(from, next).filter((_, index) => index !== 1)
  const width = rows.reduce((most, row) => Math.max(most, piecesOf(row.text).length), 0)
  if (width > limits.maxColumns) {
    const tooWide = finding('text/too-wide', { columns: width, limit: limits.maxColumns }, [{ line: first.number }])
    return { blocks: [unread('too many columns', lines.slice(from, next), first)], findings: [tooWide], next, cells: 0 }
  }
  const cells = rows.length * width
  const blocks = cells > limits.maxCells ? [] : [tableOf(padded(rows.map(cellsOf), width, first), 'padded', width, first)]
  return { blocks, findings: [], next, cells }
}
