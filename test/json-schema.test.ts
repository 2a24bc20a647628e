import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { comparisonJsonSchema, configJsonSchema, disclosureJsonSchema } from '../src/json-schema.ts'
import { root } from './support/fixtures.ts'

const schemas = { disclosure: disclosureJsonSchema, config: configJsonSchema, comparison: comparisonJsonSchema }

it.each(Object.entries(schemas))('schemas/%s.schema.json is the schema the code has (UPDATE=1 rewrites it)', (name, schema) => {
  const file = path.join(root, `schemas/${name}.schema.json`)
  const current = `${JSON.stringify(schema(), null, 2)}\n`
  if (process.env['UPDATE'] === '1') writeFileSync(file, current)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(current)
})
