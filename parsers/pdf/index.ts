import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits, Parsed, Parser } from '../parser.ts'
import { type Assembled, assemble } from './assemble.ts'
import { placeBookmarks } from './bookmarks.ts'
import { noOddities, plainCharacters } from './characters.ts'
import { pdfiumEngine } from './engines/pdfium/index.ts'
import { type PageContent, type PageSteps, readPage } from './page-content.ts'
import type { PageSource, PdfDocument } from './page-source.ts'
import { visible } from './visible.ts'

/** A file as it was read: what the parser gives, and where it comes from on the pages. `pages` is null only where the file could not be opened. */
export type Reading = Parsed & Pick<Assembled, 'parts' | 'running'>

/** Is shown every page after it was read. */
type Watch = (source: PageSource, steps: PageSteps) => void

const NOTHING = { blocks: [], furniture: [], parts: [], running: new Set<never>() }
const unreadable = (because: Finding, pages: number | null = null): Reading => ({ ...NOTHING, pages, findings: [because] })

/** What of a page could not be read. */
function problemsOf({ number, glyphs, pictures, cut }: PageSource): Finding[] {
  const at = [{ page: number }]
  if (cut) return [finding('pdf/page-cut', { page: number }, at)]
  return glyphs.count === 0 && pictures.length > 0 ? [finding('pdf/page-without-text', { page: number }, at)] : []
}

async function readPages(document: PdfDocument, watch: Watch): Promise<{ pages: PageContent[]; characters: number; findings: Finding[] }> {
  const pages: PageContent[] = []
  const findings: Finding[] = []
  let characters = 0
  const oddities = noOddities()
  for (let number = 1; number <= document.pageCount; number++) {
    const read = await document.page(number)
    if (read === null) {
      findings.push(finding('pdf/page-unreadable', { page: number }, [{ page: number }]))
      continue
    }
    const { page, outside } = visible(read)
    if (outside > 0) findings.push(finding('pdf/text-outside-page', { page: number, count: outside }, [{ page: number }]))
    characters += page.glyphs.count
    plainCharacters(page.glyphs, oddities)
    findings.push(...problemsOf(page))
    const steps = readPage(page)
    watch(page, steps)
    for (const labels of steps.content.charts) {
      findings.push(finding('pdf/chart', { page: number }, [{ page: number, text: labels.map(({ text }) => text).join('\n') }]))
    }
    pages.push(steps.content)
  }
  if (oddities.rewritten.size > 0) {
    const list = [...oddities.rewritten].map(([pair, count]) => `${[...pair].join(' → ')} × ${count}`)
    findings.push(finding('pdf/characters-rewritten', { text: list.join(', ') }))
  }
  if (oddities.unreadable > 0) findings.push(finding('pdf/characters-unreadable', { count: oddities.unreadable }))
  return { pages, characters, findings }
}

/** Pages by an engine, each to lines and tables, then what page breaks cut joined. */
export async function readPdf(bytes: Uint8Array, limits: Limits, watch: Watch = () => {}): Promise<Reading> {
  const document = await pdfiumEngine.open(bytes, limits)
  if ('problem' in document) return unreadable(document.problem)
  try {
    const { pageCount } = document
    if (pageCount > limits.maxPages) return unreadable(finding('pdf/too-many-pages', { pages: pageCount, limit: limits.maxPages }))
    const { pages, characters, findings } = await readPages(document, watch)
    if (characters === 0) return unreadable(finding('pdf/no-text', { pages: pageCount }), pageCount)
    const assembled = assemble(pages)
    placeBookmarks(assembled.blocks, document.destinations)
    return { ...assembled, pages: pageCount, findings: [...document.findings, ...findings] }
  } finally {
    await document.close()
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
  async parse(bytes, limits) {
    const { blocks, furniture, pages, findings } = await readPdf(bytes, limits)
    return { blocks, furniture, pages, findings }
  },
}
