import { z } from 'zod'

export const Severity = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof Severity>

/**
 * What became of a check. Readers use `unread` (could not be read), `parse-conflict` (the structure contradicts itself) and `note`
 * (read, with something to know); the others are those of reconciliation (domain.md §3.0).
 */
export const Outcome = z.enum(['fail', 'rounding', 'rounding-unusual', 'truncated', 'plugged', 'parse-conflict', 'unread', 'note'])
export type Outcome = z.infer<typeof Outcome>

/** One place of evidence. `row` and `column` count from 0 in the body rows and leaf columns of the table; the others as in Place. */
export const Evidence = z.strictObject({
  /** `source.path` of the disclosure, where a finding is about several. */
  document: z.string().optional(),
  table: z.string().optional(),
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  /** Index among the performance targets. */
  performanceTarget: z.int().nonnegative().optional(),
  /** Index among the indicators of that target. */
  indicator: z.int().nonnegative().optional(),
  section: z.string().optional(),
  paragraph: z.int().nonnegative().optional(),
  text: z.string().optional(),
  page: z.int().positive().nullable().optional(),
  path: z.string().optional(),
  line: z.int().positive().optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** The single diagnostic type, from the first byte read to the last identity checked. Values are exact decimals as printed. */
export const Finding = z.strictObject({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  rule: z.string().nullable(),
  severity: Severity,
  outcome: Outcome,
  message: z.strictObject({ en: z.string(), zh: z.string() }),
  places: z.array(Evidence),
  /** The cells the expectation was calculated from, for the first of the places. */
  terms: z.array(Evidence).optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  difference: z.string().optional(),
  tolerance: z.string().optional(),
  unit: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

/** How often a rule came to each outcome in one document. */
export const CheckCount = z.strictObject({
  rule: z.string(),
  pass: z.int().nonnegative(),
  rounding: z.int().nonnegative(),
  fail: z.int().nonnegative(),
  notApplicable: z.int().nonnegative(),
  insufficient: z.int().nonnegative(),
  parseConflict: z.int().nonnegative(),
})
export type CheckCount = z.infer<typeof CheckCount>
