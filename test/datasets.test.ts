import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FieldType } from '../schemas/dataset/define.ts'
import { model } from '../schemas/dataset/index.ts'
import type { Disclosure } from '../schemas/disclosure.ts'
import { openDatasets } from '../src/batch/datasets.ts'
import { datasetRows } from '../src/dataset/index.ts'
import type { DatasetExporter } from '../src/exporters/exporter.ts'
import { parquet } from '../src/exporters/parquet.ts'
import { extract } from '../src/extract.ts'
import { duck, exported, filesBelow, inFolder, sqliteRows } from './support/dataset.ts'
import { root } from './support/fixtures.ts'

const samples = readdirSync(path.join(root, 'samples')).filter((name) => /\.(docx|pdf|txt)$/.test(name))
const disclosures: Disclosure[] = []

beforeAll(async () => {
  for (const name of samples) {
    const { disclosure } = await extract(readFileSync(path.join(root, 'samples', name)), { name })
    if (disclosure !== null) disclosures.push(disclosure)
  }
  expect(disclosures.length).toBe(samples.length)
}, 120_000)

const DUCK: Readonly<Record<FieldType, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  long: 'BIGINT',
  decimal: 'DECIMAL(38,6)',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}
const csvTable = (folder: string, table: string): string => {
  const types = Object.entries(model.find(({ name }) => name === table)?.fields ?? {}).map(
    ([name, { type }]) => `'${name}': '${DUCK[type]}'`,
  )
  return `read_csv('${folder}/csv/${table}.csv', header = true, quote = '"', escape = '"', delim = ',', columns = {${types.join(', ')}})`
}
const parquetTable = (folder: string, table: string): string => `'${folder}/parquet/${table}.parquet'`

/** A row of a CSV with the ' taken away that keeps spreadsheets from calculating a text. */
const withFormulas = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/^'(?=[\t\r\n ]*[=+\-@＝＋－＠])/, '') : value,
    ]),
  )

