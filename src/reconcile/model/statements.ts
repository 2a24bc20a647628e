import type { Measure } from '../../../schemas/measures.ts'
import type { ColumnView } from './columns.ts'
import type { DisclosureView } from './disclosure-view.ts'
import { type StatementRole, statementTypes } from './statement-types.ts'
import type { TableView } from './table-view.ts'

/** A statement of a disclosure, or why there is none to compare with. `several`: which of them is meant does not show. */
export type Statement = { readonly is: 'read'; readonly view: TableView } | { readonly is: 'empty'; readonly view: TableView } | Missing
type Missing = { readonly is: 'absent' | 'several' | 'unread' }

export function statement(document: DisclosureView, role: StatementRole): Statement {
  const types: readonly string[] = statementTypes[role]
  const found = document.tables.filter(({ table }) => table.type !== null && types.includes(table.type))
  const read = found.filter(({ table }) => table.status !== 'failed')
  const [view] = read
  if (view === undefined) return { is: found.length > 0 ? 'unread' : 'absent' }
  if (read.length > 1) return { is: 'several' }
  return { is: view.table.empty ? 'empty' : 'read', view }
}

const WHOLE: readonly Measure[] = ['total', 'current-expenditure', 'current-income']

/** Columns of the disclosure's own year and stage: of 执行数 and 预算数 side by side the budget has the latter, final accounts have 决算数. */
function ownColumns(document: DisclosureView, view: TableView): ColumnView[] {
  const additive = view.columns.filter((column) => !column.compares && !column.ofWhich)
  const periods = [...new Set(additive.map((column) => column.period))]
  if (periods.length < 2) return additive
  const { kind, fiscalYear } = document.disclosure.disclosure
  const stage = kind === 'final-accounts' ? /决算/ : /预算/
  const own = periods.filter(
    (period) =>
      period === '' ||
      (stage.test(period) &&
        !/上年|调整/.test(period) &&
        (fiscalYear === null || !/\d{4}/.test(period) || period.includes(`${fiscalYear}`))),
  )
  return additive.filter((column) => own.includes(column.period))
}

/** The column that measures the first of these that any column of the own period does; `undefined` where none or several do. */
export function ownColumn(document: DisclosureView, view: TableView, measures: readonly Measure[]): ColumnView | undefined {
  const own = ownColumns(document, view)
  for (const measure of measures) {
    const held = own.filter((column) => column.measure === measure)
    if (held.length > 0) return held.length === 1 ? held[0] : undefined
  }
  return undefined
}

/** The column that holds all the money of a row: its total, or the only one there is. */
export function wholeColumn(document: DisclosureView, view: TableView): ColumnView | undefined {
  const own = ownColumns(document, view)
  return ownColumn(document, view, WHOLE) ?? (own.length === 1 ? own[0] : undefined)
}

/** The same of a list of codes; of lists side by side, which have the same columns, that of the first. */
export const rowsColumn = (document: DisclosureView, view: TableView): ColumnView | undefined =>
  wholeColumn(document, { ...view, columns: view.panels[0]?.columns ?? [] })
