import { EngineFault } from '../../page-source.ts'
import { load, type Pdfium } from './library.ts'

/** A module whose memory has grown beyond this (bytes) is let go of with its document: memory never shrinks. */
const KEPT_MEMORY = 256 * 1024 * 1024

let loading: Promise<Pdfium> | null = null
let current: Pdfium | null = null
/** Modules that broke down: their memory is in no known state and is not touched again, not even to free it. */
const broken = new WeakSet<Pdfium>()

function drop(lib: Pdfium): void {
  if (current !== lib) return
  loading = null
  current = null
}

/** The module for the next document: one for the process, until it breaks down. It keeps nothing between documents that are closed. */
export async function pdfium(): Promise<Pdfium> {
  loading ??= load()
  const mine = loading
  try {
    const lib = await mine
    if (broken.has(lib)) return pdfium()
    current = lib
    return lib
  } catch (error) {
    if (loading === mine) loading = null
    throw new EngineFault('the engine cannot be loaded', { cause: error })
  }
}

/**
 * Runs calls into the module. Whatever is thrown there (an abort, a trap, a stack that overflowed) leaves its memory in no known state: the
 * module is dropped, and every document still open in it fails from then on.
 */
export function guarded<T>(lib: Pdfium, calls: () => T): T {
  if (broken.has(lib)) throw new EngineFault('the engine broke down over another file')
  try {
    return calls()
  } catch (error) {
    broken.add(lib)
    drop(lib)
    throw new EngineFault(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** Frees what a document holds, which a module that broke down, or does so now, loses by itself; one that has grown large is let go of. */
export function release(lib: Pdfium, free: () => void): void {
  if (broken.has(lib)) return
  try {
    guarded(lib, free)
  } catch (error) {
    if (error instanceof EngineFault) return
    throw error
  }
  if (lib.bytes().length > KEPT_MEMORY) drop(lib)
}
