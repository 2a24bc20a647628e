import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Writes a file piece by piece beside its name and then renames it: whatever happens, no half-written file bears the name. */
export function writeWhole(file: string, pieces: Iterable<string>): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    const handle = openSync(unfinished, 'w')
    try {
      for (const piece of pieces) writeSync(handle, piece)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
