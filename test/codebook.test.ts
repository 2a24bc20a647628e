import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { funds, stages } from '../schemas/canonical.ts'
import { model } from '../schemas/dataset/index.ts'
import { Disclosure } from '../schemas/disclosure.ts'
import { measureLabels } from '../schemas/measures.ts'
import { tableTypes } from '../schemas/tables/index.ts'
import { dataPackage } from '../src/dataset/datapackage.ts'
import { datasetRows } from '../src/dataset/index.ts'
import { views } from '../src/dataset/views.ts'
import { csv } from '../src/exporters/csv.ts'
import { root } from './support/fixtures.ts'

const file = path.join(root, 'docs/formats.md')
const BETWEEN = /(<!-- codebook -->\n)[\s\S]*?(\n<!-- \/codebook -->)/

const codes = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(' ')

function codebook(): string {
  const tables = model.map(({ name, description, key, references, fields }) => {
    const rows = Object.entries(fields).map(([field, { type, required, values, description: what }]) => {
      const of = references[field] === undefined ? '' : ` → \`${references[field]}\``
      return `| \`${field}\` | ${type}${required ? '' : '?'}${of} | ${what}${values === undefined ? '' : ` ${codes(values)}`} |`
    })
    return `### \`${name}\`\n\n${description} Key: ${codes(key)}.\n\n| field | type | what |\n| --- | --- | --- |\n${rows.join('\n')}`
  })
  const shown = views.map(({ name, description }) => `| \`${name}\` | ${description} |`)
  const measures = `\`measure\` is one of ${codes(Object.keys(measureLabels))}, what narratives and tables speak of besides (\`procurement\`, \`assets\`, \`new-assets\`, \`operating-cost\`, \`purchase-of-services\`, \`transfer-payment\`, …), or null.`
  return [...tables, `### Views of the SQLite database\n\n| view | what |\n| --- | --- |\n${shown.join('\n')}`, measures].join('\n\n')
}

it('docs/formats.md describes every table and field (UPDATE=1 rewrites it)', () => {
  const text = readFileSync(file, 'utf8')
  const updated = text.replace(BETWEEN, (_, open: string, close: string) => `${open}\n${codebook()}\n${close}`)
  expect(text).toMatch(BETWEEN)
  if (process.env['UPDATE'] === '1') writeFileSync(file, updated)
  else expect(text).toBe(updated)
})

describe('the model', () => {
  it('refers to tables named before, by a key of one field', () => {
    for (const [index, { name, references, key, fields, indexes }] of model.entries()) {
      for (const other of Object.values(references)) {
        const at = model.findIndex((each) => each.name === other)
        expect(at, `${name} refers to ${other}`).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(index)
        expect(model[at]?.key.length).toBe(1)
      }
      for (const field of [...key, ...Object.keys(references), ...indexes.flat()]) expect(Object.keys(fields), name).toContain(field)
      for (const field of key) expect(fields[field]?.required, `${name}.${field}`).toBe(true)
      for (const { description } of Object.values(fields)) expect(description).toMatch(/[.:。]$/)
    }
  })

  it('says of every table type of amounts what it is about, or that it is about several things', () => {
    const without = tableTypes.filter(({ subject, layout }) => subject === undefined && layout !== 'form').map(({ id }) => id)
    expect(without.sort()).toEqual(['final-related-information', 'unit-list'])
    expect(new Set(funds).size).toBe(funds.length)
    expect(new Set(stages).size).toBe(stages.length)
  })
})

/** A Data Package of version 1 with Table Schemas (specs.frictionlessdata.io), as far as ours goes: nothing else may stand in it. */
const name = z.string().regex(/^[a-z0-9._/-]+$/)
const field = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]+$/),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  description: z.string().min(1),
  constraints: z
    .strictObject({ required: z.literal(true).optional(), unique: z.literal(true).optional(), enum: z.array(z.string()).min(1).optional() })
    .optional(),
})
const schema = z.strictObject({
  fields: z.array(field).min(1),
  primaryKey: z.array(z.string()).min(1),
  foreignKeys: z.array(z.strictObject({ fields: z.string(), reference: z.strictObject({ resource: z.string(), fields: z.string() }) })),
  missingValues: z.array(z.string()),
})
const Package = z.strictObject({
  profile: z.enum(['data-package', 'tabular-data-package']),
  name,
  title: z.string(),
  description: z.string(),
  resources: z
    .array(
      z.strictObject({
        profile: z.literal('tabular-data-resource').optional(),
        name,
        path: z.string().regex(/^[a-z_]+\.(csv|parquet)$/),
        description: z.string(),
        format: z.enum(['csv', 'parquet']),
        mediatype: z.string().regex(/^[a-z]+\/[a-z.]+$/),
        encoding: z.literal('utf-8').optional(),
        schema,
      }),
    )
    .min(1),
})

describe('datapackage.json', () => {
  it('is a Data Package whose keys and references hold together', () => {
    for (const format of [
      { profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
      { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
    ]) {
      const { resources } = Package.parse(dataPackage(format))
      expect(resources.map((each) => each.name)).toEqual(model.map((table) => table.name))
      for (const resource of resources) {
        const fields = resource.schema.fields.map((each) => each.name)
        expect(fields).toEqual(expect.arrayContaining(resource.schema.primaryKey))
        for (const { fields: own, reference } of resource.schema.foreignKeys) {
          expect(fields).toContain(own)
          const other = resources.find((each) => each.name === (reference.resource === '' ? resource.name : reference.resource))
          expect(other?.schema.primaryKey).toEqual([reference.fields])
        }
      }
    }
  })

  it('is true of the rows: required, unique, allowed, whole and decimal', async () => {
    const written = new Map<string, string>()
    const dataset = await csv.open({
      file: (each) => ({ path: '', write: (piece) => void written.set(each, `${written.get(each) ?? ''}${piece}`) }),
    })
    dataset.close()
    const { resources } = Package.parse(JSON.parse(written.get('csv/datapackage.json') ?? ''))
    const sample = readFileSync(path.join(root, 'test/exporters/json/basic/expected.json'), 'utf8')
    for (const { table, rows } of datasetRows()(Disclosure.parse(JSON.parse(sample)))) {
      const resource = resources.find((each) => each.name === table)
      expect(written.get(`csv/${table}.csv`)).toBe(`\uFEFF${resource?.schema.fields.map((each) => each.name).join(',')}\r\n`)
      for (const { name: own, type, constraints } of resource?.schema.fields ?? []) {
        const values = rows.map((row) => row[own])
        expect(values, own).not.toContain(undefined)
        const some = values.filter((value) => value !== null).map(String)
        if (constraints?.required) expect(some.length, own).toBe(values.length)
        if (constraints?.unique) expect(new Set(some).size, own).toBe(values.length)
        if (constraints?.enum !== undefined) expect(constraints.enum, own).toEqual(expect.arrayContaining(some))
        const pattern = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, boolean: /^(true|false)$/, string: /\S/ }[type]
        for (const value of some) expect(value, own).toMatch(pattern)
      }
    }
  })
})
