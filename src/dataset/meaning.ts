import { type CanonicalMeasure, type Flow, type Fund, flowOf, fundOf, type TableSubject } from '../../schemas/canonical.ts'
import { functionClasses } from '../../schemas/function-classes.ts'
import { type Measure, measureLabels } from '../../schemas/measures.ts'
import type { TableType } from '../../schemas/table-type.ts'
import { memo } from '../reconcile/memo.ts'
import type { ColumnView } from '../reconcile/model/columns.ts'
import { measureOf } from '../reconcile/model/labels.ts'
import type { Line } from '../reconcile/model/lines.ts'
import type { PanelView, TableView } from '../reconcile/model/table-view.ts'

/** What an amount is, in words that are the same for every province and year; null is "does not show". */
export interface Meaning {
  readonly measure: CanonicalMeasure | null
  readonly flow: Flow | null
  readonly fund: Fund | null
  /** Class of the functional classification. */
  readonly functionClass: string | null
}

/** A row of a list, and the line it is a part of. */
export interface LineInList {
  readonly line: Line
  readonly above: Line | null
}

const TOTALS: ReadonlySet<string> = new Set(measureLabels.total)
const CLASSES = new Map(Object.entries(functionClasses).flatMap(([code, names]) => names.map((name) => [name, code] as const)))
const FUNCTION_CODE = /^2\d{2}/

/** A label that is that of a total as well (支出合计) is one unless the table is about the other. */
const settled = (measure: Measure | null, label: string, { measure: about }: TableSubject): Measure | null =>
  measure !== null && measureOf(label) === measure && TOTALS.has(label) && about !== measure ? 'total' : measure

/** Rows that no code classifies are what their names say; those of records (projects, things bought) are what their table is about. */
const namesMeasures = memo(({ type, panels }: TableView): boolean => {
  if (type === null) return true
  const coded = type.classification !== undefined && panels.some((panel) => panel.lines.some((line) => line.code !== null))
  return !coded && (type.layout === 'panels' || type.layout === 'long')
})

function functionClassOf(type: TableType | null, { line }: LineInList, flow: Flow | null): string | null {
  if (type?.classification === 'function') return line.code !== null && FUNCTION_CODE.test(line.code) ? line.code.slice(0, 3) : null
  const named = type?.layout === 'panels' && type.classification === undefined && flow === 'expenditure' && line.measure === null
  return named ? (CLASSES.get(line.label) ?? null) : null
}

/** The fund of the lowest head that names one. */
function headFund(column: ColumnView): Fund | undefined {
  const named = column.path.findLast((label) => fundOf[measureOf(label) ?? 'total'] !== undefined)
  return named === undefined ? undefined : fundOf[measureOf(named) ?? 'total']
}

/** A narrower table keeps its fund: 财政拨款 in a table of the general public budget is that budget's. */
const narrowed = (fund: Fund | undefined, about: Fund | undefined): Fund | null =>
  fund === undefined || (fund === 'fiscal' && about !== undefined && about !== 'all') ? (about ?? null) : fund

/** What the totals of a table come to: what it is about; null where a column or row of its own says that (三公经费小计 below 合计, which then holds more). */
const totals = memo(({ type, columns, panels }: TableView): CanonicalMeasure | null => {
  const about = type?.subject ?? {}
  if (about.measure === undefined) return 'total'
  const named =
    columns.some((column) => settled(column.measure, column.path.at(-1) ?? '', about) === about.measure) ||
    panels.some((panel) => panel.lines.some((line) => line.code === null && settled(line.measure, line.label, about) === about.measure))
  return named ? null : about.measure
})

/**
 * Puts together what the head of a column, the name of a row and the type of the table say of a cell. The column goes before the row, the row before
 * the type. `side` is that of the list the cell stands in, null where lists do not stand side by side.
 */
export function meaningOf(view: TableView, column: ColumnView, list: LineInList, side: PanelView['side']): Meaning {
  const { type } = view
  const about = type?.subject ?? {}
  const { line, above } = list
  const byColumn = settled(column.measure, column.path.at(-1) ?? '', about)
  const byRow = line.code === null ? settled(line.measure, line.label, about) : null
  const carried = above !== null && byRow !== null && fundOf[byRow] !== undefined ? above.measure : null
  const heads = [...column.path].reverse().map(measureOf)
  const flow =
    side ??
    about.flow ??
    [byColumn, ...heads, byRow, carried]
      .map((measure) => (measure === null ? undefined : flowOf[measure]))
      .find((found) => found !== undefined) ??
    null
  const fund = narrowed(headFund(column) ?? (byRow === null ? undefined : fundOf[byRow]), about.fund)
  const functionClass = functionClassOf(type, list, flow)

  const said = [byColumn, byRow, carried].find((measure) => measure !== null && measure !== 'total' && fundOf[measure] === undefined)
  const named = line.code === null && line.role === 'item' && line.label !== ''
  const rowIsUnknown = named && byRow === null && functionClass === null && namesMeasures(view)
  const known = byColumn !== null && !(rowIsUnknown && said === undefined)
  return { measure: known ? (said ?? totals(view)) : null, flow, fund, functionClass }
}
