import type { Block } from '../../../schemas/document.ts'
import { type GridRow, rowsOf } from '../grid.ts'
import { isIndicatorListHead } from './indicators.ts'
import { formField, isTelling } from './labels.ts'

/** A label/value form is short; its labels stand in its first rows. */
const FORM_ROWS = 30

/** Row of the head of an indicator list; -1 where it has none. */
export const indicatorHeadAt = (rows: readonly GridRow[]): number => rows.slice(0, FORM_ROWS).findIndex(isIndicatorListHead)
const isForm = (rows: readonly GridRow[]): boolean =>
  rows
    .slice(0, FORM_ROWS)
    .flatMap((row) => row.cells)
    .filter((cell) => isTelling(cell.text)).length >= 2

/** Whether a grid is the rest of a form that lacks its indicators: their list, below what of the form the page break left over. */
export function hasRest(form: readonly GridRow[], next: readonly GridRow[]): boolean {
  const head = indicatorHeadAt(next)
  if (head < 0 || indicatorHeadAt(form) >= 0 || !isForm(form)) return false
  return !next.slice(0, head).some((row) => row.cells.some((cell) => formField(cell.text) === 'projectName'))
}

/** A form of the document: the indexes of the one or two tables it is printed in. */
interface TargetTables {
  readonly indexes: readonly number[]
}

/** Finds the performance-target forms: a grid with an indicator list, alone or right after the label/value grid that goes with it (domain.md §6.1). */
export function findTargets(blocks: readonly Block[]): TargetTables[] {
  const found: TargetTables[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.kind !== 'table') continue
    const rows = rowsOf(block)
    const head = indicatorHeadAt(rows)
    if (head >= 0) {
      found.push({ indexes: [index] })
      continue
    }
    if (!isForm(rows)) continue
    const next = blocks[index + 1]
    const pairs = next?.kind === 'table' && hasRest(rows, rowsOf(next))
    found.push({ indexes: pairs ? [index, index + 1] : [index] })
    if (pairs) index++
  }
  return found
}
