import { z } from 'zod'
import { Disclosure } from '../schemas/disclosure.ts'

/** The JSON Schema of the normalized document, as published in `schemas/disclosure.schema.json`. */
export const disclosureJsonSchema = (): object => ({
  ...z.toJSONSchema(Disclosure, { target: 'draft-2020-12', reused: 'ref' }),
  title: 'Gongkai normalized disclosure',
  description:
    'A department budget or final accounts (部门预算公开, 部门决算公开) as gongkai writes it. The fields are explained in docs/formats.md.',
})