describe('one batch in all formats', () => {
  it('holds the same rows, and the same exact sums', async () => {
    await inFolder(async (folder) => {
      await exported(folder, ['csv', 'parquet', 'sqlite'], disclosures)
      const database = `${folder}/gongkai.sqlite`
      for (const { name, key } of model) {
        const rows = await duck(`SELECT * FROM ${parquetTable(folder, name)} ORDER BY ${key.join(', ')}`)
        const inCsv = await duck(`SELECT * FROM ${csvTable(folder, name)} ORDER BY ${key.join(', ')}`)
        expect(inCsv.map(withFormulas), `${name}.csv`).toEqual(rows)
        expect(sqliteRows(database, `SELECT count(*) AS count FROM "${name}"`), name).toEqual([{ count: rows.length }])
        expect(rows.length, name).toBeGreaterThan(0)
      }
      const sums =
        'SELECT measure, fund, CAST(sum(fen) AS TEXT) AS fen, count(*) AS facts FROM facts WHERE fen IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2'
      const inDuck = (await duck(sums.replace('FROM facts', `FROM ${parquetTable(folder, 'facts')}`))).map((row) => ({
        ...row,
        facts: Number(row['facts']),
      }))
      const nullsFirst = (some: readonly Record<string, unknown>[]) => some.map((row) => JSON.stringify(row)).sort()
      expect(nullsFirst(sqliteRows(database, sums))).toEqual(nullsFirst(inDuck))
      const [whole] = await duck(
        `SELECT count(*) AS n FROM ${parquetTable(folder, 'facts')} WHERE fen IS NOT NULL AND yuan * 100 <> fen OR (yuan IS NULL) <> (fen IS NULL)`,
      )
      expect(whole).toEqual({ n: '0' })
    })
  })

  it('has every printed amount of the documents once', () => {
    const rowsOf = datasetRows()
    for (const disclosure of disclosures) {
      const rows = rowsOf(disclosure).find(({ table }) => table === 'facts')?.rows ?? []
      const cells = disclosure.tables.flatMap((table) =>
        table.rows.flatMap((row) => row.cells.filter((cell, column) => table.columns[column]?.role === 'amount' && cell.text !== '')),
      )
      expect(rows.length).toBe(cells.length)
      // `yuan` of the contract is a number that prints the exact amount.
      expect(rows.map(({ yuan }) => yuan)).toEqual(cells.map((cell) => (cell.yuan == null ? null : String(cell.yuan))))
      expect(rows.map(({ text }) => text)).toEqual(cells.map((cell) => cell.text))
    }
  })

  it('keeps every key, reference and value of the model', async () => {
    await inFolder(async (folder) => {
      await exported(folder, ['sqlite'], disclosures)
      const database = `${folder}/gongkai.sqlite`
      expect(sqliteRows(database, 'PRAGMA foreign_key_check')).toEqual([])
      expect(sqliteRows(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(sqliteRows(database, "SELECT count(*) AS n FROM sections_fts WHERE sections_fts MATCH '政府采购'")[0]?.['n']).toBeGreaterThan(
        0,
      )
      const independent = spawnSync('sqlite3', [database, 'SELECT count(*) FROM facts'], { encoding: 'utf8' })
      // The command is not everywhere; where it is, it reads the same.
      if (independent.error === undefined)
        expect(independent.stdout.trim()).toBe(String(sqliteRows(database, 'SELECT count(*) AS n FROM facts')[0]?.['n']))
    })
  })
})

describe('ids', () => {
  it('are the same whatever the order, and copies of a file are one document', () => {
    const rows = (some: readonly Disclosure[]) => {
      const rowsOf = datasetRows()
      return some
        .flatMap((each) =>
          rowsOf(each).flatMap(({ table, rows }) =>
            rows.map((row) => JSON.stringify([table, row], (_, value) => (typeof value === 'bigint' ? `${value}` : value))),
          ),
        )
        .sort()
    }
    const [first] = disclosures as [Disclosure]
    const copy = { ...first, source: { ...first.source, path: 'copy/of.it' } }
    expect(rows([...disclosures].reverse())).toEqual(rows(disclosures))
    expect(rows([first, first])).toEqual(rows([first]))
    expect(rows([first, copy]).length).toBe(rows([first]).length + 1)
  })
})

describe('writing', () => {
  it('an empty batch has all tables', async () => {
    await inFolder(async (folder) => {
      await exported(folder, ['csv', 'parquet', 'sqlite', 'jsonl'], [])
      for (const { name } of model) {
        expect(await duck(`SELECT * FROM ${parquetTable(folder, name)}`)).toEqual([])
        expect(readFileSync(`${folder}/csv/${name}.csv`, 'utf8')).toMatch(/^\uFEFF[a-z0-9_,]+\r\n$/)
        expect(sqliteRows(`${folder}/gongkai.sqlite`, `SELECT * FROM "${name}"`)).toEqual([])
      }
    })
  })

  it('writes as it goes', async () => {
    let written = 0
    const write = (piece: string | Uint8Array): void => {
      written += piece.length
    }
    const target = { file: () => ({ path: '', write }) }
    const dataset = await parquet.open(target)
    const before = written
    const [first] = disclosures as [Disclosure]
    for (let copy = 0; copy < 60; copy++)
      dataset.add({ ...first, source: { ...first.source, sha256: String(copy).padStart(16, '0').padEnd(64, '0') } })
    expect(written).toBeGreaterThan(before)
  })

  it('leaves nothing behind when a format fails, and keeps what was there', async () => {
    const failing = (at: 'open' | 'add' | 'close'): DatasetExporter => ({
      id: 'failing',
      name: '',
      output: 'a.txt',
      async open(target) {
        const file = target.file('a.txt')
        const fail = (where: string): void => {
          file.write('half')
          if (where === at) throw new Error('disk full')
        }
        fail('open')
        return { add: () => fail('add'), close: () => fail('close') }
      },
    })
    for (const at of ['open', 'add', 'close'] as const)
      await inFolder(async (folder) => {
        writeFileSync(`${folder}/a.txt`, 'whole')
        const work = async (): Promise<void> => {
          const datasets = await openDatasets(folder, [failing(at)])
          try {
            for (const each of disclosures) datasets.add(each)
            datasets.close()
          } finally {
            datasets.discard()
          }
        }
        await expect(work()).rejects.toThrow('disk full')
        expect(readdirSync(folder)).toEqual(['a.txt'])
        expect(readFileSync(`${folder}/a.txt`, 'utf8')).toBe('whole')
      })
  })

  it('leaves nothing behind when it is interrupted', async () => {
    await inFolder(async (folder) => {
      const script = `
        const { openDatasets } = await import('${root}dist/src/batch/datasets.js')
        const { exporters } = await import('${root}dist/src/exporters/index.js')
        await openDatasets(process.argv[1], exporters.filter((each) => 'open' in each))
        console.log('open')
        setInterval(() => {}, 1000)`
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      expect(filesBelow(folder).length).toBeGreaterThan(0)
      child.kill('SIGTERM')
      const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
      expect(signal).toBe('SIGTERM')
      expect(readdirSync(folder)).toEqual([])
    })
  })
})
