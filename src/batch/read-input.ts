import { type Extraction, extract } from '../extract.ts'
import type { Input } from './inputs/input.ts'
import { loadInput } from './load.ts'
import type { ReadOptions } from './setup.ts'

/** Reads one file in this process; a file that cannot be opened is a caller's error and is thrown. */
export async function readInput(input: Input, options: ReadOptions): Promise<Extraction> {
  const loaded = await loadInput(input, options.limits ?? {})
  if ('problem' in loaded) return { document: null, disclosure: null, findings: [loaded.problem] }
  return extract(loaded.bytes, { ...options, name: input.relative })
}
