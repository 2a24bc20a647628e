import type { Disclosure } from '../../../schemas/disclosure.ts'
import { type TableView, tableView } from './table-view.ts'

/** A disclosure as rules see it. */
export interface DisclosureView {
  readonly disclosure: Disclosure
  readonly tables: readonly TableView[]
  /** Tables of a type that could be read, in print order. */
  ofType(...types: readonly string[]): TableView[]
}

/** Reader's findings after which the places of figures are not certain. */
const DOUBTS: ReadonlySet<string> = new Set([
  'recognise/row-too-wide',
  'recognise/row-too-narrow',
  'recognise/header-ambiguous',
  'recognise/no-header',
  'recognise/type-unconfirmed',
])

export function disclosureView(disclosure: Disclosure): DisclosureView {
  const doubted = new Set(
    disclosure.findings.flatMap((each) => (DOUBTS.has(each.code) ? each.places.flatMap((place) => place.table ?? []) : [])),
  )
  const tables = disclosure.tables.map((table) => tableView(table, doubted.has(table.id)))
  return {
    disclosure,
    tables,
    ofType: (...types) => tables.filter(({ table }) => table.status !== 'failed' && table.type !== null && types.includes(table.type)),
  }
}
