import { isColumnNumberRow } from '../../grid.ts'
import { hasNumber, isNote, isNumberLike, squash } from '../../signs.ts'
import { cellText, type RawCell } from '../blocks.ts'
import type { Line } from '../lines.ts'

type Cells = RawCell[]

const firstText = (row: readonly RawCell[] | undefined): string => squash(cellText(row?.[0]))
const isSerial = (text: string): boolean => /^\d{1,3}$/.test(text)
const isRecordNumber = (text: string): boolean => /^\d+$/.test(text)

/** Whether the full rows of a body are numbered 1, 2, 3 … in their first cell. */
function isNumbered(body: readonly Cells[], width: number): boolean {
  const full = body.filter((row) => row.length === width)
  const serials = full.filter((row) => isSerial(firstText(row)))
  const rising = serials.every((row, index) => index === 0 || Number(firstText(row)) > Number(firstText(serials[index - 1])))
  return serials.length > 0 && serials.length * 5 >= full.length * 4 && rising
}

/** The number of the record after `row` may be missing where that row was cut as well; a code or an amount is far from it. */
const NEXT_WITHIN = 3

/**
 * Joins the pieces of a row that was cut by the empty last paragraph of one of its cells (domain.md §5.3 b). Only below the head, only in
 * tables whose every other row is full, only where the pieces make up the width exactly and the later ones begin no record of their own.
 */
export function joinRows(rows: readonly Cells[], width: number): { rows: Cells[]; joined: Line[] } {
  const unchanged = { rows: [...rows], joined: [] }
  const numbersAt = rows.findIndex((row) => isColumnNumberRow(row.map(cellText)))
  const bodyStart =
    numbersAt >= 0
      ? numbersAt
      : rows.findIndex((row) => isRecordNumber(firstText(row)) && row.length === width && hasNumber(row.map(cellText)))
  if (bodyStart < 0) return unchanged
  const body = rows.slice(bodyStart + 1)
  const short = body.filter((row) => row.length < width).length
  if (short === 0 || short * 2 > body.length) return unchanged

  const numbered = isNumbered(body, width)
  const begins = (piece: Cells, row: Cells): boolean => {
    const text = firstText(piece)
    if (isNote(text)) return true
    if (!numbered || !isSerial(firstText(row))) return isRecordNumber(text)
    const ahead = Number(text) - Number(firstText(row))
    return isSerial(text) && ahead > 0 && ahead <= NEXT_WITHIN
  }
  // Under a row of column numbers every row is full, so that one without a number is cut as well if it goes on with figures or blanks.
  const mayGoOn = (row: Cells, piece: Cells): boolean =>
    isRecordNumber(firstText(row)) || (numbersAt >= 0 && (firstText(piece) === '' || isNumberLike(firstText(piece))))

  const out = rows.slice(0, bodyStart + 1)
  const joined: Line[] = []
  for (let index = bodyStart + 1; index < rows.length; index++) {
    let row = rows[index] as Cells
    let next = rows[index + 1]
    let ahead = 0
    let sum = row.length
    while (sum < width && next !== undefined && next.length < width && !begins(next, row) && mayGoOn(row, next)) {
      sum += next.length
      ahead++
      next = rows[index + ahead + 1]
    }
    if (ahead > 0 && sum === width) {
      row = rows.slice(index, index + ahead + 1).flat()
      joined.push((row[0] as RawCell).line)
      index += ahead
    }
    out.push(row)
  }
  return { rows: out, joined }
}
