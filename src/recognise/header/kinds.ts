import { isCode, isNumberLike } from '../../../parsers/signs.ts'
import { readAmount } from '../amount.ts'
import type { Grid, GridRow } from '../grid.ts'
import { isCodeLabel } from './labels.ts'
import type { ColumnKind } from './partition.ts'

/** Rows looked at: enough to tell figures from words, few enough that a table of a million rows costs no more than one of a hundred. */
const SAMPLE = 200

/** What the full rows of the body show about each leaf column; `lowest` are the labels of the lowest head row, by column, where it is full. */
export function columnKinds(grid: Grid, body: readonly GridRow[], lowest: readonly string[]): ColumnKind[] {
  const numbers = new Array<number>(grid.width).fill(0)
  const words = new Array<number>(grid.width).fill(0)
  const codes = new Array<number>(grid.width).fill(0)
  for (const row of body.slice(0, SAMPLE)) {
    if (grid.spans === 'collapsed' && row.cells.length !== grid.width) continue
    for (const cell of row.cells) {
      // A dash prints nothing: it says neither figures nor words.
      if (readAmount(cell.text).kind === 'nothing') continue
      const counts = isNumberLike(cell.text) ? numbers : words
      counts[cell.column] = (counts[cell.column] ?? 0) + 1
      if (isCode(cell.text)) codes[cell.column] = (codes[cell.column] ?? 0) + 1
    }
  }
  return numbers.map((count, column): ColumnKind => {
    const named = words[column] ?? 0
    // Codes are written with digits but are names: nothing but codes, left of a column of words.
    const isCodes = count > 0 && count === codes[column] && (words[column + 1] ?? 0) > (numbers[column + 1] ?? 0)
    if (isCodes || isCodeLabel(lowest[column] ?? '')) return 'words'
    if (count === 0 && named === 0) return 'unknown'
    return count > named ? 'number' : 'words'
  })
}
