import { isItem, isMetaRow } from '../../../parsers/signs.ts'
import { formNumberIn } from '../form-number.ts'
import { filled, type Grid, type GridRow, isBlankRow, label, texts } from '../grid.ts'

/** Rows of a sheet above its table: what numbers the form, its title, a date, department and unit. */
const MAX_ABOVE = 5
/** A title printed inside the grid: one cell that reads as one. */
const isTitleRow = (row: GridRow, grid: Grid): boolean => {
  const [first, ...others] = filled(row).map(label)
  return others.length === 0 && grid.width > 1 && first !== undefined && first.length <= 60 && /表([（(].*[）)])?$/.test(first)
}

/** A row that a sheet prints above its table, by itself. */
function saysAbove(row: GridRow, grid: Grid): boolean {
  const words = filled(row)
  return isMetaRow(texts(row)) || (words.length === 1 && formNumberIn(words[0]?.text ?? '') !== null) || isTitleRow(row, grid)
}

/** Whether a row at the top of a grid stands above its head. */
export function isAbove(row: GridRow, index: number, grid: Grid): boolean {
  if (isBlankRow(row) || (saysAbove(row, grid) && (index < MAX_ABOVE || !isTitleRow(row, grid)))) return true
  if (index >= MAX_ABOVE) return false
  // What stands over the whole width above such a row is the name of the document, a date or a note.
  const isBanner = grid.spans === 'exact' && row.cells.length === 1 && !isItem(label(row.cells[0]))
  return isBanner && grid.rows.slice(index + 1, MAX_ABOVE).some((next) => saysAbove(next, grid))
}
