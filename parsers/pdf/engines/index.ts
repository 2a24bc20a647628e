import type { PdfEngine } from '../page-source.ts'
import type { PdfEngineId } from './ids.ts'

/** How each library is loaded, when it is first asked for. */
const ENGINES: Readonly<Record<PdfEngineId, () => Promise<PdfEngine>>> = {
  pdfium: async () => (await import('./pdfium/index.ts')).pdfiumEngine,
  pdfjs: async () => (await import('./pdfjs/index.ts')).pdfjsEngine,
}

export const loadPdfEngine = (id: PdfEngineId): Promise<PdfEngine> => ENGINES[id]()
