import type { Table, Unread } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { finding } from '../../../schemas/findings/index.ts'
import { gridWidth } from '../../grid.ts'
import type { Limits } from '../../parser.ts'
import { cellText, tableOf, unread } from '../blocks.ts'
import type { Line } from '../lines.ts'
import { gather } from './gather.ts'
import { joinRows } from './join.ts'
import { splitTables } from './split.ts'

export interface DumpTables {
  readonly blocks: (Table | Unread)[]
  readonly findings: Finding[]
  /** Index of the first line after the tables. */
  readonly next: number
}

const at = (lines: readonly Line[]) => lines.slice(0, 20).map((line) => ({ line: line.number }))

/**
 * The tables that begin at a line led by a tab, in the form a word processor file takes in a plain-text dump (domain.md §5): a tab leads
 * each cell, an empty line ends a row, two end a table.
 */
export function readDumpTables(lines: readonly Line[], from: number, squeezed: boolean, limits: Limits): DumpTables {
  const gathered = gather(lines, from, squeezed)
  const findings: Finding[] = []
  if (gathered.nested.length > 0) findings.push(finding('text/nested-table', {}, at(gathered.nested)))
  if (gathered.innerTabs.length > 0) findings.push(finding('text/inner-tab', {}, at(gathered.innerTabs)))

  const blocks = splitTables(gathered.rows, squeezed).map((raw): Table | Unread => {
    const cells = raw.map((row) => row.cells)
    const first = cells[0]?.[0]?.line as Line
    const widest = cells.reduce((most, row) => Math.max(most, row.length), 0)
    if (widest > limits.maxColumns) {
      const last = cells.at(-1)?.at(-1)?.line.number ?? first.number
      const raws = lines.slice(from, gathered.next).filter((line) => line.number >= first.number && line.number <= last)
      const lost = cells.length === 1 && widest > 1
      findings.push(
        lost
          ? finding('text/rows-lost', { count: widest }, [{ line: first.number }])
          : finding('text/too-wide', { columns: widest, limit: limits.maxColumns }, [{ line: first.number }]),
      )
      return unread(lost ? 'rows cannot be told apart' : 'too many columns', raws, first)
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
  return { blocks, findings, next: gathered.next }
}
