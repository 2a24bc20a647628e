import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import JSZip from 'jszip'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** Declarations every part of a fixture may use. */
const NAMESPACES = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${OFFICE}/relationships`,
  m: `${OFFICE}/math`,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Root element of each part a fixture may hold; the file holds what stands in it. */
const ROOTS: Readonly<Record<string, string>> = {
  body: 'document',
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
}

/** A part as a file has it: `body.xml` is what stands in the body, `header1.xml` what stands in a header. */
function partOf(name: string, content: string): { name: string; type: string; xml: string } {
  const kind = name.replace(/\d*\.xml$/, '')
  const root = ROOTS[kind]
  if (root === undefined) throw new Error(`a fixture has no part ${name}`)
  const inner = kind === 'body' ? `<w:body>${content}</w:body>` : content
  return { name: kind === 'body' ? 'document.xml' : name, type: kind, xml: `${HEAD}<w:${root} ${NAMESPACES}>${inner}</w:${root}>` }
}

const relationships = (entries: readonly { id: string; type: string; target: string }[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** The parts of a word processor's file by their names in the archive, from what stands in each: `{ 'body.xml': '<w:p>…', 'numbering.xml': … }`. */
export function docxParts(contents: Readonly<Record<string, string>>): Record<string, string> {
  const parts = Object.entries(contents).map(([name, content]) => partOf(name, content))
  const related = parts
    .filter((part) => part.type !== 'body')
    .map(({ name, type }, index) => ({ id: `rId${index + 1}`, type, target: name }))
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/_rels/document.xml.rels': relationships(related),
    ...Object.fromEntries(parts.map(({ name, xml }) => [`word/${name}`, xml])),
  }
}

/** An archive of files by name, in their order. */
export async function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = new JSZip()
  for (const [name, content] of Object.entries(files)) archive.file(name, content, { createFolders: false })
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export const docx = (contents: Readonly<Record<string, string>>): Promise<Uint8Array> => zip(docxParts(contents))

/** The fixture folder `input.docx/` as a file; null where a case has none. */
export async function packedInput(folder: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const parts = path.join(folder, 'input.docx')
  if (!existsSync(parts) || readdirSync(folder, { withFileTypes: true }).some((each) => each.name === 'input.docx' && each.isFile()))
    return null
  const contents = readdirSync(parts)
    .sort()
    .map((name) => [name, readFileSync(path.join(parts, name), 'utf8')])
  return { name: 'input.docx', bytes: await docx(Object.fromEntries(contents)) }
}
