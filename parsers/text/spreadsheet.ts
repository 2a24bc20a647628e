import type { Table, Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits } from '../parser.ts'
import { isTitleLike, squash } from '../signs.ts'
import { cellText, padded, type RawCell, type TablesRead, tableOf, unread } from './blocks.ts'
import type { Line } from './lines.ts'

/** A quoted cell may hold line feeds; more than this many lines is a stray quotation mark, not a cell. */
const MAX_QUOTED_LINES = 50

const quotesIn = (text: string): number => text.split('"').length - 1

interface OpenCell {
  readonly cell: RawCell
  quotes: number
}

/** Takes one more piece into a cell that may go on: `true` when it is whole, `null` when the marks make no sense. */
function take(open: OpenCell, piece: string): boolean | null {
  // A mark inside a quoted cell is doubled: the cell is whole when their number is even.
  open.quotes += quotesIn(piece)
  if (open.quotes % 2 !== 0) return false
  return /"\s*$/.test(piece) ? true : null
}

/** Cells of the row that begins at `index`; a cell that opens a quotation mark runs on over the following lines until it closes. */
function readRow(lines: readonly Line[], index: number): { cells: RawCell[]; next: number } {
  const line = lines[index] as Line
  const plain = () => ({
    cells: line.text
      .trimEnd()
      .split('\t')
      .map((text): RawCell => ({ paragraphs: [text], line })),
    next: index + 1,
  })
  if (!line.text.includes('"')) return plain()
  const cells: RawCell[] = []
  let open: OpenCell | null = null
  for (let at = index; at < lines.length && at < index + MAX_QUOTED_LINES; at++) {
    const current = lines[at] as Line
    for (const [order, piece] of current.text.split('\t').entries()) {
      if (open === null) {
        const cell: RawCell = { paragraphs: [piece], line: current }
        cells.push(cell)
        const quotes = /^\s*"/.test(piece) ? quotesIn(piece) : 0
        if (quotes % 2 !== 0) open = { cell, quotes }
        continue
      }
      const { paragraphs } = open.cell
      if (order === 0) paragraphs.push(piece)
      else paragraphs.push(`${paragraphs.pop() ?? ''}\t${piece}`)
      const whole = take(open, piece)
      if (whole === null) return plain()
      if (whole) open = null
    }
    if (open === null) return { cells: cells.map(unquote), next: at + 1 }
  }
  return plain()
}

function unquote(cell: RawCell): RawCell {
  const inner = /^\s*"([\s\S]*)"\s*$/.exec(cell.paragraphs.join('\n'))?.[1]
  // “三公”和“其他” typed with straight marks begins and ends with one, but is no quoted cell: its inner marks are not doubled.
  if (inner === undefined || inner.replaceAll('""', '').includes('"')) return cell
  return { paragraphs: inner.replaceAll('""', '"').split('\n'), line: cell.line }
}

interface SheetRow {
  readonly cells: RawCell[]
  /** Indices of its first line and of the line after its last. */
  readonly from: number
  readonly to: number
}

const isBlank = (cell: RawCell | undefined): boolean => squash(cellText(cell)) === ''
const filled = (row: readonly RawCell[]): RawCell[] => row.filter((cell) => !isBlank(cell))

/** Two sheets may follow each other without a blank line: a row that holds nothing but a table's title begins the next one. */
function splitAtTitles(rows: readonly SheetRow[]): SheetRow[][] {
  const tables: SheetRow[][] = [[]]
  let hasBody = false
  for (const row of rows) {
    const words = filled(row.cells)
    if (hasBody && words.length === 1 && isTitleLike(cellText(words[0]))) {
      tables.push([])
      hasBody = false
    }
    if (words.length > 1) hasBody = true
    tables.at(-1)?.push(row)
  }
  return tables.filter((table) => table.length > 0)
}

/** Consecutive lines of tab-separated cells: what a spreadsheet copies or a spreadsheet dump prints. Every row fills the grid, merged cells are blank. */
export function readSpreadsheet(lines: readonly Line[], from: number, limits: Limits): TablesRead {
  const rows: SheetRow[] = []
  let next = from
  while (next < lines.length && lines[next]?.text.includes('\t')) {
    const row = readRow(lines, next)
    rows.push({ cells: row.cells, from: next, to: row.next })
    next = row.next
  }
  const findings: Finding[] = []
  const blocks: (Table | Unread)[] = []
  let cells = 0
  for (const sheet of splitAtTitles(rows)) {
    const table = sheet.map((row) => row.cells)
    const first = table[0]?.[0]?.line ?? (lines[from] as Line)
    // Trailing tabs of a sheet make no columns, nor does the tab some extractors put before each row.
    const last = table.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => !isBlank(cell)) + 1), 1)
    const lead = last > 1 && table.every((row) => isBlank(row[0])) ? 1 : 0
    const width = last - lead
    if (width > limits.maxColumns) {
      findings.push(finding('text/too-wide', { columns: width, limit: limits.maxColumns }, [{ line: first.number }]))
      blocks.push(unread('too many columns', lines.slice(sheet[0]?.from, sheet.at(-1)?.to), first))
      continue
    }
    cells += table.length * width
    if (cells > limits.maxCells) break
    const grid = lead === 0 ? table : table.map((row) => (row.length > lead ? row.slice(lead) : row))
    blocks.push(tableOf(padded(grid, width, first), 'padded', width, first))
  }
  return { blocks, findings, next, cells }
}
