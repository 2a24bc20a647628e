import type { ParquetWriter } from 'hyparquet-writer'
import { DECIMAL, type FieldType, type TableModel, type Value } from '../../schemas/dataset/define.ts'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]
type Physical = Omit<SchemaElement, 'name' | 'repetition_type' | 'num_children'>

const TYPES: Readonly<Record<FieldType, Physical>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  long: { type: 'INT64' },
  decimal: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    logical_type: { type: 'DECIMAL', ...DECIMAL },
    ...DECIMAL,
  },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

/** The schema of a table, from its root. */
export const parquetSchema = ({ fields }: TableModel): SchemaElement[] => [
  { name: 'root', num_children: Object.keys(fields).length },
  ...Object.entries(fields).map(
    ([name, { type, required }]): SchemaElement => ({ name, ...TYPES[type], repetition_type: required ? 'REQUIRED' : 'OPTIONAL' }),
  ),
]

/** An exact decimal as the whole number of its last place, which is written as it is: never through a float. */
function unscaled(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(DECIMAL.scale, '0'))
}

/** A value as the writer takes it. */
export function parquetValue(type: FieldType, value: Value | undefined): Value | undefined {
  if (value == null) return null
  if (type === 'decimal') return unscaled(String(value))
  return type === 'integer' ? BigInt(value) : value
}
