import { model } from '../../schemas/dataset/index.ts'
import { BOM, csvLine } from '../csv.ts'
import { dataPackage } from '../dataset/datapackage.ts'
import { datasetRows } from '../dataset/index.ts'
import type { DatasetExporter } from './exporter.ts'
import { jsonText } from './json-text.ts'

const FORMAT = { profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' }

/** One CSV a table, for spreadsheets and everything else; null is an empty field. */
export const csv: DatasetExporter = {
  id: 'csv',
  name: 'the tables of docs/formats.md as CSV, with datapackage.json',
  output: 'csv/',
  async open(target) {
    const rowsOf = datasetRows()
    const files = new Map(
      model.map((table) => {
        const file = target.file(`csv/${table.name}.csv`)
        const fields = Object.keys(table.fields)
        file.write(BOM + csvLine(fields))
        return [table.name, { file, fields }] as const
      }),
    )
    const described = target.file('csv/datapackage.json')
    for (const piece of jsonText(dataPackage(FORMAT))) described.write(piece)
    return {
      add(disclosure) {
        for (const { table, rows } of rowsOf(disclosure)) {
          const { file, fields } = files.get(table) ?? {}
          if (rows.length > 0) file?.write(rows.map((row) => csvLine(fields?.map((field) => row[field]) ?? [])).join(''))
        }
      },
      close() {},
    }
  },
}
