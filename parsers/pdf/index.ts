import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits, Parsed, Parser } from '../parser.ts'
import { assemble } from './assemble.ts'
import { placeBookmarks } from './bookmarks.ts'
import { noOddities, plainCharacters } from './characters.ts'
import { pdfiumEngine } from './engines/pdfium/index.ts'
import { type PageContent, readPage } from './page-content.ts'
import type { PageSource, PdfDocument } from './page-source.ts'
import { visible } from './visible.ts'

const unreadable = (because: Finding): Parsed => ({ blocks: [], furniture: [], pages: null, findings: [because] })

/** What of a page could not be read. */
function problemsOf({ number, glyphs, pictures, cut }: PageSource): Finding[] {
  const at = [{ page: number }]
  if (cut) return [finding('pdf/page-cut', { page: number }, at)]
  return glyphs.count === 0 && pictures.length > 0 ? [finding('pdf/page-without-text', { page: number }, at)] : []
}

async function readPages(document: PdfDocument): Promise<{ pages: PageContent[]; characters: number; findings: Finding[] }> {
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
    pages.push(readPage(page))
  }
  if (oddities.rewritten.size > 0) {
    const list = [...oddities.rewritten].map(([pair, count]) => `${[...pair].join(' → ')} × ${count}`)
    findings.push(finding('pdf/characters-rewritten', { text: list.join(', ') }))
  }
  if (oddities.unreadable > 0) findings.push(finding('pdf/characters-unreadable', { count: oddities.unreadable }))
  return { pages, characters, findings }
}

/** Pages by an engine, each to lines and tables, then what page breaks cut joined. */
async function parse(bytes: Uint8Array, limits: Limits): Promise<Parsed> {
  const document = await pdfiumEngine.open(bytes, limits)
  if ('problem' in document) return unreadable(document.problem)
  try {
    const { pageCount } = document
    if (pageCount > limits.maxPages) return unreadable(finding('pdf/too-many-pages', { pages: pageCount, limit: limits.maxPages }))
    const { pages, characters, findings } = await readPages(document)
    if (characters === 0) return unreadable(finding('pdf/no-text', { pages: pageCount }))
    const { blocks, furniture } = assemble(pages)
    placeBookmarks(blocks, document.destinations)
    return { blocks, furniture, pages: pageCount, findings: [...document.findings, ...findings] }
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
  parse,
}
