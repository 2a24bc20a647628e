/** The libraries that can read PDF, the default first. */
export const pdfEngineIds = ['pdfium', 'pdfjs'] as const

export type PdfEngineId = (typeof pdfEngineIds)[number]

/** Throws a TypeError for an engine that is not there: the caller's mistake. */
export function checkPdfEngine(id: PdfEngineId | undefined): void {
  if (id !== undefined && !pdfEngineIds.includes(id)) throw new TypeError(`pdfEngine is one of ${pdfEngineIds.join(', ')}`)
}

export const DEFAULT_PDF_ENGINE: PdfEngineId = pdfEngineIds[0]
