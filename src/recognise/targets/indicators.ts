import { isIndicatorHead, isNote, squash } from '../../../parsers/signs.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { Indicator } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { filled, type Grid, type GridRow, isBlankRow } from '../grid.ts'
import { quantityIn } from './amounts.ts'
import { type IndicatorField, indicatorField } from './labels.ts'
import { readIndicatorValue } from './value.ts'

/** A column of the indicator list: its field, or the printed head the contract has no field for. */
interface IndicatorColumn {
  readonly start: number
  readonly end: number
  readonly field: IndicatorField | null
  readonly head: string
  /** Which of the lists that share the first level: a term's and a year's may stand side by side. */
  readonly side: number
}

/** A cell under a head the contract has no field for; `leads` where it stands left of the first level. */
interface ExtraCell {
  readonly head: string
  readonly cell: Cell
  readonly leads: boolean
}

/** A row of one indicator list as cells by field; what a column without a field holds stands under its printed head. */
export interface IndicatorRow {
  readonly fields: Partial<Record<IndicatorField, Cell>>
  readonly extra: readonly ExtraCell[]
  readonly source: GridRow
  /** Cells right of the last head. */
  readonly surplus: readonly Cell[]
  /** The name printed for the list itself (长期绩效指标), blank where it has none. */
  readonly block: string
}

export const isIndicatorListHead = (row: GridRow): boolean =>
  row.cells.some((cell) => isIndicatorHead(cell.text)) &&
  row.cells.some((cell) => indicatorField(cell.text) === 'level3' || indicatorField(cell.text) === 'value')

/** Heads of a list, left to right; the second time 二级指标, 三级指标 or 指标值 is printed, the other list begins. */
function columnsOf(row: GridRow, grid: Grid): IndicatorColumn[] {
  let side = 0
  let seen = new Set<IndicatorField>()
  return row.cells.map((cell) => {
    const field = indicatorField(cell.text)
    if (field !== null && seen.has(field)) {
      side++
      seen = new Set()
    }
    if (field !== null && field !== 'level1') seen.add(field)
    const end = cell.column + (grid.spans === 'exact' ? cell.columnSpan : 1)
    return { start: cell.column, end, field, head: squash(cell.text), side }
  })
}

/** Lays the rows below an indicator head over its columns; a further head begins a further list, lists side by side follow each other. */
export function indicatorRows(grid: Grid, headIndex: number): IndicatorRow[] {
  const lists: IndicatorRow[][] = []
  let columns: IndicatorColumn[] = []
  let sides = 0
  for (const row of grid.rows.slice(headIndex)) {
    if (isIndicatorListHead(row)) {
      columns = columnsOf(row, grid)
      sides = 1 + (columns.at(-1)?.side ?? 0)
      for (let side = 0; side < sides; side++) lists.push([])
      continue
    }
    if (isBlankRow(row)) continue
    for (let side = 0; side < sides; side++) lists[lists.length - sides + side]?.push(layRow(row, columns, side, sides))
  }
  return lists.flat()
}

function layRow(row: GridRow, columns: readonly IndicatorColumn[], side: number, sides: number): IndicatorRow {
  const fields: Partial<Record<IndicatorField, Cell>> = {}
  const extra: ExtraCell[] = []
  const surplus: Cell[] = []
  const firstLevel = columns.findIndex((column) => column.field === 'level1')
  const firstOfSide = columns.findIndex((column) => column.side === 1)
  for (const cell of row.cells) {
    const at = columns.findIndex((each) => each.start <= cell.column && cell.column < each.end)
    const column = columns[at]
    // What stands left of the first list's second level is common to all of them.
    const common = column?.field === 'level1' || (firstOfSide > 0 && column?.field === null && column.side === 0)
    if (column !== undefined && column.side !== side && !common) continue
    if (column === undefined) {
      if (cell.text !== '' && side === 0) surplus.push(cell)
    } else if (column.field !== null) fields[column.field] ??= cell
    else if (cell.text !== '') extra.push({ head: column.head, cell, leads: at < firstLevel })
  }
  const named = columns.find((column) => column.field === null && /绩效指标$/.test(column.head))?.head ?? ''
  return { fields, extra, surplus, source: row, block: sides > 1 ? String(side + 1) : named }
}

/** A row whose only text is a note to the list. */
export const isNoteRow = (row: GridRow): boolean => {
  const [only, other] = filled(row)
  return only !== undefined && other === undefined && isNote(only.text)
}

/** A column head that only repeats what the list is: no name of a block. */
const LIST_NAME = /^绩效指标$/

/** Indicators of one form. A blank first or second level is that of the row above (a vertical merge); nothing else is filled down. */
export function readIndicators(rows: readonly IndicatorRow[]): Indicator[] {
  let [level1, level2, block] = ['', '', '']
  const several = new Set(rows.map((row) => row.block)).size > 1
  const out: Indicator[] = []
  for (const { fields, extra, source, block: list } of rows) {
    if (several && list !== block) [level1, level2, block] = ['', '', list]
    const text = (field: IndicatorField): string => joinLines(fields[field]?.text ?? '')
    const named = extra.find(({ head, leads }) => leads && /绩效指标$|^$/.test(head))
    if (!several && named !== undefined && squash(named.cell.text) !== '') block = squash(named.cell.text)
    if (isNoteRow(source)) continue
    if (text('level1') !== '') [level1, level2] = [text('level1'), '']
    if (text('level2') !== '') level2 = text('level2')
    // A row that prints only what leads the list names no indicator; any other is kept, however little it says.
    if (Object.values(fields).every((cell) => cell.text === '') && extra.every((each) => each.leads)) continue
    const place = fields.value?.place ?? fields.level3?.place ?? source.cells[0]?.place ?? {}
    // Printed heads become keys: a map keeps even one that is called like a member of every object.
    const others = new Map<string, string>()
    for (const { head, cell } of extra.filter((each) => !each.leads)) {
      const before = others.get(head)
      others.set(head, before === undefined ? joinLines(cell.text) : `${before} | ${joinLines(cell.text)}`)
    }
    const stated = { comparator: text('comparator'), unit: text('unit') }
    // 指标性质 may hold a sign (≥) or say that the value is words (定性).
    if (stated.comparator !== '' && !/^[≥≤=＝><＞＜]/.test(stated.comparator)) others.set('指标性质', stated.comparator)
    out.push({
      level1,
      level2,
      level3: text('level3'),
      description: text('description'),
      value: readIndicatorValue(text('value'), place, stated),
      basis: text('basis'),
      ...(fields.weight === undefined ? {} : { weight: quantityIn(fields.weight) }),
      ...(block === '' || (!several && /^(年度)?绩效指标$/.test(block)) || LIST_NAME.test(block) ? {} : { block }),
      ...(others.size === 0 ? {} : { extra: Object.fromEntries(others) }),
    })
  }
  return out
}
