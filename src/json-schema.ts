import { z } from 'zod'
import { Comparison } from '../schemas/comparison.ts'
import { Config } from '../schemas/config.ts'
import { Disclosure } from '../schemas/disclosure.ts'

/** The JSON Schema of the normalized document, as published in `schemas/disclosure.schema.json`. */
export const disclosureJsonSchema = (): object => ({
  ...z.toJSONSchema(Disclosure, { target: 'draft-2020-12', reused: 'ref' }),
  title: 'Gongkai normalized disclosure',
  description:
    'A department budget or final accounts (部门预算公开, 部门决算公开) as gongkai writes it. The fields are explained in docs/formats.md.',
})

/** The JSON Schema of `gongkai.config.json`, as published in `schemas/config.schema.json`. */
export const configJsonSchema = (): object => ({
  ...z.toJSONSchema(Config, { target: 'draft-2020-12' }),
  title: 'Gongkai configuration',
  description: 'Rules switched off or otherwise grave, by rule id or finding code (docs/formats.md).',
})

/** The JSON Schema of the report of `gongkai reconcile`, as published in `schemas/comparison.schema.json`. */
export const comparisonJsonSchema = (): object => ({
  ...z.toJSONSchema(Comparison, { target: 'draft-2020-12', reused: 'ref' }),
  title: 'Gongkai comparison of disclosures',
  description: 'What gongkai reconcile says of several disclosures (docs/formats.md).',
})
