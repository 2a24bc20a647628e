import { z } from 'zod'

const count = z.int().nonnegative()

/** One line of `manifest.jsonl`: what became of one file (docs/formats.md). */
export const ManifestLine = z.strictObject({
  /** Relative to its root, with forward slashes; entries of archives as `a.zip!/b.pdf`. */
  path: z.string(),
  /** Of the bytes read; null where they could not be. */
  sha256: z.string().nullable(),
  bytes: count,
  format: z.string().nullable(),
  pages: count.nullable(),
  status: z.enum(['ok', 'flagged', 'failed']),
  tables: count,
  findings: z.strictObject({ error: count, warning: count, info: count }),
  /** Relative to the output folder. */
  outputs: z.array(z.string()),
  /** Finding code of what stopped the file, and in words. */
  code: z.string().nullable(),
  reason: z.string().nullable(),
  /** How often it was begun: 2 where the first worker did not come through. */
  attempts: count,
  /** Of the last attempt. */
  durationMs: count,
  versions: z.strictObject({ gongkai: z.string(), parser: z.string().nullable() }),
  /** Hash of all options that decide what is written. */
  options: z.string(),
  /** The first path, in order, with the same bytes. */
  duplicateOf: z.string().optional(),
})
export type ManifestLine = z.infer<typeof ManifestLine>
