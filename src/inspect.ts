import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import { checkPdfEngine } from '../parsers/pdf/engines/ids.ts'
import { pdfParser } from '../parsers/pdf/index.ts'
import { inspectPdf } from '../parsers/pdf/inspect/index.ts'
import type { Finding } from '../schemas/finding.ts'
import { finding } from '../schemas/findings/index.ts'
import { sizeProblem } from './bounds.ts'
import type { ExtractOptions } from './extract.ts'

export interface InspectOptions extends ExtractOptions {
  /** From 1. */
  readonly page: number
}

/** A page as the reader sees it. `svg` is null when it could not be read; `findings` then say why. */
export interface Inspection {
  /** The page as SVG, of its size in points: docs/formats.md names its layers. */
  readonly svg: string | null
  /** Number of pages; null where the file could not be opened. */
  readonly pages: number | null
  /** Those of this page and of the whole file. */
  readonly findings: readonly Finding[]
}

/** The caller asked for a page that the file does not have. */
export class NoSuchPage extends RangeError {
  override readonly name = 'NoSuchPage'

  constructor(page: number, pages: number) {
    super(`there is no page ${page}: the file has ${pages} ${pages === 1 ? 'page' : 'pages'}`)
  }
}

/**
 * Draws what the reader saw on one page of a PDF and what it made of it. No I/O. Throws for the caller's mistake only: TypeError for what are
 * no bytes or an engine that is not there, NoSuchPage.
 */
export async function inspect(bytes: Uint8Array, options: InspectOptions): Promise<Inspection> {
  const { page, name = 'input', limits: given } = options
  if (!(bytes instanceof Uint8Array)) throw new TypeError('inspect() takes the bytes of a file as a Uint8Array')
  checkPdfEngine(options.pdfEngine)
  const limits = { ...DEFAULT_LIMITS, ...given }
  const problem = sizeProblem(bytes.length, limits) ?? (pdfParser.recognises(bytes) ? null : finding('pdf/not-a-pdf'))
  if (problem !== null) return { svg: null, pages: null, findings: [problem] }
  const inspection = await inspectPdf(bytes, limits, page, name, options)
  const { pages } = inspection
  if (pages !== null && !(Number.isInteger(page) && page >= 1 && page <= pages)) throw new NoSuchPage(page, pages)
  return inspection
}
