import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { openDatasets } from '../../src/batch/datasets.ts'
import { isDataset } from '../../src/exporters/exporter.ts'
import { exporters } from '../../src/exporters/index.ts'

type Cells = Record<string, unknown>

/** Gives a folder to some work, and takes it away afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-dataset-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Exports disclosures as the command does. */
export async function exported(folder: string, ids: readonly string[], disclosures: Iterable<Disclosure>): Promise<void> {
  const datasets = await openDatasets(
    folder,
    exporters.filter(isDataset).filter(({ id }) => ids.includes(id)),
  )
  try {
    for (const disclosure of disclosures) datasets.add(disclosure)
    datasets.close()
  } finally {
    datasets.discard()
  }
}

/** Rows of a query, read by DuckDB: numbers that JSON cannot hold are strings. */
export async function duck(sql: string): Promise<Cells[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Cells[]
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

export function sqliteRows(file: string, sql: string): Cells[] {
  const database = new sqlite.Database(file, { readOnly: true })
  try {
    return database.all(sql) as Cells[]
  } finally {
    database.close()
  }
}

/** Every file below a folder, by its path. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

const shown = (rows: readonly Cells[]): string =>
  rows.map((row) => `${JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))}\n`).join('')

/** A file of a dataset as text a person can compare: databases as their schema and rows, without what is null. */
export async function asText(file: string): Promise<string> {
  if (file.endsWith('.parquet')) {
    const types = await duck(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${file}')`)
    return `${types.map((each) => `${each['column_name']} ${each['column_type']}`).join(', ')}\n${shown(await duck(`SELECT * FROM '${file}'`))}`
  }
  // Expectations are checked out with line feeds, whatever a format ends its lines with.
  if (!file.endsWith('.sqlite')) return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  const master = sqliteRows(
    file,
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts_%'",
  )
  return master
    .map(
      ({ type, name, sql }) =>
        `${sql};\n${type === 'index' || name === 'codebook' || name === 'function_class_names' ? '' : shown(sqliteRows(file, `SELECT * FROM "${name}"`))}`,
    )
    .join('\n')
}
