import type { Table, Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'
import { type RawCell, tableOf, unread } from './blocks.ts'
import type { Line } from './lines.ts'

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

export const isPipeTableStart = (lines: readonly Line[], index: number): boolean =>
  (lines[index]?.text.includes('|') ?? false) &&
  (lines[index + 1]?.text.includes('|') ?? false) &&
  DELIMITER.test(lines[index + 1]?.text ?? '')

/** Cells of a pipe row: `\|` is a bar that separates nothing, `<br>` a line break inside the cell. */
const cellsOf = (line: Line): RawCell[] =>
  line.text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((piece) => ({
      paragraphs: piece
        .replaceAll('\\|', '|')
        .trim()
        .split(/<br\s*\/?>/i),
      line,
    }))

/** A Markdown pipe table: head, delimiter row, body. Markdown has no spans, so merged cells are blank or repeated. */
export function readPipeTable(
  lines: readonly Line[],
  from: number,
  limits: Limits,
): { blocks: (Table | Unread)[]; findings: Finding[]; next: number } {
  const first = lines[from] as Line
  let next = from + 2
  while (next < lines.length && lines[next]?.text.trim() !== '' && lines[next]?.text.includes('|') && !isPipeTableStart(lines, next)) next++
  const rows = [first, ...lines.slice(from + 2, next)].map(cellsOf)
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > limits.maxColumns) {
    const tooWide = finding('text/too-wide', { columns: width, limit: limits.maxColumns }, [{ line: first.number }])
    return { blocks: [unread('too many columns', lines.slice(from, next), first)], findings: [tooWide], next }
  }
  const padded = rows.map((row) =>
    Array.from({ length: width }, (_, column): RawCell => row[column] ?? { paragraphs: [''], line: row[0]?.line ?? first }),
  )
  return { blocks: [tableOf(padded, 'padded', width, first)], findings: [], next }
}
