import type { Table, Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'
import { isTitleLike, squash } from '../signs.ts'
import { cellText, type RawCell, tableOf, unread } from './blocks.ts'
import type { Line } from './lines.ts'

/** A quoted cell may hold line feeds; more than this many lines is a stray quotation mark, not a cell. */
const MAX_QUOTED_LINES = 50

/** Cells of the row that begins at `index`; a cell that opens a quotation mark runs on over the following lines until it closes. */
function readRow(lines: readonly Line[], index: number): { cells: RawCell[]; next: number } {
  const line = lines[index] as Line
  if (!line.text.includes('"')) return { cells: line.text.split('\t').map((text) => ({ paragraphs: [text], line })), next: index + 1 }
  const cells: RawCell[] = []
  let open: RawCell | null = null
  for (let at = index; at < lines.length && at < index + MAX_QUOTED_LINES; at++) {
    const current = lines[at] as Line
    current.text.split('\t').forEach((piece, order) => {
      if (open !== null) {
        if (order === 0) open.paragraphs.push(piece)
        else open.paragraphs.push(`${open.paragraphs.pop() ?? ''}\t${piece}`)
        if (/"\s*$/.test(piece)) open = null
        return
      }
      const cell = { paragraphs: [piece], line: current }
      cells.push(cell)
      if (/^\s*"/.test(piece) && !/^\s*".*"\s*$/.test(piece)) open = cell
    })
    if (open === null) return { cells: cells.map(unquote), next: at + 1 }
  }
  return { cells: line.text.split('\t').map((text) => ({ paragraphs: [text], line })), next: index + 1 }
}

function unquote(cell: RawCell): RawCell {
  const quoted = /^\s*"([\s\S]*)"\s*$/.exec(cell.paragraphs.join('\n'))
  return quoted === null ? cell : { paragraphs: (quoted[1] ?? '').replaceAll('""', '"').split('\n'), line: cell.line }
}

const filled = (row: readonly RawCell[]): RawCell[] => row.filter((cell) => squash(cellText(cell)) !== '')

/** Two sheets may follow each other without a blank line: a row that holds nothing but a table's title begins the next one. */
function splitAtTitles(rows: readonly RawCell[][]): RawCell[][][] {
  const tables: RawCell[][][] = [[]]
  for (const row of rows) {
    const words = filled(row)
    const isTitle = words.length === 1 && isTitleLike(cellText(words[0]))
    if (isTitle && tables.at(-1)?.some((each) => filled(each).length > 1)) tables.push([])
    tables.at(-1)?.push(row)
  }
  return tables.filter((table) => table.length > 0)
}

/** Consecutive lines of tab-separated cells: what a spreadsheet copies or a spreadsheet dump prints. Every row fills the grid, merged cells are blank. */
export function readSpreadsheet(
  lines: readonly Line[],
  from: number,
  limits: Limits,
): { blocks: (Table | Unread)[]; findings: Finding[]; next: number } {
  const rows: RawCell[][] = []
  let next = from
  while (next < lines.length && lines[next]?.text.includes('\t')) {
    const row = readRow(lines, next)
    rows.push(row.cells)
    next = row.next
  }
  const findings: Finding[] = []
  const blocks = splitAtTitles(rows).map((table): Table | Unread => {
    const first = table[0]?.[0]?.line ?? (lines[from] as Line)
    // Trailing tabs of a sheet make no columns, nor does the tab some extractors put before each row.
    const width = table.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => squash(cellText(cell)) !== '') + 1), 1)
    const lead = table.every((row) => squash(cellText(row[0])) === '') && width > 1 ? 1 : 0
    if (width - lead > limits.maxColumns) {
      findings.push(finding('text/too-wide', { columns: width - lead, limit: limits.maxColumns }, [{ line: first.number }]))
      return unread('too many columns', lines.slice(from, next), first)
    }
    const padded = table.map((row) =>
      Array.from({ length: width - lead }, (_, column): RawCell => row[column + lead] ?? { paragraphs: [''], line: row[0]?.line ?? first }),
    )
    return tableOf(padded, 'padded', width - lead, first)
  })
  return { blocks, findings, next }
}
