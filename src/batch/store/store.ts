import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { ManifestLine } from '../../../schemas/manifest.ts'
import { CannotWrite, writeWhole } from '../write.ts'
import { type Span, wholeLines } from './lines.ts'
import { lock } from './lock.ts'

const MANIFEST = 'manifest.jsonl'
const JOURNAL = '.manifest.journal.jsonl'
const LOCK = '.manifest.lock'
/** Files that a process was writing when it was ended. */
const UNFINISHED = /^\.\d+-\d+\.tmp$/

/**
 * What is known of the files of an output folder. Lines are appended to a journal as files are done, and only the place of each is held in memory; `finish` writes the
 * manifest in order and lets go of the journal. A journal that is found belongs to a run that was stopped, and is gone on with.
 */
export class Store {
  readonly #out: string
  readonly #handle: number
  readonly #unlock: () => void
  readonly #lines = new Map<string, Span>()
  #end: number
  #isOpen = true

  /** Throws CannotWrite. */
  constructor(out: string) {
    this.#out = out
    const journal = path.join(out, JOURNAL)
    try {
      mkdirSync(out, { recursive: true })
    } catch (error) {
      throw new CannotWrite(path.join(out, MANIFEST), error)
    }
    this.#unlock = lock(path.join(out, LOCK))
    try {
      if (existsSync(journal)) removeUnfinished(out)
      else begin(path.join(out, MANIFEST), journal)
      this.#end = 0
      for (const { text, start, length } of wholeLines(journal)) {
        this.#end = start + length + 1
        const line = parse(text)
        if (line !== null) this.#lines.set(line.path, { start, length })
      }
      this.#handle = openSync(journal, 'r+')
      if (fstatSync(this.#handle).size > this.#end) ftruncateSync(this.#handle, this.#end)
    } catch (error) {
      this.#unlock()
      throw error instanceof CannotWrite ? error : new CannotWrite(journal, error)
    }
  }

  get(name: string): ManifestLine | null {
    const span = this.#lines.get(name)
    return span === undefined ? null : parse(this.#read(span))
  }

  /** Notes what became of a file; a later line of the same path counts. */
  add(line: ManifestLine): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
    writeAll(this.#handle, bytes, this.#end)
    this.#lines.set(line.path, { start: this.#end, length: bytes.length - 1 })
    this.#end += bytes.length
  }

  /**
   * Writes the manifest: a line for every file of this run (`isOurs`) and every earlier result that is still there, in the order of paths. Gives the number of files whose
   * bytes are those of one before.
   */
  finish(isOurs: (name: string) => boolean): { readonly duplicates: number } {
    const firsts = new Map<string, string>()
    let duplicates = 0
    const lines = function* (store: Store): Iterable<string> {
      for (const name of [...store.#lines.keys()].sort()) {
        const line = store.get(name)
        if (line === null || !(isOurs(name) || store.#hasOutputs(line))) continue
        const { duplicateOf: _, ...kept } = line
        const first = line.sha256 === null ? undefined : firsts.get(line.sha256)
        if (line.sha256 !== null && first === undefined) firsts.set(line.sha256, name)
        if (first !== undefined && isOurs(name)) duplicates++
        yield `${JSON.stringify(first === undefined ? kept : { ...kept, duplicateOf: first })}\n`
      }
    }
    writeWhole(path.join(this.#out, MANIFEST), lines(this))
    this.close()
    rmSync(path.join(this.#out, JOURNAL), { force: true })
    return { duplicates }
  }

  /** Lets go of the folder; the journal stays for the next run. */
  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#handle)
    this.#unlock()
  }

  #hasOutputs({ outputs }: ManifestLine): boolean {
    return outputs.length > 0 && outputs.every((name) => existsSync(path.join(this.#out, name)))
  }

  #read({ start, length }: Span): string {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const size = readSync(this.#handle, bytes, filled, length - filled, start + filled)
      if (size === 0) break
      filled += size
    }
    return bytes.toString('utf8', 0, filled)
  }
}

/** Lines of the manifest of a folder, one after the other. */
export function* manifestLines(out: string): Iterable<ManifestLine> {
  for (const { text } of wholeLines(path.join(out, MANIFEST))) {
    const line = parse(text)
    if (line !== null) yield line
  }
}

/** A journal that begins with what the last run left. */
function begin(manifest: string, journal: string): void {
  const unfinished = `${journal}.new`
  if (existsSync(manifest)) copyFileSync(manifest, unfinished)
  else writeFileSync(unfinished, '')
  renameSync(unfinished, journal)
}

function parse(text: string): ManifestLine | null {
  try {
    const line = ManifestLine.safeParse(JSON.parse(text))
    return line.success ? line.data : null
  } catch {
    return null
  }
}

function writeAll(handle: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, position + done)
}

/** Removes what a stopped run was writing. */
function removeUnfinished(out: string): void {
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (UNFINISHED.test(path.basename(name))) rmSync(path.join(out, name), { force: true })
}
