import { codeLevels } from '../../schemas/canonical.ts'
import type { RowOf } from '../../schemas/dataset/define.ts'
import type { facts } from '../../schemas/dataset/facts.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { ownUnit } from '../reconcile/model/amounts.ts'
import type { Line } from '../reconcile/model/lines.ts'
import { type PanelView, type TableView, tableView } from '../reconcile/model/table-view.ts'
import { type LineInList, type Meaning, meaningOf } from './meaning.ts'
import { periodOf } from './period.ts'
import { decimal, fen, placeOf, printed, text } from './values.ts'

type Fact = RowOf<typeof facts>

/** The lines of a list by row, each with the line it stands below. */
function linesByRow(panel: PanelView | undefined): Map<number, LineInList> {
  const found = new Map<number, LineInList>()
  const open: Line[] = []
  for (const line of panel?.lines ?? []) {
    while ((open.at(-1)?.level ?? 0) >= line.level) open.pop()
    found.set(line.row, { line, above: open.at(-1) ?? null })
    open.push(line)
  }
  return found
}

const UNIT_PRICE: Meaning = { measure: 'unit-price', flow: null, fund: null, functionClass: null }
const UNKNOWN: Meaning = { measure: null, flow: null, fund: null, functionClass: null }

/** What a row of a list is, in fields; a row the list has nothing in has none. */
function lineFacts(view: TableView, line: Line | undefined) {
  const classification = line?.code == null ? null : (view.type?.classification ?? null)
  return {
    row_role: line?.role ?? null,
    row_level: line?.level ?? null,
    row_label: text(line?.title),
    classification,
    code: text(line?.code),
    code_level: classification === null ? null : (codeLevels[line?.code?.length ?? 0] ?? null),
  }
}

function* factsOf(id: string, view: TableView, disclosure: Disclosure): Iterable<Fact> {
  const { table, panels } = view
  const lists = panels.map(linesByRow)
  const tableId = `${id}/${table.id}`
  const columns = table.columns.flatMap((column, index) => {
    if (column.role !== 'amount') return []
    const head = view.columns.find((each) => each.index === index)
    const side = panels.length > 1 ? (panels[column.panel]?.side ?? null) : null
    return [{ column, index, head, side, period: periodOf(column.path, disclosure.disclosure), path: text(column.path.join(' / ')) }]
  })
  for (const [row, { cells }] of table.rows.entries())
    for (const { column, index, head, side, period, path } of columns) {
      const cell = cells[index]
      if (cell === undefined || cell.text === '') continue
      const list = lists[column.panel]?.get(row)
      const meaning = head === undefined ? UNIT_PRICE : list === undefined ? UNKNOWN : meaningOf(view, head, list, side)
      const yuan = printed(cell.yuan)
      yield {
        fact_id: `${tableId}/r${row + 1}c${index + 1}`,
        document_id: id,
        table_id: tableId,
        table_type: table.type,
        row_number: row + 1,
        column_number: index + 1,
        ...lineFacts(view, list?.line),
        function_class: meaning.functionClass,
        column_path: path,
        measure: meaning.measure,
        flow: meaning.flow,
        fund: meaning.fund,
        of_which: (head?.ofWhich ?? false) || (list?.line.ofWhich ?? false),
        is_change: head?.compares ?? false,
        period: period.text,
        year: period.year,
        stage: period.stage,
        is_own: period.own && head?.compares !== true,
        unit: ownUnit(cell.text) ?? column.unit ?? table.unit,
        text: cell.text,
        value: decimal(cell.value),
        yuan,
        fen: fen(yuan),
        ...placeOf(cell.place),
      }
    }
}

export function* factRows(id: string, disclosure: Disclosure): Iterable<Fact> {
  for (const table of disclosure.tables) yield* factsOf(id, tableView(table, false), disclosure)
}
