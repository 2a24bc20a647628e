import type { Value } from '../../schemas/dataset/define.ts'
import { model } from '../../schemas/dataset/index.ts'
import { createIndexes, createTables, insertInto } from '../dataset/ddl.ts'
import { datasetRows } from '../dataset/index.ts'
import { createViews } from '../dataset/views.ts'
import type { DatasetExporter } from './exporter.ts'

const NAME = 'gongkai.sqlite'

/** The file is nobody's until it is complete: a journal would only cost time. */
const PRAGMAS = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;'

/** Decimals are bound as text, which NUMERIC turns into the nearest number. */
const bound = (value: Value | undefined): Exclude<Value, boolean> => (typeof value === 'boolean' ? Number(value) : (value ?? null))

/** One database with keys, indexes, full-text search over the narrative and views of common questions. */
export const sqlite: DatasetExporter = {
  id: 'sqlite',
  name: 'the tables of docs/formats.md as one SQLite database, with views and full-text search',
  output: NAME,
  async open(target) {
    const { Database } = (await import('node-sqlite3-wasm')).default
    const rowsOf = datasetRows()
    const database = new Database(target.file(NAME).path)
    database.exec(`${PRAGMAS}\n${createTables()}\nBEGIN;`)
    const inserts = new Map(
      model.map((table) => [table.name, { insert: database.prepare(insertInto(table)), fields: Object.keys(table.fields) }]),
    )
    const finalize = (): void => {
      for (const { insert } of inserts.values()) insert.finalize()
      inserts.clear()
    }
    return {
      add(disclosure) {
        for (const { table, rows } of rowsOf(disclosure)) {
          const { insert, fields } = inserts.get(table) ?? {}
          for (const row of rows) insert?.run(fields?.map((field) => bound(row[field])))
        }
      },
      close() {
        finalize()
        database.exec(`COMMIT;\n${createIndexes()}\n${createViews()}\nANALYZE;`)
        database.close()
      },
      abandon() {
        finalize()
        if (database.isOpen) database.close()
      },
    }
  },
}
