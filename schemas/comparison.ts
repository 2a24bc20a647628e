import { z } from 'zod'
import { DisclosureFacts, SCHEMA_VERSION } from './disclosure.ts'
import { CheckCount, Finding } from './finding.ts'

/** One file that took part. `group` is that of the disclosures it was compared with; null where department, kind or year could not be told. */
const Compared = z.strictObject({
  path: z.string(),
  kind: DisclosureFacts.shape.kind,
  scope: DisclosureFacts.shape.scope,
  fiscalYear: DisclosureFacts.shape.fiscalYear,
  department: z.string().nullable(),
  group: z.string().nullable(),
})

/** What `gongkai reconcile` says of several disclosures. The evidence of its findings names the `document`. */
export const Comparison = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  documents: z.array(Compared),
  findings: z.array(Finding),
  checks: z.array(CheckCount),
})
export type Comparison = z.infer<typeof Comparison>
