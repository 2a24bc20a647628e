import { init } from '@embedpdf/pdfium'

/** The functions this engine calls, as the WebAssembly module exports them: numbers and addresses only, no wrapper between. */
const FUNCTIONS = [
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetFormType',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_GetStrokeWidth',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPath_GetDrawMode',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharAngle',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetTextObject',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFFont_GetBaseFontName',
  'FPDFBookmark_GetFirstChild',
  'FPDFBookmark_GetNextSibling',
  'FPDFBookmark_GetTitle',
  'FPDFBookmark_GetDest',
  'FPDFDest_GetDestPageIndex',
  'FPDFDest_GetLocationInPage',
] as const

type Functions = Readonly<Record<(typeof FUNCTIONS)[number], (...args: (number | bigint)[]) => number>>

/** The module with its memory. Views are asked for at every use: memory that grows moves. */
export interface Pdfium extends Functions {
  malloc(size: number): number
  free(address: number): void
  bytes(): Uint8Array
  view(): DataView
}

let loading: Promise<Pdfium> | null = null

async function load(): Promise<Pdfium> {
  const { pdfium, PDFiumExt_Init } = await init({})
  PDFiumExt_Init()
  const exported = pdfium.wasmExports as unknown as Functions & { malloc(size: number): number; free(address: number): void }
  const missing = FUNCTIONS.filter((name) => typeof exported[name] !== 'function')
  if (missing.length > 0) throw new Error(`this version of pdfium lacks ${missing.join(', ')}`)
  const memory = pdfium as unknown as { readonly HEAPU8: Uint8Array }
  let view = new DataView(memory.HEAPU8.buffer)
  return {
    ...(Object.fromEntries(FUNCTIONS.map((name) => [name, exported[name]])) as Functions),
    malloc: (size) => exported.malloc(size),
    free: (address) => exported.free(address),
    bytes: () => memory.HEAPU8,
    view() {
      if (view.buffer !== memory.HEAPU8.buffer) view = new DataView(memory.HEAPU8.buffer)
      return view
    },
  }
}

/** The module, loaded once for the process: it keeps nothing between documents that are closed. */
export const pdfium = (): Promise<Pdfium> => {
  loading ??= load()
  return loading
}
