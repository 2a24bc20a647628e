import type { Table, Unread } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { finding } from '../../../schemas/findings/index.ts'
import { gridWidth } from '../../grid.ts'
import type { Limits } from '../../parser.ts'
import { cellText, type TablesRead, tableOf, unread } from '../blocks.ts'
import type { Line } from '../lines.ts'
import type { BlankLines } from './blank-lines.ts'
import { gather, type RawRow } from './gather.ts'
import { joinRows } from './join.ts'
import { splitTables } from './split.ts'

const at = (lines: readonly Line[]) => lines.slice(0, 20).map((line) => ({ line: line.number }))

const firstLine = (rows: readonly RawRow[] | undefined): Line | undefined => rows?.[0]?.cells[0]?.line

/** Lines of a region from one line up to another or to the end. Tables come in order, so that each search goes on where the last one ended. */
function linesCutter(lines: readonly Line[], from: number, to: number): (first: Line, next: Line | undefined) => Line[] {
  let start = from
  return (first, next) => {
    while (start < to && (lines[start] as Line).number < first.number) start++
    let end = start
    while (end < to && (next === undefined || (lines[end] as Line).number < next.number)) end++
    while (end > start && lines[end - 1]?.text === '') end--
    return lines.slice(start, end)
  }
}

/**
 * The tables that begin at a line led by a tab, in the form a word processor file takes in a plain-text dump (domain.md §5): a tab leads
 * each cell, an empty line ends a row, two end a table.
 */
export function readDumpTables(lines: readonly Line[], from: number, blankLines: BlankLines, limits: Limits): TablesRead {
  const gathered = gather(lines, from, blankLines, limits.maxCells)
  if (gathered.cells > limits.maxCells) return { blocks: [], findings: [], next: gathered.next, cells: gathered.cells }
  const findings: Finding[] = []
  if (gathered.nested.length > 0) findings.push(finding('text/nested-table', {}, at(gathered.nested)))
  if (gathered.innerTabs.length > 0) findings.push(finding('text/inner-tab', {}, at(gathered.innerTabs)))

  const linesOf = linesCutter(lines, from, gathered.next)
  const tables = splitTables(gathered.rows, blankLines === 'squeezed')
  const blocks = tables.map((raw, order): Table | Unread => {
    const cells = raw.map((row) => row.cells)
    const first = firstLine(raw) as Line
    const widest = cells.reduce((most, row) => Math.max(most, row.length), 0)
    // Without a blank line all cells come as one row, as they do where more cells follow each other than a table has columns.
    if (cells.length === 1 && (widest > limits.maxColumns || (blankLines === 'removed' && widest > 1))) {
      findings.push(finding('text/rows-lost', { count: widest }, [{ line: first.number }]))
      return unread('rows cannot be told apart', linesOf(first, firstLine(tables[order + 1])), first)
    }
    if (widest > limits.maxColumns) {
      findings.push(finding('text/too-wide', { columns: widest, limit: limits.maxColumns }, [{ line: first.number }]))
      return unread('too many columns', linesOf(first, firstLine(tables[order + 1])), first)
    }
    const width = gridWidth(cells.map((row) => row.map(cellText)))
    const { rows, joined } = joinRows(cells, width)
    if (joined.length > 0) findings.push(finding('text/row-joined', { width }, at(joined)))
    return tableOf(rows, 'collapsed', widest, first)
  })

  const last = gathered.rows.at(-1)
  const lastTable = blocks.at(-1)
  if (gathered.next >= lines.length && last !== undefined && last.gap === 0 && lastTable?.kind === 'table') {
    const width = lastTable.columnCount
    if (last.cells.length < width) {
      const line = last.cells.at(-1)?.line.number
      findings.push(finding('text/cut-short', { cells: last.cells.length, width }, line === undefined ? [] : [{ line }]))
    }
  }
  return { blocks, findings, next: gathered.next, cells: gathered.cells }
}
