import { squash } from '../../../parsers/signs.ts'
import type { Unit } from '../../../schemas/amount.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { filled, type Grid, type GridRow } from '../grid.ts'
import { type Meta, readMeta, unitIn } from '../meta.ts'
import { YEAR_LINE } from '../titles/lines.ts'
import { type FormField, formField, isPlanDate, plainLabel } from './labels.ts'
import { isTaskHead, readTasks } from './tasks.ts'

/** The label/value part of a performance-target form, before its amounts have a unit. */
export interface TargetForm {
  readonly values: Partial<Record<FormField, Cell>>
  readonly objectives: Cell[]
  readonly plan: { readonly by: string; readonly cell: Cell | null }[]
  /** 资金支出计划（%）, as printed. */
  planHead: string | null
  readonly extra: PerformanceTarget['extra']
  readonly unplaced: Cell[]
  unit: Unit | null
  /** A title printed in the form's first row. */
  title: string | null
  fiscalYear: number | null
}

/** A label as printed but for blanks and its colon: what stands in brackets behind it may be a year or a weight. */
const printedLabel = (text: string): string => squash(text).replace(/[：:]$/, '')

const isTitle = (row: GridRow): boolean => {
  const [only, other] = filled(row)
  return (
    only !== undefined &&
    other === undefined &&
    only.text.length <= 80 &&
    /目标(申报|公开)?表([（(][^（()）]*[）)])?$/.test(joinLines(only.text))
  )
}

/** Values of heads stand in the row below: under the same column where columns are known, else the last ones in order. */
function valuesBelow(heads: readonly Cell[], row: GridRow, grid: Grid): (Cell | null)[] {
  if (grid.spans === 'exact') return heads.map((head) => row.cells.find((cell) => cell.column === head.column) ?? null)
  const cells = grid.spans === 'padded' ? filled(row) : row.cells
  return heads.map((_, index) => cells[cells.length - heads.length + index] ?? null)
}

/** Amounts for the whole term of a project stand beside those of the year: the year's, printed last, are the target's. */
const OF_TERM = /^(中期|实施期|长期)/

class FormReader {
  readonly form: TargetForm = {
    values: {},
    objectives: [],
    plan: [],
    planHead: null,
    extra: [],
    unplaced: [],
    unit: null,
    title: null,
    fiscalYear: null,
  }
  readonly #grid: Grid
  readonly #meta: Meta
  #group: FormField | null = null
  /** Heads whose values stand in the next row: dates of a plan, or two kinds of goals. */
  #pending: { readonly kind: 'plan' | 'goals'; readonly heads: Cell[] } | null = null

  constructor(grid: Grid, meta: Meta) {
    this.#grid = grid
    this.#meta = meta
  }

  row(row: GridRow): void {
    if (isTitle(row)) this.form.title ??= joinLines(filled(row)[0]?.text ?? '')
    else if (this.#pending !== null) this.#below(row)
    else this.#across(this.#grid.spans === 'padded' ? filled(row) : row.cells)
  }

  #below(row: GridRow): void {
    const { kind, heads } = this.#pending ?? { kind: 'plan', heads: [] }
    this.#pending = null
    valuesBelow(heads, row, this.#grid).forEach((cell, index) => {
      const head = heads[index] as Cell
      if (kind === 'plan') this.form.plan.push({ by: joinLines(head.text), cell })
      else if (cell !== null && cell.text !== '') this.#goal(head, cell)
    })
  }

  #goal(head: Cell, value: Cell): void {
    if (formField(head.text) === 'longTerm') this.#extra(head.text, value)
    else this.form.objectives.push(value)
  }

  #extra(label: string, value: Cell): void {
    this.form.extra.push({ label: printedLabel(label), text: joinLines(value.text), place: value.place })
  }

  /** Labels and values from left to right: a label takes the cell after it unless that is a label too. */
  #across(cells: readonly Cell[]): void {
    const goals: Cell[] = []
    const dates: Cell[] = []
    const twice = new Set(
      cells.map((cell) => formField(cell.text)).filter((field, index, all) => field !== null && all.indexOf(field) !== index),
    )
    const seen = new Set<FormField>()
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] as Cell
      if (cell.text === '') continue
      const field = formField(cell.text)
      if (field === null) {
        if (isPlanDate(cell.text)) dates.push(cell)
        else if (this.#unknown(cell, cells[index + 1])) index++
        continue
      }
      if (field === 'plan') this.form.planHead = printedLabel(cell.text)
      this.form.unit ??= /[（(]/.test(cell.text) ? unitIn(cell.text) : null
      const next = cells[index + 1]
      const value = next !== undefined && formField(next.text) === null && !isPlanDate(next.text) ? next : null
      if (value === null) {
        if (field === 'objectives' || field === 'longTerm') goals.push(cell)
        else if (field === 'extra') this.form.extra.push({ label: printedLabel(cell.text), text: '', place: cell.place })
        else this.#group = field
        continue
      }
      if (field === 'group') {
        this.#group = field
        continue
      }
      index++
      const ofTerm = twice.has(field) && !seen.has(field)
      seen.add(field)
      if (field === 'objectives' || field === 'longTerm') this.#goal(cell, value)
      else if (field === 'extra' || ofTerm || this.form.values[field] !== undefined || OF_TERM.test(plainLabel(cell.text)))
        this.#extra(cell.text, value)
      else this.form.values[field] = value
    }
    if (dates.length > 0) this.#pending = { kind: 'plan', heads: dates }
    else if (goals.length > 1) this.#pending = { kind: 'goals', heads: goals }
  }

  /** A cell that is no known label: free text of the group above, meta, a label of its own with the cell after it, or unplaced. True if that cell was taken. */
  #unknown(cell: Cell, next: Cell | undefined): boolean {
    if (this.#group === 'purpose' && this.form.values.purpose === undefined) this.form.values.purpose = cell
    else if (YEAR_LINE.test(cell.text.trim())) this.#meta.fiscalYear ??= Number(/\d{4}/.exec(cell.text)?.[0])
    else if (readMeta(this.#meta, cell.text)) this.form.unit ??= this.#meta.unit
    else if (next !== undefined && cell.text.length <= 20 && formField(next.text) === null) {
      this.#extra(cell.text, next)
      return true
    } else this.form.unplaced.push(cell)
    return false
  }
}

/** Reads the rows of a form as labels and values (domain.md §6.1). */
export function readForm(grid: Grid, rows: readonly GridRow[], meta: Meta): TargetForm {
  const reader = new FormReader(grid, meta)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as GridRow
    if (isTaskHead(row)) {
      const tasks = readTasks(rows.slice(index))
      Object.assign(reader.form.values, tasks.values)
      for (const each of tasks.extra) reader.form.extra.push(each)
      reader.form.unit ??= tasks.unit
      index += tasks.rows - 1
    } else reader.row(row)
  }
  reader.form.unit ??= meta.unit
  reader.form.fiscalYear = meta.fiscalYear
  return reader.form
}
