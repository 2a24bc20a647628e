import { isNumberLike, isTotalWord } from '../../../parsers/signs.ts'
import type { Unit } from '../../../schemas/amount.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { filled, type GridRow } from '../grid.ts'
import { unitIn } from '../meta.ts'
import { type FormField, formField, plainLabel } from './labels.ts'

/** The list of tasks in a whole-department form (任务名称 · 主要内容 · 预算金额{总额, 财政拨款, 其他资金}, domain.md §6.1). */
interface Tasks {
  /** Amounts of the row that sums the tasks. */
  readonly values: Partial<Record<FormField, Cell>>
  /** Each task as printed, its cells joined. */
  readonly extra: PerformanceTarget['extra']
  readonly unit: Unit | null
  /** Rows the list takes. */
  readonly rows: number
}

export const isTaskHead = (row: GridRow): boolean => {
  const labels = filled(row).map((cell) => plainLabel(cell.text))
  return labels.includes('任务名称') && labels.length > 2 && labels.some((label) => /内容|金额|预算/.test(label))
}

/** The fields of a total's figures where the list does not head them. */
const USUAL: readonly FormField[] = ['total', 'fiscalFunds', 'otherFunds']

/** Reads the list from its head row to the next label of the form. */
export function readTasks(rows: readonly GridRow[]): Tasks {
  const values: Partial<Record<FormField, Cell>> = {}
  const extra: PerformanceTarget['extra'] = []
  const head = filled(rows[0] as GridRow)
  const unit = head.map((cell) => unitIn(cell.text)).find((each) => each !== null) ?? null
  const name = plainLabel(head[0]?.text ?? '')
  let heads: FormField[] = []
  let index = 1
  for (; index < rows.length; index++) {
    const cells = filled(rows[index] as GridRow)
    const [first] = cells
    if (first === undefined) continue
    const fields = cells.map((cell) => formField(cell.text))
    if (fields.every((field) => field === 'total' || field === 'fiscalFunds' || field === 'otherFunds')) {
      heads = fields.filter((field) => field !== null)
      continue
    }
    if (fields[0] != null) break
    if (isTotalWord(first.text) || /^金额合计$/.test(plainLabel(first.text))) {
      const figures = cells.filter((cell) => isNumberLike(cell.text))
      figures.forEach((cell, at) => {
        const field = (heads.length > 0 ? heads : USUAL)[at]
        if (field !== undefined) values[field] = cell
      })
    } else extra.push({ label: name, text: cells.map((cell) => joinLines(cell.text)).join(' | '), place: first.place })
  }
  return { values, extra, unit, rows: index }
}
