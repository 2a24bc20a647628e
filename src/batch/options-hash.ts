import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parsers } from '../../parsers/index.ts'
import type { Recipe } from './pool/protocol.ts'
import type { Setup } from './setup.ts'

/** Hash of everything but the bytes of a file that decides its result: version and parsers, outputs, limits, settings, the text of one's own rules. */
export function optionsHash({ to, stage, flags, version }: Omit<Recipe, 'options' | 'out'>, { settings }: Setup): string {
  const { config: _, rules, ...read } = flags
  const decisive = {
    version,
    parsers: parsers.map(({ id, version: raised }) => `${id}@${raised}`),
    to: [...to].sort(),
    stage,
    read: Object.entries(read).sort(([a], [b]) => (a < b ? -1 : 1)),
    settings: [...settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    rules: rules === undefined ? null : readFileSync(rules, 'utf8'),
  }
  return createHash('sha256').update(JSON.stringify(decisive)).digest('hex').slice(0, 16)
}
