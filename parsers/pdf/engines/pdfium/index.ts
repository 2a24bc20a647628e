import { finding } from '../../../../schemas/findings/index.ts'
import type { PageSource, PdfDocument, PdfEngine } from '../../page-source.ts'
import { type Frame, sizeOf } from '../frame.ts'
import { readDrawing } from './drawing.ts'
import { type Pdfium, pdfium } from './library.ts'
import { readOutline } from './outline.ts'
import { readText } from './text.ts'

/** Room for the values the module gives back by address. */
const SCRATCH = 512
const NEEDS_PASSWORD = 4
const UNKNOWN_SECURITY = 5

function frameOf(lib: Pdfium, page: number, scratch: number): Frame {
  lib.FPDF_GetPageBoundingBox(page, scratch)
  const memory = lib.view()
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => memory.getFloat32(scratch + at, true)) as [number, number, number, number]
  return { left, bottom, right, top, turns: ((lib.FPDFPage_GetRotation(page) % 4) + 4) % 4 }
}

/** One owner for every allocation of a document: freeing twice would hang the module for ever. */
class OpenDocument implements PdfDocument {
  readonly pageCount: number
  readonly destinations
  readonly findings = []
  readonly #lib: Pdfium
  readonly #document: number
  readonly #file: number
  readonly #scratch: number
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
    this.destinations = readOutline(lib, document, this.#scratch, (page) => this.#withPage(page, (_, frame) => frame.top) ?? 0)
  }

  page(number: number): PageSource | null {
    return this.#withPage(number, (page, frame) => {
      const { glyphs, cut: textCut } = readText(this.#lib, page, frame, this.#scratch, this.#limits.maxPageCharacters)
      const { drawing, pictures, cut } = readDrawing(this.#lib, page, frame, this.#scratch, this.#limits.maxPageSegments)
      return { number, ...sizeOf(frame), glyphs, drawing, pictures, cut: cut || textCut }
    })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#lib.FPDF_CloseDocument(this.#document)
    this.#lib.free(this.#file)
    this.#lib.free(this.#scratch)
  }

  #withPage<T>(number: number, read: (page: number, frame: Frame) => T): T | null {
    const page = this.#lib.FPDF_LoadPage(this.#document, number - 1)
    if (page === 0) return null
    try {
      return read(page, frameOf(this.#lib, page, this.#scratch))
    } finally {
      this.#lib.FPDF_ClosePage(page)
    }
  }
}

/** PDFium as WebAssembly: the fast engine, and the default. */
export const pdfiumEngine: PdfEngine = {
  id: 'pdfium',
  async open(bytes, limits) {
    const lib = await pdfium()
    const file = lib.malloc(bytes.length)
    lib.bytes().set(bytes, file)
    const document = lib.FPDF_LoadMemDocument(file, bytes.length, 0)
    if (document !== 0) return new OpenDocument(lib, document, file, limits)
    const error = lib.FPDF_GetLastError()
    lib.free(file)
    if (error === NEEDS_PASSWORD || error === UNKNOWN_SECURITY) return { problem: finding('pdf/encrypted') }
    return { problem: finding('pdf/damaged') }
  },
}
