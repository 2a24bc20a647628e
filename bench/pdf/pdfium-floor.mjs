import { init } from '@embedpdf/pdfium'

/** Reads files with PDFium alone: every character with its box and size, and every piece of every path, forms included. */
export async function pdfiumFloor() {
  const { pdfium, PDFiumExt_Init } = await init({})
  PDFiumExt_Init()
  const lib = pdfium.wasmExports
  const scratch = lib.malloc(64)
  const objects = (container, count, get) => {
    for (let i = 0; i < lib[count](container); i++) {
      const object = lib[get](container, i)
      const type = lib.FPDFPageObj_GetType(object)
      if (type === 5) objects(object, 'FPDFFormObj_CountObjects', 'FPDFFormObj_GetObject')
      if (type !== 2) continue
      lib.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
      const segments = lib.FPDFPath_CountSegments(object)
      for (let k = 0; k < segments; k++) {
        const segment = lib.FPDFPath_GetPathSegment(object, k)
        lib.FPDFPathSegment_GetType(segment)
        lib.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
      }
    }
  }
  return (files) => {
    for (const { bytes } of files) {
      const file = lib.malloc(bytes.length)
      pdfium.HEAPU8.set(bytes, file)
      const document = lib.FPDF_LoadMemDocument(file, bytes.length, 0)
      for (let number = 0; number < lib.FPDF_GetPageCount(document); number++) {
        const page = lib.FPDF_LoadPage(document, number)
        const text = lib.FPDFText_LoadPage(page)
        const count = lib.FPDFText_CountChars(text)
        for (let i = 0; i < count; i++) {
          lib.FPDFText_GetUnicode(text, i)
          lib.FPDFText_GetCharBox(text, i, scratch, scratch + 8, scratch + 16, scratch + 24)
          lib.FPDFText_GetFontSize(text, i)
        }
        lib.FPDFText_ClosePage(text)
        objects(page, 'FPDFPage_CountObjects', 'FPDFPage_GetObject')
        lib.FPDF_ClosePage(page)
      }
      lib.FPDF_CloseDocument(document)
      lib.free(file)
    }
  }
}
