import { DEFAULT_LIMITS, type Limits } from '../../parsers/parser.ts'
import type { PdfEngineId } from '../../parsers/pdf/engines/ids.ts'
import { loadPdfEngine } from '../../parsers/pdf/engines/index.ts'
import type { PageSource } from '../../parsers/pdf/page-source.ts'

/** The pages of a file as an engine gives them. */
export async function sourcesOf(bytes: Uint8Array, id: PdfEngineId, limits: Partial<Limits> = {}): Promise<PageSource[]> {
  const document = await (await loadPdfEngine(id)).open(bytes, { ...DEFAULT_LIMITS, ...limits })
  if ('problem' in document) throw new Error(document.problem.code)
  const pages: PageSource[] = []
  for (let number = 1; number <= document.pageCount; number++) {
    const page = await document.page(number)
    if (page !== null) pages.push(page)
  }
  await document.close()
  return pages
}
