import { DECIMAL, type Field, type FieldType, type TableModel } from '../../schemas/dataset/define.ts'
import { model } from '../../schemas/dataset/index.ts'

const TYPES: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'integer',
  long: 'integer',
  decimal: 'number',
  number: 'number',
  boolean: 'boolean',
}

const fieldOf = (name: string, { type, description, required, values }: Field, unique: boolean): object => ({
  name,
  type: TYPES[type],
  description: type === 'decimal' ? `${description} Exact decimal (${DECIMAL.precision}, ${DECIMAL.scale}).` : description,
  ...(required || values || unique
    ? { constraints: { ...(required && { required }), ...(unique && { unique }), ...(values && { enum: values }) } }
    : {}),
})

const schemaOf = ({ fields, key, references }: TableModel): object => ({
  fields: Object.entries(fields).map(([name, field]) => fieldOf(name, field, key.length === 1 && key[0] === name)),
  primaryKey: key,
  foreignKeys: Object.entries(references).map(([field, resource]) => ({
    fields: field,
    // A table that refers to itself is called '' (Table Schema, foreign keys).
    reference: {
      resource: resource === model.find((table) => table.fields === fields)?.name ? '' : resource,
      fields: keyOf(resource ?? ''),
    },
  })),
  missingValues: [''],
})

/** The key of a table others refer to is one field. */
const keyOf = (name: string): string => model.find((table) => table.name === name)?.key[0] ?? ''

/** What tells resources of a format from those of another. */
interface Format {
  readonly profile?: string
  readonly format: string
  readonly mediatype: string
  readonly encoding?: string
}

/** A Frictionless Data Package (specs.frictionlessdata.io, version 1): what every file and field of a folder is, for people and programs. */
export const dataPackage = (format: Format): object => ({
  profile: format.profile === undefined ? 'data-package' : 'tabular-data-package',
  name: 'gongkai',
  title: 'Budgets and final accounts of departments, as published',
  description: 'Written by gongkai; docs/formats.md describes tables and fields.',
  resources: model.map((table) => ({
    ...format,
    name: table.name,
    path: `${table.name}.${format.format}`,
    description: table.description,
    schema: schemaOf(table),
  })),
})
