import { readFileSync, statSync } from 'node:fs'
import { DEFAULT_LIMITS, type Limits } from '../../parsers/parser.ts'
import type { Finding } from '../../schemas/finding.ts'
import { sizeProblem } from '../bounds.ts'
import { readEntry } from './archive/read.ts'
import type { Input } from './inputs/input.ts'
import { Refused } from './refused.ts'

type Loaded = { readonly bytes: Uint8Array } | { readonly problem: Finding }

/** The bytes of a file within the limits; a file that cannot be opened is a caller's error and is thrown. */
export function loadBytes(file: string, limits: Partial<Limits>): Loaded {
  const stat = statSync(file)
  // A pipe or device would be waited for without end.
  if (!stat.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOTFILE' })
  // A file over the limit is not even loaded.
  const problem = sizeProblem(stat.size, { ...DEFAULT_LIMITS, ...limits })
  return problem === null ? { bytes: readFileSync(file) } : { problem }
}

/** The same of a file or an entry of an archive. */
export async function loadInput({ file, entry, problem }: Input, limits: Partial<Limits>): Promise<Loaded> {
  if (problem !== undefined) return { problem }
  if (entry.length === 0) return loadBytes(file, limits)
  try {
    return { bytes: await readEntry(file, entry, limits.maxBytes ?? DEFAULT_LIMITS.maxBytes) }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.because }
    throw error
  }
}
