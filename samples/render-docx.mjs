import JSZip from 'jszip'
import { bodyParts } from './docx/body.mjs'
import { numberingXml } from './docx/numbering.mjs'
import * as parts from './docx/parts.mjs'
import { PORTRAIT_LINE } from './docx/section.mjs'
import { stylesXml } from './docx/styles.mjs'

/** The parts of the package by path, in the order Word writes them. */
function docxParts(source) {
  const { document, footers, numbers } = bodyParts(source, parts.footerId)
  return {
    '[Content_Types].xml': parts.contentTypesXml(footers.length),
    '_rels/.rels': parts.packageRelationships,
    'word/document.xml': document,
    'word/_rels/document.xml.rels': parts.documentRelationships(footers.length),
    ...Object.fromEntries(footers.map((footer, i) => [parts.footerPath(i), footer])),
    'word/settings.xml': parts.settingsXml,
    'word/styles.xml': stylesXml(PORTRAIT_LINE),
    'word/numbering.xml': numberingXml(numbers),
    'word/fontTable.xml': parts.fontTableXml,
    'docProps/core.xml': parts.coreXml(source.title),
    'docProps/app.xml': parts.appXml,
  }
}

/** A source as a Word document. Pure: the same source gives the same bytes, so entries are dated at the start of the ZIP era. */
export async function renderDocx(source) {
  const zip = new JSZip()
  const date = new Date(Date.UTC(1980, 0, 1))
  for (const [path, xml] of Object.entries(docxParts(source))) zip.file(path, xml, { date, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}
