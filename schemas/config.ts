import { z } from 'zod'
import { Severity } from './finding.ts'

/** What a setting makes of the findings of a rule or code: not given at all, or this grave. */
export const Setting = z.enum(['off', ...Severity.options])
export type Setting = z.infer<typeof Setting>

/** `gongkai.config.json`: settings by rule id (`W01`) or finding code (`recognise/malformed-amount`); docs/formats.md. */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  rules: z.record(z.string(), Setting).optional(),
})
export type Config = z.infer<typeof Config>
