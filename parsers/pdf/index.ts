import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits, Parsed, Parser, ParserOptions } from '../parser.ts'
import { type Assembled, assemble } from './assemble.ts'
import { placeBookmarks } from './bookmarks.ts'
import { isIntact } from './cross-references.ts'
import { DEFAULT_PDF_ENGINE, type PdfEngineId } from './engines/ids.ts'
import { loadPdfEngine } from './engines/index.ts'
import { type Destination, EngineFault, type PdfDocument } from './page-source.ts'
import { readPages, type Watch } from './read-pages.ts'

/** A file as it was read: what the parser gives, and where it comes from on the pages. `pages` is null only where the file could not be opened. */
export type Reading = Parsed & Pick<Assembled, 'parts' | 'running'>

const NOTHING = { blocks: [], furniture: [], parts: [], running: new Set<never>() }
const unreadable = (findings: Finding[], pages: number | null = null): Reading => ({ ...NOTHING, pages, findings })

/** Opens the file, or says why that cannot be. */
async function open(bytes: Uint8Array, limits: Limits, engine: PdfEngineId): Promise<PdfDocument | { readonly problem: Finding }> {
  try {
    return await (await loadPdfEngine(engine)).open(bytes, limits)
  } catch (error) {
    if (error instanceof EngineFault) return { problem: finding('pdf/engine-failed', { read: 0, pages: '?' }) }
    throw error
  }
}

/** What a reader should know of the file before any page of it. */
function problemsOf(bytes: Uint8Array, { facts }: PdfDocument): Finding[] {
  const findings: Finding[] = []
  if (!isIntact(bytes)) findings.push(finding('pdf/repaired'))
  if (facts.restricted) findings.push(finding('pdf/restricted'))
  if (facts.xfa) findings.push(finding('pdf/xfa-form'))
  return findings
}

/** Why no page has text: what stopped the reader, or else that they are pictures, which is then said once and not of every page. */
function withoutText(findings: readonly Finding[], pages: number): Finding[] {
  if (findings.some(({ severity }) => severity === 'error')) return [...findings]
  return [finding('pdf/no-text', { pages }), ...findings.filter(({ code }) => code !== 'pdf/page-without-text')]
}

/** Where the file's own outline and names lead; an engine that breaks down over them costs them, not the pages. */
function destinationsOf(document: PdfDocument): readonly Destination[] | null {
  try {
    return document.destinations
  } catch (error) {
    if (error instanceof EngineFault) return null
    throw error
  }
}

/** How a file is read. */
export interface ReadOptions extends ParserOptions {
  readonly watch?: Watch
}

/** Pages by an engine, each to lines and tables, then what page breaks cut joined. */
export async function readPdf(bytes: Uint8Array, limits: Limits, options: ReadOptions = {}): Promise<Reading> {
  const { pdfEngine = DEFAULT_PDF_ENGINE, watch = () => {} } = options
  const started = performance.now()
  const opened = await open(bytes, limits, pdfEngine)
  if ('problem' in opened) return unreadable([opened.problem])
  const file = {
    document: opened,
    async reopen() {
      const again = await open(bytes, limits, pdfEngine)
      return 'problem' in again ? null : again
    },
  }
  try {
    const { pageCount } = file.document
    const before = problemsOf(bytes, file.document)
    if (pageCount <= 0) return unreadable([finding('pdf/no-pages'), ...before])
    if (pageCount > limits.maxPages) return unreadable([finding('pdf/too-many-pages', { pages: pageCount, limit: limits.maxPages })])
    const { pages, withText, findings: found } = await readPages(file, limits, started, watch)
    const findings = [...before, ...found]
    if (withText === 0) return unreadable(withoutText(findings, pages.length), pageCount)
    const assembled = assemble(pages)
    const destinations = destinationsOf(file.document)
    if (destinations !== null) placeBookmarks(assembled.blocks, destinations)
    else if (!findings.some(({ code }) => code === 'pdf/engine-failed')) {
      findings.push(finding('pdf/engine-failed', { read: pages.length, pages: pageCount }))
    }
    const other = pdfEngine === DEFAULT_PDF_ENGINE ? {} : { engine: pdfEngine }
    return { ...assembled, pages: pageCount, findings, ...other }
  } finally {
    await file.document.close()
  }
}

/** The header may stand a little behind the start of the file. */
const HEADER_WITHIN = 1024

export const pdfParser: Parser = {
  id: 'pdf',
  version: 1,
  name: 'PDF with text: tables by their drawn lines, narrative',
  extensions: ['.pdf'],
  recognises: (bytes) => Buffer.from(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-'),
  async parse(bytes, limits, options) {
    const { parts, running, ...parsed } = await readPdf(bytes, limits, options)
    return parsed
  },
}
