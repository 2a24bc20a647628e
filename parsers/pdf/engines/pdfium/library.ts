import { init } from '@embedpdf/pdfium'

/** The functions this engine calls, as the WebAssembly module exports them: numbers and addresses only, no wrapper between. */
const FUNCTIONS = [
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetFormType',
  'EPDF_IsEncrypted',
  'FPDFDoc_GetAttachmentCount',
  'FPDF_CreateNewDocument',
  'FPDF_ImportPagesByIndex',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetRotation',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFPage_Flatten',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetFlags',
  'EPDFAnnot_HasAppearanceStream',
  'EPDFAnnot_GenerateFormFieldAP',
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
  'FPDF_CountNamedDests',
  'FPDF_GetNamedDest',
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

const quiet = (): void => {}

/** Bytes beyond which the module gets no more memory, and so breaks down: disclosures stay within the 18 MB it begins with, a page of a million lines needs hundreds. */
const MOST_MEMORY = 768 * 1024 * 1024
const PAGE_OF_MEMORY = 64 * 1024

/** What is used of a WebAssembly.Memory, which the types of this project's targets leave out. */
interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** Keeps a memory from growing beyond the most; a memory that will not grow is what the module expects of a small machine. */
function limit(memory: Memory): void {
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE_OF_MEMORY > MOST_MEMORY) throw new RangeError('the memory of the engine is used up')
    return grow(pages)
  }
}

/** Loads a module of its own memory. What it would print to the console is what its results say as well. */
export async function load(): Promise<Pdfium> {
  const { pdfium, PDFiumExt_Init } = await init({ print: quiet, printErr: quiet } as Parameters<typeof init>[0])
  PDFiumExt_Init()
  const exported = pdfium.wasmExports as unknown as Functions & {
    readonly memory: Memory
    malloc(size: number): number
    free(address: number): void
  }
  limit(exported.memory)
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
