import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { ManifestLine } from './convert.ts'
import { CannotWrite } from './write.ts'

/** `OUT/manifest.jsonl`, one line a file, written as soon as the file is done: a run that is stopped has told what it did. */
export function openManifest(out: string): { add: (line: ManifestLine) => void; close: () => void } {
  const handle = open(path.join(out, 'manifest.jsonl'))
  return { add: (line) => void writeSync(handle, `${JSON.stringify(line)}\n`), close: () => closeSync(handle) }
}

function open(file: string): number {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    return openSync(file, 'w')
  } catch (error) {
    throw new CannotWrite(file, error)
  }
}
