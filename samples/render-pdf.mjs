import { sections } from './docx/section.mjs'
import { pdfFile } from './pdf/file.mjs'
import { fillPages } from './pdf/flow.mjs'

/** A source as a PDF, on pages like those of the Word form. Pure: the same source gives the same bytes. */
export function renderPdf(source) {
  const pages = []
  const marks = []
  for (const section of sections(source.blocks)) {
    const filled = fillPages(section, pages.length)
    pages.push(...filled.pages)
    marks.push(...filled.marks)
  }
  return pdfFile({ title: source.title, pages, marks })
}
