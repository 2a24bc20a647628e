/** The relational model of a dataset, as data: CSV heads, Parquet schemas, SQLite DDL, datapackage.json and the codebook are made of it. */

/**
 * `string` · `integer` (53 bits) · `long` (64 bits, a bigint) · `decimal` (an exact decimal string, at most `DECIMAL.precision` digits, of them
 * `DECIMAL.scale` after the point) · `number` (a binary float: coordinates only, never money) · `boolean`.
 */
export type FieldType = 'string' | 'integer' | 'long' | 'decimal' | 'number' | 'boolean'

/** 128 bits, which Arrow, DuckDB and Spark read as they are. */
export const DECIMAL = { precision: 38, scale: 6 } as const

interface Values {
  string: string
  integer: number
  long: bigint
  decimal: string
  number: number
  boolean: boolean
}

export interface Field {
  readonly type: FieldType
  readonly description: string
  /** Never null. */
  readonly required?: true
  /** The only values there are. */
  readonly values?: readonly string[]
}

export type Fields = Readonly<Record<string, Field>>

export interface TableModel<F extends Fields = Fields> {
  readonly name: string
  readonly description: string
  /** One row for each of what. */
  readonly key: readonly (keyof F & string)[]
  /** Fields that name a row of another table by its key. */
  readonly references: Readonly<Partial<Record<keyof F & string, string>>>
  /** Fields that are often searched. */
  readonly indexes: readonly (readonly (keyof F & string)[])[]
  readonly fields: F
}

export type Value = Values[FieldType] | null
export type Row = Readonly<Record<string, Value>>

/** The row of one table: what is not required may be null. */
export type RowOf<T> =
  T extends TableModel<infer F>
    ? { readonly [K in keyof F]: F[K]['required'] extends true ? Values[F[K]['type']] : Values[F[K]['type']] | null }
    : never

export const defineTable = <const F extends Fields>(table: TableModel<F>): TableModel<F> => table

/** Where something stands in the source, in the fields of every table that has a place. */
export const placeFields = {
  page: { type: 'integer', description: 'Page, from 1, where the format has pages.' },
  x0: { type: 'number', description: 'Left edge on the page, in points.' },
  y0: { type: 'number', description: 'Upper edge, in points from the top.' },
  x1: { type: 'number', description: 'Right edge.' },
  y1: { type: 'number', description: 'Lower edge.' },
  element: { type: 'string', description: 'Path in a word processor’s file: `body/tbl[2]/tr[5]/tc[1]`.' },
  line: { type: 'integer', description: 'Line of a text, from 1.' },
} as const satisfies Fields

export const documentId = {
  type: 'string',
  required: true,
  description: 'The document: the first 16 digits of the SHA-256 of its file.',
} as const satisfies Field
