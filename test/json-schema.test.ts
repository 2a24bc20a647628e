import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { disclosureJsonSchema } from '../src/json-schema.ts'
import { root } from './support/fixtures.ts'

it('schemas/disclosure.schema.json is the schema the code has (UPDATE=1 rewrites it)', () => {
  const file = path.join(root, 'schemas/disclosure.schema.json')
  const current = `${JSON.stringify(disclosureJsonSchema(), null, 2)}\n`
  if (process.env['UPDATE'] === '1') writeFileSync(file, current)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(current)
})
