import type { Field, FieldType, TableModel } from '../../schemas/dataset/define.ts'
import { model } from '../../schemas/dataset/index.ts'

/** SQLite has no decimals: NUMERIC keeps a double, which prints every amount of up to 15 digits as it is; `fen` is exact. */
const TYPES: Readonly<Record<FieldType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  long: 'INTEGER',
  decimal: 'NUMERIC',
  number: 'REAL',
  boolean: 'INTEGER',
}

const name = (text: string): string => `"${text}"`
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const list = (names: readonly string[]): string => names.map(name).join(', ')

function columnOf(field: string, { type, required, values }: Field): string {
  const allowed = type === 'boolean' ? '0, 1' : values?.map(literal).join(', ')
  return [name(field), TYPES[type], required ? 'NOT NULL' : '', allowed === undefined ? '' : `CHECK (${name(field)} IN (${allowed}))`]
    .filter((part) => part !== '')
    .join(' ')
}

const keyOf = (table: string): readonly string[] => model.find((each) => each.name === table)?.key ?? []

function createTable({ name: table, fields, key, references }: TableModel): string {
  const lines = [
    ...Object.entries(fields).map(([field, each]) => columnOf(field, each)),
    `PRIMARY KEY (${list(key)})`,
    ...Object.entries(references).map(
      ([field, other]) => `FOREIGN KEY (${name(field)}) REFERENCES ${name(other ?? '')} (${list(keyOf(other ?? ''))})`,
    ),
  ]
  return `CREATE TABLE ${name(table)} (\n  ${lines.join(',\n  ')}\n);`
}

/** Tables and their codebook, before any row. */
export const createTables = (): string =>
  [
    ...model.map(createTable),
    'CREATE TABLE codebook (table_name TEXT NOT NULL, field TEXT, type TEXT, description TEXT NOT NULL);',
    ...model.flatMap((table) => [
      `INSERT INTO codebook VALUES (${literal(table.name)}, NULL, NULL, ${literal(table.description)});`,
      ...Object.entries(table.fields).map(
        ([field, { type, description }]) =>
          `INSERT INTO codebook VALUES (${literal(table.name)}, ${literal(field)}, ${literal(type)}, ${literal(description)});`,
      ),
    ]),
  ].join('\n')

/** Indexes, which are cheaper to make when all rows are there. */
export const createIndexes = (): string =>
  model
    .flatMap(({ name: table, indexes }) =>
      indexes.map((fields) => `CREATE INDEX ${name(`${table}_${fields.join('_')}`)} ON ${name(table)} (${list(fields)});`),
    )
    .join('\n')

export const insertInto = ({ name: table, fields }: TableModel): string =>
  `INSERT INTO ${name(table)} (${list(Object.keys(fields))}) VALUES (${Object.keys(fields)
    .map(() => '?')
    .join(', ')})`
