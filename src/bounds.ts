import type { Limits } from '../parsers/parser.ts'
import type { Finding } from '../schemas/finding.ts'
import { finding } from '../schemas/findings/index.ts'

/** What is wrong with a file of so many bytes before one of them is looked at; null for nothing. */
export function sizeProblem(bytes: number, { maxBytes }: Pick<Limits, 'maxBytes'>): Finding | null {
  if (bytes === 0) return finding('input/empty')
  return bytes > maxBytes ? finding('input/too-large', { bytes, limit: maxBytes }) : null
}
