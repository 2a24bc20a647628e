import type { RowOf } from '../../schemas/dataset/define.ts'
import type { tables } from '../../schemas/dataset/tables.ts'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { placeOf, text } from './values.ts'

export function* tableRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof tables>> {
  for (const [index, table] of disclosure.tables.entries())
    yield {
      table_id: `${id}/${table.id}`,
      document_id: id,
      position: index + 1,
      type: table.type,
      title: text(table.title),
      form_number: text(table.formNumber),
      unit: table.unit,
      department: text(table.meta.department),
      fiscal_year: table.meta.fiscalYear,
      as_of: text(table.meta.asOf),
      columns: table.columns.length,
      rows: table.rows.length,
      empty: table.empty,
      status: table.status,
      notes: text(table.notes.join('\n')),
      section_id: table.section === null ? null : `${id}/${table.section}`,
      ...placeOf({ ...table.place, page: table.place.page ?? table.place.pages?.[0] }),
    }
}
