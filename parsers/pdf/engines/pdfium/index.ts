import { finding } from '../../../../schemas/findings/index.ts'
import type { Destination, FileFacts, PageSource, PdfDocument, PdfEngine } from '../../page-source.ts'
import type { Overlays } from '../annotations.ts'
import { type Frame, sizeOf } from '../frame.ts'
import { readDrawing } from './drawing.ts'
import type { Pdfium } from './library.ts'
import { guarded, pdfium, release } from './lifetime.ts'
import { readDestinations } from './outline.ts'
import { overlaysOf, withFlattened } from './overlays.ts'
import { readText } from './text.ts'

/** The module sorts the texts of a line in quadratic time: a page of so many takes a minute, of many more an hour. Pages that are read have hundreds. */
const MOST_TEXTS = 50_000
/** Room for the values the module gives back by address. */
const SCRATCH = 512
const NEEDS_PASSWORD = 4
const UNKNOWN_SECURITY = 5
/** What the engine calls forms that are XFA alone, and XFA over fields of the file. */
const XFA_FORMS: readonly number[] = [2, 3]

function frameOf(lib: Pdfium, page: number, scratch: number): Frame {
  lib.FPDF_GetPageBoundingBox(page, scratch)
  const memory = lib.view()
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => memory.getFloat32(scratch + at, true)) as [number, number, number, number]
  return { left, bottom, right, top, turns: ((lib.FPDFPage_GetRotation(page) % 4) + 4) % 4 }
}

/** One owner for every allocation of a document: freeing twice would hang the module for ever. */
class OpenDocument implements PdfDocument {
  readonly pageCount: number
  readonly facts: FileFacts
  readonly #lib: Pdfium
  readonly #document: number
  readonly #file: number
  readonly #scratch: number
  /** Tops of the pages loaded so far, in the file's coordinates. */
  readonly #tops = new Map<number, number>()
  readonly #limits: { readonly maxPageCharacters: number; readonly maxPageSegments: number }
  #closed = false

  constructor(
    lib: Pdfium,
    document: number,
    file: number,
    limits: { readonly maxPageCharacters: number; readonly maxPageSegments: number },
  ) {
    this.#lib = lib
    this.#document = document
    this.#file = file
    this.#limits = limits
    this.#scratch = lib.malloc(SCRATCH)
    this.pageCount = lib.FPDF_GetPageCount(document)
    this.facts = {
      restricted: lib.EPDF_IsEncrypted(document) !== 0,
      xfa: XFA_FORMS.includes(lib.FPDF_GetFormType(document)),
      attachments: Math.max(0, lib.FPDFDoc_GetAttachmentCount(document)),
    }
  }

  /** Asked for when the pages have been read, so that none is loaded for its height alone. */
  get destinations(): readonly Destination[] {
    return guarded(this.#lib, () => readDestinations(this.#lib, this.#document, this.#scratch, (page) => this.#top(page)))
  }

  page(number: number): PageSource | null {
    return guarded(this.#lib, () => {
      const read = (overlays: Overlays) => (page: number, frame: Frame) => this.#read(number, page, frame, overlays)
      const first = this.#withPage(number, (page, frame) => {
        const overlays = overlaysOf(this.#lib, page)
        return overlays.drawn > 0 ? { overlays } : { source: read(overlays)(page, frame) }
      })
      if (first === null || 'source' in first) return first?.source ?? null
      return withFlattened(this.#lib, this.#document, number, this.#scratch, (copy) => this.#withPage(1, read(first.overlays), copy))
    })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    release(this.#lib, () => {
      this.#lib.FPDF_CloseDocument(this.#document)
      this.#lib.free(this.#file)
      this.#lib.free(this.#scratch)
    })
  }

  #read(number: number, page: number, frame: Frame, { drawn, files }: Overlays): PageSource {
    const { texts, found } = readDrawing(this.#lib, page, frame, this.#scratch, this.#limits.maxPageSegments)
    const most = texts > MOST_TEXTS ? 0 : this.#limits.maxPageCharacters
    const text = readText(this.#lib, page, frame, this.#scratch, most)
    return { number, ...sizeOf(frame), ...found, ...text, overlays: drawn, files, cut: text.cut || found.cut }
  }

  #top(number: number): number {
    if (!this.#tops.has(number)) this.#withPage(number, () => null)
    return this.#tops.get(number) ?? 0
  }

  #withPage<T>(number: number, read: (page: number, frame: Frame) => T, document = this.#document): T | null {
    const page = this.#lib.FPDF_LoadPage(document, number - 1)
    if (page === 0) return null
    // Not closed if it throws: the module is then dropped whole, and closing could fail again.
    const frame = frameOf(this.#lib, page, this.#scratch)
    if (document === this.#document) this.#tops.set(number, frame.top)
    const found = read(page, frame)
    this.#lib.FPDF_ClosePage(page)
    return found
  }
}

/** PDFium as WebAssembly: the fast engine, and the default. */
export const pdfiumEngine: PdfEngine = {
  id: 'pdfium',
  async open(bytes, limits) {
    const lib = await pdfium()
    return guarded(lib, () => {
      const file = lib.malloc(bytes.length)
      if (file === 0) throw new Error('no memory for the file')
      lib.bytes().set(bytes, file)
      const document = lib.FPDF_LoadMemDocument(file, bytes.length, 0)
      if (document !== 0) return new OpenDocument(lib, document, file, limits)
      const error = lib.FPDF_GetLastError()
      lib.free(file)
      return { problem: finding(error === NEEDS_PASSWORD || error === UNKNOWN_SECURITY ? 'pdf/encrypted' : 'pdf/damaged') }
    })
  },
}
