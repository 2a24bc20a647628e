import type { Row, TableModel } from '../../schemas/dataset/define.ts'
import { model } from '../../schemas/dataset/index.ts'
import { dataPackage } from '../dataset/datapackage.ts'
import { datasetRows } from '../dataset/index.ts'
import { parquetSchema, parquetValue } from '../dataset/parquet.ts'
import type { DatasetExporter, OutFile } from './exporter.ts'
import { jsonText } from './json-text.ts'

/** Rows kept before they are written: enough for columns to compress, and a bound on memory. */
const GROUP = 10_000
const FORMAT = { format: 'parquet', mediatype: 'application/vnd.apache.parquet' }

type Library = typeof import('hyparquet-writer')

/** A table that is being written, group by group. */
function openTable(
  { ByteWriter, ParquetWriter }: Library,
  table: TableModel,
  file: OutFile,
): { add(rows: readonly Row[]): void; close(): void } {
  const bytes = new ByteWriter()
  const flush = (): void => {
    file.write(bytes.getBytes())
    bytes.index = 0
  }
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema: parquetSchema(table),
    createdBy: 'gongkai',
  })
  let kept: Row[] = []
  const write = (): void => {
    const columnData = Object.entries(table.fields).map(([name, { type }]) => ({
      name,
      data: kept.map((row) => parquetValue(type, row[name])),
    }))
    writer.write({ columnData, rowGroupSize: GROUP })
    kept = []
  }
  return {
    add(rows) {
      for (const row of rows) {
        kept.push(row)
        if (kept.length === GROUP) write()
      }
    },
    close() {
      if (kept.length > 0) write()
      writer.finish()
    },
  }
}

/** One Parquet file a table, amounts as exact decimals, for DuckDB, Arrow, Spark and pandas. */
export const parquet: DatasetExporter = {
  id: 'parquet',
  name: 'the tables of docs/formats.md as Parquet, with datapackage.json',
  output: 'parquet/',
  async open(target) {
    const library = await import('hyparquet-writer')
    const rowsOf = datasetRows()
    const tables = new Map(model.map((table) => [table.name, openTable(library, table, target.file(`parquet/${table.name}.parquet`))]))
    const described = target.file('parquet/datapackage.json')
    for (const piece of jsonText(dataPackage(FORMAT))) described.write(piece)
    return {
      add(disclosure) {
        for (const { table, rows } of rowsOf(disclosure)) tables.get(table)?.add(rows)
      },
      close() {
        for (const table of tables.values()) table.close()
      },
    }
  },
}
