import { ANNOTATION, MOST_ANNOTATIONS, type Overlays, shows } from '../annotations.ts'
import type { Pdfium } from './library.ts'

/** Bits of an annotation's flags (ISO 32000-1, 12.5.3). The first is about kinds a reader does not know, and not about fields. */
const FLAG = { invisible: 1, hidden: 2, noView: 32 } as const
/** The look of an annotation that nobody points at. */
const NORMAL = 0
/** As the page is shown, not as it is printed. */
const AS_SHOWN = 0
const FAILED = 0

const isHidden = (kind: number, flags: number): boolean =>
  (flags & (FLAG.hidden | FLAG.noView)) !== 0 || (kind !== ANNOTATION.widget && (flags & FLAG.invisible) !== 0)

/** Whether an annotation shows; a field that has a value and no look of its own gets one. */
function showsUp(lib: Pdfium, annotation: number, kind: number): boolean {
  const hasLook = (): boolean => lib.EPDFAnnot_HasAppearanceStream(annotation, NORMAL) !== 0
  if (!shows(kind, hasLook()) || isHidden(kind, lib.FPDFAnnot_GetFlags(annotation))) return false
  if (hasLook()) return true
  lib.EPDFAnnot_GenerateFormFieldAP(annotation)
  return hasLook()
}

/** What lies over a page, and is not yet part of it. */
export function overlaysOf(lib: Pdfium, page: number): Overlays {
  const count = Math.min(lib.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)
  let drawn = 0
  let files = 0
  for (let index = 0; index < count; index++) {
    const annotation = lib.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    const kind = lib.FPDFAnnot_GetSubtype(annotation)
    if (kind === ANNOTATION.file) files++
    if (showsUp(lib, annotation, kind)) drawn++
    lib.FPDFPage_CloseAnnot(annotation)
  }
  return { drawn, files }
}

/**
 * Gives `read` a document of a page alone, with what annotations show made part of its content, so that the text of a form field is read where it
 * stands; null where it cannot be made. The page is a copy, because flattening takes from a page the fonts it has from the nodes above it, and a
 * copy has them itself. `scratch` is room for 4 bytes.
 */
export function withFlattened<T>(lib: Pdfium, document: number, number: number, scratch: number, read: (copy: number) => T): T | null {
  const copy = lib.FPDF_CreateNewDocument()
  if (copy === 0) return null
  lib.view().setInt32(scratch, number - 1, true)
  const page = lib.FPDF_ImportPagesByIndex(copy, document, scratch, 1, 0) === 0 ? 0 : lib.FPDF_LoadPage(copy, 0)
  const isMade = page !== 0 && lib.FPDFPage_Flatten(page, AS_SHOWN) !== FAILED
  if (page !== 0) lib.FPDF_ClosePage(page)
  // What was drawn over the page shows once it is loaded again.
  const found = isMade ? read(copy) : null
  lib.FPDF_CloseDocument(copy)
  return found
}
