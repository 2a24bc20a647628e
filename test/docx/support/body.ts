import { docxParts } from '../../support/pack-docx.ts'

/** Pieces of a body, as short as the format allows. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`
export const row = (cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const rowOf = (...texts: readonly string[]): string => row(texts.map((text) => cell(text)))
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
export const run = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`
export const field = (type: 'begin' | 'separate' | 'end'): string => `<w:fldChar w:fldCharType="${type}"/>`
export const reference = (id: number): string => `<w:footnoteReference w:id="${id}"/>`
export const note = (id: number, inner: string): string => `<w:footnote w:id="${id}">${inner}</w:footnote>`
export const bookmark = (name: string): string => `<w:bookmarkStart w:id="0" w:name="${name}"/>`

export const MAIN = 'word/document.xml'

/** Parts with one of them rewritten as text. */
export function rewritten(
  contents: Readonly<Record<string, string>>,
  name: string,
  change: (xml: string) => string,
): Record<string, string | Uint8Array> {
  const parts = docxParts(contents)
  return { ...parts, [name]: change(parts[name] ?? '') }
}
