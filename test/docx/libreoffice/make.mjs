// Builds numbers.docx of the lists in lists.mjs and records what LibreOffice prints for it in expected.txt: `node test/docx/libreoffice/make.mjs`.
// A line of expected.txt is the number of a paragraph, a tab, and its words. Needs soffice; made with LibreOffice 7.4.7.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import JSZip from 'jszip'
import { abstracts, HEAD, nums, paragraphs, W } from './build.mjs'
import { styles } from './lists.mjs'

const here = import.meta.dirname
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const part = (name) =>
  `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${name === 'document' ? 'document.main' : name}+xml"/>`
const parts = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', 'styles', 'numbering'].map(part).join('')}</Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${['styles', 'numbering'].map((name, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
  'word/document.xml': `${HEAD}<w:document xmlns:w="${W}"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
  'word/styles.xml': styles,
  'word/numbering.xml': `${HEAD}<w:numbering xmlns:w="${W}" xmlns:mc="${MC}" xmlns:w14="${W14}" mc:Ignorable="w14">${abstracts.join('')}${nums.join('')}</w:numbering>`,
}

const zip = new JSZip()
for (const [name, text] of Object.entries(parts)) zip.file(name, text, { date: new Date(Date.UTC(2025, 0, 1)), createFolders: false })
const file = path.join(here, 'numbers.docx')
writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))

const out = mkdtempSync(path.join(os.tmpdir(), 'numbers-'))
try {
  const profile = `-env:UserInstallation=file://${out}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out, file], { stdio: 'ignore' })
  const printed = readFileSync(path.join(out, 'numbers.txt'), 'utf8').replace(/^\ufeff/, '')
  const lines = [...printed.matchAll(/^ *(.*?)[ \t]*(虚构事项\d{3})$/gm)].map(([, number, text]) => `${number}\t${text}`)
  const words = paragraphs.join('').split('<w:p>').length - 1
  if (lines.length !== words) throw new Error(`LibreOffice printed ${lines.length} of ${words} paragraphs`)
  writeFileSync(path.join(here, 'expected.txt'), `${lines.join('\n')}\n`)
} finally {
  rmSync(out, { recursive: true })
}
