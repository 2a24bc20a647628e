import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isIntact } from '../../parsers/pdf/cross-references.ts'
import { extract } from '../../src/extract.ts'
import { root } from '../support/fixtures.ts'
import { pdf } from '../support/pack-pdf.ts'
import { onePage, rawPdf } from '../support/raw-pdf.ts'
import { codesOf, readPdf, textOf } from '../support/read-pdf.ts'

const saved = (name: string): Uint8Array => readFileSync(path.join(root, 'test/pdf/files', `${name}.pdf`))
const SENTENCE = '本年收入262.00万元。'
const plain = pdf([{ texts: [[90, 100, 14, SENTENCE]] }])
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe('an encrypted file', () => {
  it.each(['user-password-rc4', 'user-password-aes'])('%s is not read', async (name) => {
    expect(codesOf(await readPdf(saved(name)))).toEqual(['pdf/encrypted'])
  })

  it.each(['owner-only-rc4', 'owner-only-aes'])('%s is read, and said to be restricted', async (name) => {
    const extraction = await readPdf(saved(name))
    expect(textOf(extraction)).toBe(SENTENCE)
    expect(codesOf(extraction)).toEqual(['pdf/restricted'])
  })
})

describe('cross references', () => {
  const later = (text: string): string => {
    const old = /startxref\n(\d+)/.exec(text)?.[1]
    const added = '8 0 obj\n<< /Later true >>\nendobj\n'
    const table = `xref\n8 1\n${String(text.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R /Prev ${old} >>\n`
    return `${text}${added}${table}startxref\n${text.length + added.length}\n%%EOF\n`
  }

  it.each([
    ['as written', plain],
    ['of a linearized file', saved('linearized')],
    ['in a stream', saved('compressed-references')],
    ['in streams of a linearized file', saved('linearized-compressed')],
    ['of a file saved twice', bytes(later(latin1(plain)))],
    ['of a file saved three times', bytes(later(later(latin1(plain))))],
    ['with something before the header', bytes(`\r\n\r\n${latin1(plain)}`)],
    ['with something behind the end', bytes(`${latin1(plain)}\0\0\0\n<!-- -->`)],
    ['of line ends of two bytes', bytes(latin1(plain).replaceAll(' \n', '\r\n'))],
  ])('%s are intact', async (_, file) => {
    expect(isIntact(file)).toBe(true)
    const extraction = await readPdf(file)
    expect(textOf(extraction)).toBe(SENTENCE)
    expect(codesOf(extraction)).not.toContain('pdf/repaired')
  })

  it('are intact in every sample', () => {
    const folder = path.join(root, 'samples')
    const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
    expect(names.filter((name) => !isIntact(readFileSync(path.join(folder, name))))).toEqual([])
  })

  it.each([
    ['that are cut off', plain.subarray(0, plain.length - 22)],
    ['without their table', bytes(latin1(plain).replace(/xref\n0[\s\S]*?trailer/, 'trailer'))],
    ['that lead elsewhere', bytes(latin1(plain).replace(/startxref\n\d+/, 'startxref\n77'))],
    ['of a file with a line taken out', bytes(latin1(plain).replace('/Type /Font ', ''))],
    ['of a later save that lead to no earlier one', bytes(later(latin1(plain)).replace(/\/Prev \d+/, '/Prev 5'))],
    ['of compressed streams after a shift', bytes(latin1(saved('compressed-references')).replace('%PDF-1.7\n', '%PDF-1.7\n% added\n'))],
  ])('%s: the file is read and said to be damaged', async (_, file) => {
    expect(isIntact(file)).toBe(false)
    const extraction = await readPdf(file)
    expect(textOf(extraction)).toBe(SENTENCE)
    expect(codesOf(extraction)).toContain('pdf/repaired')
  })

  it('that are lost with the trailer: the file cannot be opened', async () => {
    expect(codesOf(await readPdf(bytes(latin1(plain).replace(/xref\n0[\s\S]*/, ''))))).toEqual(['pdf/damaged'])
  })

  it('that lead in a circle end', () => {
    expect(isIntact(bytes(latin1(plain).replace('/Root 1 0 R', `/Root 1 0 R /Prev ${/startxref\n(\d+)/.exec(latin1(plain))?.[1]}`)))).toBe(
      true,
    )
  })
})

describe('a file without pages', () => {
  it.each([
    ['an empty page tree', rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'])],
    ['no page tree', rawPdf(['<< /Type /Catalog >>'])],
  ])('%s', async (_, file) => {
    expect(codesOf(await readPdf(file))).toEqual(['pdf/no-pages'])
  })
})

describe('a wrong name', () => {
  it.each(['a.docx', 'a.txt', 'a.DOC'])('PDF named %s is read as PDF', async (name) => {
    const extraction = await readPdf(plain, {}, name)
    expect(textOf(extraction)).toBe(SENTENCE)
    expect(codesOf(extraction)).toEqual(['input/extension-mismatch'])
  })

  it('text and DOCX named .pdf are read as what they are', async () => {
    for (const extension of ['txt', 'docx']) {
      const sample = readFileSync(path.join(root, `samples/county-library-budget-2025.${extension}`))
      const extraction = await extract(sample, { name: 'a.pdf' })
      expect(codesOf(extraction)).toEqual(['input/extension-mismatch'])
      expect(extraction.disclosure?.tables.length).toBeGreaterThan(5)
    }
  })

  it('a page of the web named .pdf is said to be one', async () => {
    const extraction = await readPdf(new TextEncoder().encode('<html><body>404</body></html>'))
    expect(codesOf(extraction)).toEqual(['input/unsupported-format'])
  })
})

describe('what a file holds besides its pages', () => {
  it('an XFA form', async () => {
    const catalogue = '/AcroForm << /Fields [] /XFA 7 0 R >>'
    expect(codesOf(await readPdf(onePage({}, [{ dict: '', stream: '<xdp:xdp/>' }], catalogue)))).toEqual(['pdf/xfa-form'])
  })

  it('attachments, in the file and on a page', async () => {
    const file = '<< /Type /Filespec /F (a.xls) /UF (a.xls) /EF << /F 8 0 R >> >>'
    const stream = { dict: '/Type /EmbeddedFile', stream: 'bytes' }
    const pin = '<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS 7 0 R >>'
    const names = '/Names << /EmbeddedFiles << /Names [(a.xls) 7 0 R] >> >>'
    const inFile = await readPdf(onePage({}, [file, stream], names))
    expect(codesOf(inFile)).toEqual(['pdf/attachments'])
    expect(inFile.findings.find(({ code }) => code === 'pdf/attachments')?.message.en).toMatch(/^1 /)
    const entries = '/MediaBox [0 0 595 842] /Annots [9 0 R]'
    expect(codesOf(await readPdf(onePage({ entries }, [file, stream, pin])))).toContain('pdf/attachments')
  })
})
