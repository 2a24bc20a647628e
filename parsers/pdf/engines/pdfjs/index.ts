import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { finding } from '../../../../schemas/findings/index.ts'
import type { Limits } from '../../../parser.ts'
import type { Destination, FileFacts, PageSource, PdfDocument, PdfEngine } from '../../page-source.ts'
import { type Frame, sizeOf } from '../frame.ts'
import { factsOf } from './facts.ts'
import { fontsOf } from './fonts.ts'
import { type Handlers, handlersOf } from './handlers.ts'
import { dataFolder, pdfjs, UNDRAWN } from './library.ts'
import { OperatorReader, type Parameters } from './operators.ts'
import { readDestinations } from './outline.ts'
import { type Annotations, annotationsOf } from './overlays.ts'

/** What the library gives of a page. */
interface Loaded {
  readonly list: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
  readonly annotations: Annotations
}

/** What the library means by numbers: operators, and whether annotations are drawn. */
interface Numbers {
  readonly setFont: number
  readonly setGState: number
  readonly handlers: Handlers
  readonly drawn: number
  readonly undrawn: number
}

/** The library's names of the fonts that are set, by themselves or with other parameters. */
function fontNames({ fnArray, argsArray }: Loaded['list'], { setFont, setGState }: Numbers): Set<string> {
  const names = new Set<string>()
  for (let index = 0; index < fnArray.length; index++) {
    if (fnArray[index] === setFont) names.add(String(argsArray[index]?.[0]))
    if (fnArray[index] !== setGState) continue
    for (const [key, value] of (argsArray[index] ?? [[]])[0] as Parameters)
      if (key === 'Font') names.add(String((value as readonly [string, number])[0]))
  }
  return names
}

class OpenDocument implements PdfDocument {
  readonly pageCount: number
  readonly destinations: readonly Destination[]
  readonly facts: FileFacts
  readonly #task: PDFDocumentLoadingTask
  readonly #document: PDFDocumentProxy
  readonly #numbers: Numbers
  readonly #limits: Limits

  constructor(
    task: PDFDocumentLoadingTask,
    document: PDFDocumentProxy,
    numbers: Numbers,
    { destinations, facts }: { readonly destinations: readonly Destination[]; readonly facts: FileFacts },
    limits: Limits,
  ) {
    this.#task = task
    this.#document = document
    this.#numbers = numbers
    this.#limits = limits
    this.pageCount = document.numPages
    this.destinations = destinations
    this.facts = facts
  }

  async page(number: number): Promise<PageSource | null> {
    const page = await this.#document.getPage(number).catch(() => null)
    if (page === null) return null
    try {
      const loaded = await this.#load(page).catch(() => null)
      return loaded === null ? null : await this.#read(number, page, loaded)
    } finally {
      page.cleanup()
    }
  }

  async close(): Promise<void> {
    await this.#task.destroy()
  }

  async #load(page: PDFPageProxy): Promise<Loaded> {
    const { drawn, undrawn } = this.#numbers
    const annotations = await annotationsOf(this.#document, page)
    return { annotations, list: await page.getOperatorList({ annotationMode: annotations.shown.size > 0 ? drawn : undrawn }) }
  }

  async #read(number: number, { view, rotate, commonObjs }: PDFPageProxy, { list, annotations }: Loaded): Promise<PageSource> {
    const { fnArray, argsArray } = list
    const { handlers } = this.#numbers
    const [left = 0, bottom = 0, right = 0, top = 0] = view.map(Math.fround)
    const frame: Frame = { left, bottom, right, top, turns: (((rotate / 90) % 4) + 4) % 4 }
    const fontOf = await fontsOf(fontNames(list, this.#numbers), commonObjs)
    const { maxPageCharacters, maxPageSegments } = this.#limits
    const reader = new OperatorReader(frame, fontOf, annotations.shown, { characters: maxPageCharacters, segments: maxPageSegments })
    for (let index = 0; index < fnArray.length; index++) handlers[fnArray[index] ?? 0]?.(reader, argsArray[index] ?? [])
    const { text, drawing } = reader
    return {
      number,
      ...sizeOf(frame),
      glyphs: text.take(),
      drawing: drawing.take(),
      pictures: drawing.pictures,
      overlays: reader.overlays,
      files: annotations.files,
      cut: text.cut || drawing.cut,
    }
  }
}

/** Mozilla's reader: the second opinion. */
export const pdfjsEngine: PdfEngine = {
  id: 'pdfjs',
  async open(bytes, limits) {
    const library = await pdfjs()
    const { OPS, AnnotationMode } = library
    const numbers: Numbers = {
      setFont: OPS.setFont,
      setGState: OPS.setGState,
      handlers: handlersOf(OPS),
      // With the values entered for fields that have no look of their own.
      drawn: AnnotationMode.ENABLE_STORAGE,
      undrawn: AnnotationMode.DISABLE,
    }
    const task = library.getDocument({
      // A copy, which the library keeps.
      data: new Uint8Array(bytes),
      verbosity: library.VerbosityLevel.ERRORS,
      cMapUrl: dataFolder('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: dataFolder('standard_fonts'),
      ...UNDRAWN,
      isEvalSupported: false,
    })
    const opened = await task.promise.catch((error: Error) => error)
    if (opened instanceof Error) {
      await task.destroy()
      const isEncrypted = opened.name === 'PasswordException' || /encrypt/i.test(opened.message)
      return { problem: finding(isEncrypted ? 'pdf/encrypted' : 'pdf/damaged') }
    }
    const destinations = opened.numPages > limits.maxPages ? [] : await readDestinations(opened)
    return new OpenDocument(task, opened, numbers, { destinations, facts: await factsOf(opened) }, limits)
  },
}
