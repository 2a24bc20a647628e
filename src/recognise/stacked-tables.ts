import { endsAsTable } from '../../parsers/signs.ts'
import type { Block, Cell, Table } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { evidenceAt, finding } from '../../schemas/findings/index.ts'
import { formNumberIn } from './form-number.ts'
import { filled, type GridRow, label, rowsOf } from './grid.ts'

/** No title of a table is longer. */
const LONGEST = 60

/** Whether a row is one cell over the whole width. */
const isBanner = (row: GridRow, width: number): boolean => row.cells.length === 1 && row.cells[0]?.columnSpan === width
const isTitle = (row: GridRow): boolean => endsAsTable(label(row.cells[0])) && label(row.cells[0]).length <= LONGEST

/** Rows where another table begins: a title over the whole width, with its form number above it, between rows of several words each. */
function beginnings({ columnCount }: Table, rows: readonly GridRow[]): number[] {
  const found: number[] = []
  let body = false
  rows.forEach((row, index) => {
    if (filled(row).length > 1) body = true
    if (!body || !isBanner(row, columnCount) || !isTitle(row)) return
    const numbered = rows[index - 1]
    const above = numbered !== undefined && isBanner(numbered, columnCount) && formNumberIn(label(numbered.cells[0])) !== null
    const head = rows.slice(index + 1, index + 4).some((next) => filled(next).length > 1)
    if (!head) return
    found.push(above ? index - 1 : index)
    body = false
  })
  return found
}

/** Cells on the columns they use among themselves, from row 0. */
function compact(cells: readonly Cell[], from: number): { cells: Cell[]; columnCount: number } {
  const edges = [...new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]))].sort((a, b) => a - b)
  const at = new Map(edges.map((edge, index) => [edge, index]))
  return {
    columnCount: edges.length - 1,
    cells: cells.map((cell) => {
      const column = at.get(cell.column) ?? 0
      return { ...cell, row: cell.row - from, column, columnSpan: (at.get(cell.column + cell.columnSpan) ?? column + 1) - column }
    }),
  }
}

function piece(table: Table, from: number, to: number): Table {
  const own = table.cells.filter(({ row }) => row >= from && row < to)
  const place = from === 0 ? table.place : (own[0]?.place ?? table.place)
  return { ...table, ...compact(own, from), rowCount: to - from, bookmarks: from === 0 ? table.bookmarks : [], place }
}

/** Cuts tables that a word processor or a page printed as one grid, one below the other, each with its title in a row of its own. */
export function splitStackedTables(blocks: readonly Block[]): { blocks: Block[]; findings: Finding[] } {
  const findings: Finding[] = []
  const split = blocks.flatMap((block): Block[] => {
    if (block.kind !== 'table' || block.spans !== 'exact') return [block]
    const cuts = beginnings(block, rowsOf(block))
    if (cuts.length === 0) return [block]
    findings.push(finding('recognise/tables-parted', { count: cuts.length + 1 }, [evidenceAt(block.place)]))
    return [0, ...cuts].map((from, index) => piece(block, from, cuts[index] ?? block.rowCount))
  })
  return { blocks: split, findings }
}
