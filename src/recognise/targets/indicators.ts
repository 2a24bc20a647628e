import { isIndicatorHead, squash } from '../../../parsers/signs.ts'
import type { AmountCell } from '../../../schemas/amount.ts'
import type { Cell } from '../../../schemas/document.ts'
import type { Indicator } from '../../../schemas/performance-target.ts'
import { joinLines } from '../../chinese.ts'
import { readAmount } from '../amount.ts'
import { type Grid, type GridRow, isBlankRow } from '../grid.ts'
import { type IndicatorField, indicatorField } from './labels.ts'
import { readIndicatorValue } from './value.ts'

/** A column of the indicator list: its field, or the printed head the contract has no field for. */
interface IndicatorColumn {
  readonly start: number
  readonly end: number
  readonly field: IndicatorField | null
  readonly head: string
}

/** Rows of an indicator list as cells by field; what a column without a field holds stands under its printed head. */
export interface IndicatorRow {
  readonly fields: Partial<Record<IndicatorField, Cell>>
  readonly extra: readonly (readonly [string, Cell])[]
  readonly source: GridRow
}

export const isIndicatorHeadRow = (row: GridRow): boolean =>
  row.cells.some((cell) => isIndicatorHead(cell.text)) &&
  row.cells.some((cell) => indicatorField(cell.text) === 'level3' || indicatorField(cell.text) === 'value')

const columnsOf = (row: GridRow, grid: Grid): IndicatorColumn[] =>
  row.cells.map((cell) => ({
    start: cell.column,
    end: cell.column + (grid.spans === 'exact' ? cell.columnSpan : 1),
    field: indicatorField(cell.text),
    head: squash(cell.text),
  }))

/** Lays the rows below an indicator head over its columns; a further head begins a further block. */
export function indicatorRows(grid: Grid, headIndex: number): IndicatorRow[] {
  let columns = columnsOf(grid.rows[headIndex] as GridRow, grid)
  const out: IndicatorRow[] = []
  for (const row of grid.rows.slice(headIndex + 1)) {
    if (isIndicatorHeadRow(row)) {
      columns = columnsOf(row, grid)
      continue
    }
    if (isBlankRow(row)) continue
    const fields: Partial<Record<IndicatorField, Cell>> = {}
    const extra: [string, Cell][] = []
    for (const cell of row.cells) {
      const column = columns.find((each) => each.start <= cell.column && cell.column < each.end)
      if (column?.field != null) fields[column.field] ??= cell
      else if (cell.text !== '') extra.push([column?.head ?? '', cell])
    }
    out.push({ fields, extra, source: row })
  }
  return out
}

/** A column head that only repeats what the list is: no name of a block. */
const LIST_NAME = /^(年度)?绩效指标$/

/** Indicators of one form. A blank first or second level is that of the row above (a vertical merge); nothing else is filled down. */
export function readIndicators(rows: readonly IndicatorRow[]): Indicator[] {
  let [level1, level2, block] = ['', '', '']
  const out: Indicator[] = []
  for (const { fields, extra, source } of rows) {
    const text = (field: IndicatorField): string => joinLines(fields[field]?.text ?? '')
    const named = extra.find(([head]) => /绩效指标$|^$/.test(head))
    if (named !== undefined && squash(named[1].text) !== '') block = squash(named[1].text)
    if (text('level1') !== '') [level1, level2] = [text('level1'), '']
    if (text('level2') !== '') level2 = text('level2')
    if (text('level3') === '' && text('value') === '' && text('description') === '') continue
    const place = fields.value?.place ?? fields.level3?.place ?? source.cells[0]?.place ?? {}
    const others = Object.fromEntries(extra.filter((each) => each !== named).map(([head, cell]) => [head, joinLines(cell.text)]))
    const stated = { comparator: text('comparator'), unit: text('unit') }
    out.push({
      level1,
      level2,
      level3: text('level3'),
      description: text('description'),
      value: readIndicatorValue(text('value'), place, stated),
      basis: text('basis'),
      ...(fields.weight === undefined ? {} : { weight: weightOf(fields.weight) }),
      ...(block === '' || LIST_NAME.test(block) ? {} : { block }),
      ...(Object.keys(others).length === 0 ? {} : { extra: others }),
    })
  }
  return out
}

function weightOf(cell: Cell): AmountCell {
  const reading = readAmount(cell.text)
  return { text: joinLines(cell.text), value: reading.kind === 'number' ? reading.value : null, place: cell.place }
}
