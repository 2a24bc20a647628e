import type { Limits } from '../parsers/parser.ts'
import { Document, type Table } from '../schemas/document.ts'
import type { Finding } from '../schemas/finding.ts'
import { finding } from '../schemas/findings/index.ts'

/** Name of a saved document stage: `a.txt.document.json`. */
export const DOCUMENT_STAGE = '.document.json'

/** What is wrong with a table's grid: cells out of range or on one another, or more of them than the limits allow; null if nothing. */
function gridProblem({ rowCount, columnCount, cells }: Table, limits: Limits): string | null {
  if (columnCount > limits.maxColumns || rowCount > limits.maxCells) return `${rowCount} rows and ${columnCount} columns`
  const taken = new Set<number>()
  for (const cell of cells) {
    const where = `cell at row ${cell.row}, column ${cell.column}`
    if (cell.row + cell.rowSpan > rowCount || cell.column + cell.columnSpan > columnCount) return `${where} is outside the grid`
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        if (taken.has(row * columnCount + column)) return `${where} overlaps another`
        taken.add(row * columnCount + column)
        if (taken.size > 10 * limits.maxCells) return 'too many places'
      }
    }
  }
  return null
}

/** A document saved with `--stage document`, to go on from, or why that cannot be; null if the name is not that of one. */
export function savedDocument(bytes: Uint8Array, name: string, limits: Limits): { document: Document } | { problem: Finding } | null {
  if (!name.endsWith(DOCUMENT_STAGE)) return null
  const problem = (reason: string) => ({ problem: finding('input/bad-stage', { reason }) })
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return problem(error instanceof Error ? error.message : 'not JSON')
  }
  const result = Document.safeParse(json)
  if (!result.success) return problem(`${result.error.issues[0]?.path.join('.')}: ${result.error.issues[0]?.message}`)
  const tables = result.data.blocks.filter((block) => block.kind === 'table')
  if (tables.reduce((sum, table) => sum + table.cells.length, 0) > limits.maxCells) return problem('more cells than the limit')
  const wrong = tables.map((table) => gridProblem(table, limits)).find((each) => each !== null)
  return wrong == null ? { document: result.data } : problem(wrong)
}
