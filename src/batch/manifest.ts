import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { ManifestLine } from './convert.ts'

/** `OUT/manifest.jsonl`, one line a file, written as soon as the file is done: a run that is stopped has told what it did. */
export function openManifest(out: string): { add: (line: ManifestLine) => void; close: () => void } {
  mkdirSync(out, { recursive: true })
  const handle = openSync(path.join(out, 'manifest.jsonl'), 'w')
  return { add: (line) => void writeSync(handle, `${JSON.stringify(line)}\n`), close: () => closeSync(handle) }
}
