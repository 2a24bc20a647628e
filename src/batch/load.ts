import { readFileSync, statSync } from 'node:fs'
import { DEFAULT_LIMITS, type Limits } from '../../parsers/parser.ts'
import type { Finding } from '../../schemas/finding.ts'
import { sizeProblem } from '../bounds.ts'

/** The bytes of a file within the limits; a file that cannot be opened is a caller's error and is thrown. */
export function loadBytes(file: string, limits: Partial<Limits>): { readonly bytes: Uint8Array } | { readonly problem: Finding } {
  const stat = statSync(file)
  // A pipe or device would be waited for without end.
  if (!stat.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTFILE' })
  // A file over the limit is not even loaded.
  const problem = sizeProblem(stat.size, { ...DEFAULT_LIMITS, ...limits })
  return problem === null ? { bytes: readFileSync(file) } : { problem }
}
