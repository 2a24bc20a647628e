import type { Pdfium } from './library.ts'

const ANNOTATION = { link: 2, popup: 16, file: 17, widget: 20 } as const
/** More annotations than this on a page are no form a reader fills in. */
const MOST = 10_000
/** As the page is shown, not as it is printed. */
const AS_SHOWN = 0
const DREW = 1

/** What lies over a page: `drawn` form fields, notes and stamps that were made part of it, and `files` pinned to it. */
export interface Overlays {
  readonly drawn: number
  readonly files: number
}

/**
 * Makes what annotations show part of the page's own content, so that the text of a form field is read where it stands; hidden ones show
 * nothing. It holds for the document in memory, from the next time the page is loaded. A field that has a value and no look of its own gets one.
 */
export function drawOverlays(lib: Pdfium, page: number): Overlays {
  const count = Math.min(lib.FPDFPage_GetAnnotCount(page), MOST)
  let drawn = 0
  let files = 0
  for (let index = 0; index < count; index++) {
    const annotation = lib.FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    const type = lib.FPDFAnnot_GetSubtype(annotation)
    if (type === ANNOTATION.file) files++
    if (type !== ANNOTATION.link && type !== ANNOTATION.popup) drawn++
    if (type === ANNOTATION.widget && lib.EPDFAnnot_HasAppearanceStream(annotation, 0) === 0) lib.EPDFAnnot_GenerateFormFieldAP(annotation)
    lib.FPDFPage_CloseAnnot(annotation)
  }
  // Links, the most of all annotations, show nothing: their pages need not be made anew.
  return { drawn: drawn > 0 && lib.FPDFPage_Flatten(page, AS_SHOWN) === DREW ? drawn : 0, files }
}
