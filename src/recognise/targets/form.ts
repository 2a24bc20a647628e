import type { AmountCell, Unit } from '../../../schemas/amount.ts'
import type { Column } from '../../../schemas/disclosure.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { readCell } from '../body/cells.ts'
import type { Grid, GridRow } from '../grid.ts'
import { type Meta, readMeta, unitIn } from '../meta.ts'
import { type FormField, formField, isPlanDate, plainLabel } from './labels.ts'

/** The label/value part of a performance-target form, before its amounts have a unit. */
export interface TargetForm {
  readonly values: Partial<Record<FormField, Cell>>
  readonly objectives: Cell[]
  readonly plan: readonly { readonly by: string; readonly cell: Cell | null }[]
  readonly extra: PerformanceTarget['extra']
  readonly unplaced: Cell[]
  readonly unit: Unit | null
  /** A title printed in the form's first row. */
  readonly title: string | null
}

const isTitle = (row: GridRow): boolean =>
  row.cells.filter((cell) => cell.text !== '').length === 1 &&
  /目标(申报|公开)?表([（(].*[）)])?$/.test(joinLines(row.cells.find((cell) => cell.text !== '')?.text ?? ''))
const isYearLine = (text: string): boolean => /^[（(]?\d{4}年度?[）)]?$/.test(text.trim())

/** Values of a plan stand below its dates: by column where columns are known, else in order after the merged label's blank. */
function planValues(dates: readonly Cell[], row: GridRow, grid: Grid): { by: string; cell: Cell | null }[] {
  const own = grid.spans === 'exact' ? row.cells : row.cells.slice(Math.max(0, row.cells.length - dates.length))
  return dates.map((date, index) => ({
    by: joinLines(date.text),
    cell: (grid.spans === 'exact' ? own.find((cell) => cell.column === date.column) : own[index]) ?? null,
  }))
}

/**
 * Reads the rows of a form as labels and values, left to right: a known label takes the cell after it unless that is a label too, an unknown
 * short text followed by another cell is a label of its own (domain.md §6.1).
 */
export function readForm(grid: Grid, rows: readonly GridRow[], meta: Meta): TargetForm {
  const values: Partial<Record<FormField, Cell>> = {}
  const objectives: Cell[] = []
  const plan: { by: string; cell: Cell | null }[] = []
  const extra: PerformanceTarget['extra'] = []
  const unplaced: Cell[] = []
  let unit: Unit | null = null
  let title: string | null = null
  let group: FormField | null = null
  let dates: Cell[] = []
  for (const row of rows) {
    if (isTitle(row)) {
      title ??= joinLines(row.cells.find((cell) => cell.text !== '')?.text ?? '')
      continue
    }
    if (dates.length > 0) {
      plan.push(...planValues(dates, row, grid))
      dates = []
      continue
    }
    const cells = row.cells
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] as Cell
      if (cell.text === '') continue
      const field = formField(cell.text)
      if (field !== null) {
        unit ??= /[（(]/.test(cell.text) ? unitIn(cell.text) : null
        const next = cells[index + 1]
        const value = next !== undefined && formField(next.text) === null && !isPlanDate(next.text) ? next : null
        if (field === 'group' || (field === 'purpose' && value === null) || (field === 'plan' && value === null)) group = field
        else if (value === null) {
          if (field === 'extra') extra.push({ label: plainLabel(cell.text), text: '', place: cell.place })
        } else {
          index++
          if (field === 'objectives') objectives.push(value)
          else if (field === 'extra' || values[field] !== undefined)
            extra.push({ label: plainLabel(cell.text), text: joinLines(value.text), place: value.place })
          else values[field] = value
        }
      } else if (isPlanDate(cell.text)) dates.push(cell)
      else if (group === 'purpose' && values.purpose === undefined) values.purpose = cell
      else if (readMeta(meta, cell.text)) unit ??= meta.unit
      else if (isYearLine(cell.text)) continue
      else if (index + 1 < cells.length && cell.text.length <= 20 && formField(cells[index + 1]?.text ?? '') === null) {
        const value = cells[++index] as Cell
        extra.push({ label: plainLabel(cell.text), text: joinLines(value.text), place: value.place })
      } else unplaced.push(cell)
    }
  }
  return { values, objectives, plan, extra, unplaced, unit: unit ?? meta.unit, title }
}

/** Every amount of a form is read like a cell of an amount column. */
export const MONEY: Column = { path: [], role: 'amount', panel: 0 }

export const amountIn = (cell: Cell | null | undefined, unit: Unit | null): AmountCell | null =>
  cell == null ? null : readCell(cell, MONEY, unit, {}).cell

/** Several goals may be paragraphs of one cell: each numbered one is a goal, and a paragraph without a number continues the one before. */
export function splitObjectives(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => {
    const lines = cell.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    return lines.reduce<string[]>((goals, line) => {
      if (goals.length === 0 || /^(目标\s*\d+\s*[：:]|\d{1,2}\s*[.、．)）]|[（(]\d{1,2}[）)]|[一二三四五六七八九十]+、|[①-⑳])/.test(line))
        goals.push(line)
      else goals.push(joinLines(`${goals.pop() ?? ''}\n${line}`))
      return goals
    }, [])
  })
}
