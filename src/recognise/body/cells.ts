import type { AmountCell, Unit } from '../../../schemas/amount.ts'
import type { Column } from '../../../schemas/disclosure.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { Place } from '../../../schemas/place.ts'
import { joinLines } from '../../chinese.ts'
import { readAmount, toYuan } from '../amount.ts'
import { isFigure } from '../figures.ts'

export interface CellReading {
  readonly cell: AmountCell
  readonly malformed: boolean
}

/** A printed cell as the contract has it: amounts get their exact value and, where the unit is known, yuan. A blank keeps the place of its row. */
export function readCell(printed: Cell | null, column: Column, unit: Unit | null, rowPlace: Place): CellReading {
  const place = printed?.place ?? rowPlace
  const text = joinLines(printed?.text ?? '')
  if (!isFigure(column.role)) return { cell: { text, place }, malformed: false }
  const reading = readAmount(printed?.text ?? '')
  const value = reading.kind === 'number' ? reading.value : null
  // Digits among words in a column of figures state something that is not read: it is said, as for a number that is none.
  const malformed = reading.kind === 'malformed' || (reading.kind === 'words' && /\d/.test(text))
  if (column.role !== 'amount') return { cell: { text, value, place }, malformed }
  const own = reading.kind === 'number' ? (reading.unit ?? (reading.percent ? null : (column.unit ?? unit))) : null
  return { cell: { text, value, yuan: value === null || own === null ? null : toYuan(value, own), place }, malformed }
}
