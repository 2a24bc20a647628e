import { fileURLToPath } from 'node:url'
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

type Library = typeof Pdfjs

/** Classes of browsers that the library wants when it is loaded, for drawing only. */
const BROWSER_CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const
/** Stands in for a font of a browser. Given one, the library does not turn the shapes of every character into paths, which nobody draws. */
class UndrawnFont {
  readonly loaded = Promise.resolve()
}

/** What the library asks of a document: a place to register fonts. */
const undrawnDocument = { fonts: { add: () => {}, delete: () => {}, clear: () => {} } }

/** A module without types. */
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
const ABSENT_CANVAS = /@napi-rs\/canvas|Cannot polyfill/

/**
 * Imports the library with as little left behind as can be: the classes it wants are stand-ins while it loads, its own slower `push` is undone,
 * and its warning that nothing can be drawn is not shown, since nothing is.
 */
async function load(): Promise<Library> {
  const scope = globalThis as unknown as Record<string, unknown>
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push') as PropertyDescriptor
  const { warn } = console
  // Asked for whenever a font is met, so it stays.
  scope['FontFace'] ??= UndrawnFont
  const stubbed = BROWSER_CLASSES.filter((name) => scope[name] === undefined)
  for (const name of stubbed) scope[name] = class {}
  console.warn = (...said: unknown[]) => {
    if (!ABSENT_CANVAS.test(String(said[0]))) warn(...said)
  }
  try {
    const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // Found there, the worker runs in this thread.
    scope['pdfjsWorker'] = await import(WORKER)
    return library
  } finally {
    console.warn = warn
    for (const name of stubbed) delete scope[name]
    Object.defineProperty(Array.prototype, 'push', push)
  }
}

let loading: Promise<Library> | null = null

/** The library, loaded once for the process and only when it is asked for. */
export const pdfjs = (): Promise<Library> => {
  loading ??= load()
  return loading
}

/** Options that keep the library from making fonts ready to be drawn, and let their tables be seen. */
export const UNDRAWN = { disableFontFace: false, ownerDocument: undrawnDocument as never, useSystemFonts: false, fontExtraProperties: true }

/** The folder of a data file set of the package, with a slash at its end, as the library wants it. */
export const dataFolder = (name: 'cmaps' | 'standard_fonts'): string =>
  fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')))
