import type { z } from 'zod'

/** Our own fault: an output that does not fit its schema. It is never written; the command exits 4 with the path. */
export class InvalidOutput extends Error {
  override readonly name = 'InvalidOutput'
  readonly stage: string
  readonly path: string

  constructor(stage: string, path: string, reason: string) {
    super(`the ${stage} does not fit its schema at ${path}: ${reason} (please report this)`)
    this.stage = stage
    this.path = path
  }
}

/** The value itself, if it fits the schema. */
export function validated<T>(schema: z.ZodType<T>, stage: string, value: T): T {
  const result = schema.safeParse(value)
  if (result.success) return value
  const issue = result.error.issues[0]
  throw new InvalidOutput(stage, issue?.path.join('.') || '(root)', issue?.message ?? 'unknown')
}
