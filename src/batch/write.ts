import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The caller's folder or disk does not take the result. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite'

  constructor(file: string, cause: unknown) {
    super(`cannot write ${file}: ${cause instanceof Error ? cause.message : String(cause)}; choose another --out`)
  }
}

let count = 0

/** Writes a file piece by piece beside its name and then renames it: whatever happens, no half-written file bears the name. */
export function writeWhole(file: string, pieces: Iterable<string>): void {
  const folder = path.dirname(file)
  // A name of its own, short: the file's may already be as long as a file system allows.
  const unfinished = path.join(folder, `.${process.pid}-${++count}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    const handle = openSync(unfinished, 'wx')
    try {
      // Unlike `writeSync` it goes on until all of the piece is written, or fails.
      for (const piece of pieces) writeFileSync(handle, piece)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, file)
  } catch (error) {
    discard(unfinished)
    throw new CannotWrite(file, error)
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Nothing was made: its folder is none.
  }
}
