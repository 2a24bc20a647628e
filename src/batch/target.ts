import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { OutFile, Target } from '../exporters/exporter.ts'
import { CannotWrite } from './write.ts'

/** Files of a batch that get their names together; until then they stand in a folder of their own beside them, on the same disk. */
export class BatchTarget implements Target {
  readonly #out: string
  readonly #unfinished: string
  readonly #files = new Map<string, { readonly path: string; handle: number | null }>()

  constructor(out: string) {
    this.#out = out
    try {
      mkdirSync(out, { recursive: true })
      this.#unfinished = mkdtempSync(path.join(out, '.unfinished-'))
    } catch (error) {
      throw new CannotWrite(out, error)
    }
  }

  file(name: string): OutFile {
    const file: { path: string; handle: number | null } = { path: path.join(this.#unfinished, name), handle: null }
    mkdirSync(path.dirname(file.path), { recursive: true })
    this.#files.set(name, file)
    return {
      path: file.path,
      write: (piece) => {
        file.handle ??= openSync(file.path, 'w')
        // Unlike `writeSync` it goes on until all of the piece is written, or fails.
        writeFileSync(file.handle, piece)
      },
    }
  }

  #close(): void {
    for (const file of this.#files.values()) {
      if (file.handle !== null) closeSync(file.handle)
      file.handle = null
    }
  }

  /** Gives every file its name. */
  commit(): void {
    this.#close()
    for (const [name, file] of this.#files) {
      const final = path.join(this.#out, name)
      mkdirSync(path.dirname(final), { recursive: true })
      // Libraries make files as private as they like; this one is as open as its neighbours.
      chmodSync(file.path, 0o666 & ~process.umask())
      renameSync(file.path, final)
    }
    this.discard()
  }

  /** Throws away what has no name yet. */
  discard(): void {
    this.#close()
    this.#files.clear()
    if (existsSync(this.#unfinished)) rmSync(this.#unfinished, { recursive: true, force: true })
  }
}
