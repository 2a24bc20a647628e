import { z } from 'zod'

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

function check(schema: z.ZodType, stage: string, value: unknown, path: readonly PropertyKey[]): void {
  const result = schema.safeParse(value)
  if (result.success) return
  const issue = result.error.issues[0]
  throw new InvalidOutput(stage, [...path, ...(issue?.path ?? [])].join('.') || '(root)', issue?.message ?? 'unknown')
}

/**
 * The value itself, if it fits the schema. Arrays at the top are checked element by element: a check makes a copy of what it checks, and a
 * copy of a whole document of a million cells is memory for nothing.
 */
export function validated<T extends object>(schema: z.ZodObject & z.ZodType<T>, stage: string, value: T): T {
  const shell: Record<string, unknown> = Object.fromEntries(Object.entries(value))
  for (const [key, member] of Object.entries(schema.shape)) {
    const elements = shell[key]
    if (!(member instanceof z.ZodArray) || !Array.isArray(elements)) continue
    elements.forEach((element: unknown, index) => {
      check(member.element as z.ZodType, stage, element, [key, index])
    })
    shell[key] = []
  }
  check(schema, stage, shell, [])
  return value
}
