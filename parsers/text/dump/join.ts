import { isColumnNumberRow } from '../../grid.ts'
import { hasNumber, squash } from '../../signs.ts'
import { cellText, type RawCell } from '../blocks.ts'
import type { Line } from '../lines.ts'

type Cells = RawCell[]

const startsRecord = (row: readonly RawCell[]): boolean => /^\d+$/.test(squash(cellText(row[0])))

/**
 * Joins the pieces of a row that was cut by the empty last paragraph of one of its cells (domain.md §5.3 b). Only below the head, only in
 * tables whose every other row is full, only where the pieces make up the width exactly and the later ones begin no record of their own.
 */
export function joinRows(rows: readonly Cells[], width: number): { rows: Cells[]; joined: Line[] } {
  const bodyStart = rows.findIndex(
    (row) => isColumnNumberRow(row.map(cellText)) || (startsRecord(row) && row.length === width && hasNumber(row.map(cellText))),
  )
  if (bodyStart < 0) return { rows: [...rows], joined: [] }
  const body = rows.slice(bodyStart + 1)
  const short = body.filter((row) => row.length < width).length
  if (short === 0 || short * 2 > body.length) return { rows: [...rows], joined: [] }

  const out = rows.slice(0, bodyStart + 1)
  const joined: Line[] = []
  for (let index = bodyStart + 1; index < rows.length; index++) {
    let row = rows[index] as Cells
    let next = rows[index + 1]
    let ahead = 0
    let sum = row.length
    while (sum < width && next !== undefined && next.length < width && !startsRecord(next)) {
      sum += next.length
      ahead++
      next = rows[index + ahead + 1]
    }
    if (ahead > 0 && sum === width && startsRecord(row)) {
      row = rows.slice(index, index + ahead + 1).flat()
      joined.push((row[0] as RawCell).line)
      index += ahead
    }
    out.push(row)
  }
  return { rows: out, joined }
}
