import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../schemas/disclosure.ts'
import { type Extraction, extract } from '../../src/extract.ts'
import { docx, docxParts, zip } from '../support/pack-docx.ts'
import { withoutPlaces } from '../support/same-disclosure.ts'
import { MAIN, paragraph } from './support/body.ts'
import { wpsFile } from './support/wps.ts'

type Parts = Record<string, string>

const SAMPLE = 'county-library-budget-2025'
const sampleBytes = (name: string): Uint8Array => readFileSync(new URL(`../../samples/${name}.docx`, import.meta.url))
const support = (name: string): Uint8Array => readFileSync(new URL(`support/${name}`, import.meta.url))

async function unpacked(bytes: Uint8Array): Promise<Parts> {
  const archive = await JSZip.loadAsync(bytes)
  const texts = await Promise.all(Object.values(archive.files).map(async (file) => [file.name, await file.async('string')] as const))
  return Object.fromEntries(texts)
}

/** What must come out of every form of a document: all but places and what the reader of files had to say. */
function comparable({ disclosure }: Extraction): unknown {
  if (disclosure === null) throw new Error('no disclosure')
  const findings = disclosure.findings.filter(({ code }) => !/^(docx|input)\//.test(code))
  const same: Disclosure = { ...disclosure, findings }
  return withoutPlaces(same)
}
const readerSaid = ({ findings }: Extraction): string[] => findings.map(({ code }) => code).filter((code) => /^(docx|input)\//.test(code))

const each = (parts: Parts, change: (xml: string, name: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(xml, name)]))
const renamed = (parts: Parts, names: Readonly<Record<string, string>>): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [names[name] ?? name, xml]))
const isWord = (name: string): boolean => /^word\/[^/]*\.xml$/.test(name)

/** Ways in which other programs write the same document. */
const WAYS: Readonly<Record<string, (parts: Parts) => Parts>> = {
  'strict names': (parts) =>
    each(parts, (xml) =>
      xml
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')
        .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replace('<w:document ', '<w:document w:conformance="strict" ')
        .replace(/(<w:ind [^>]*?)w:left=/g, '$1w:start='),
    ),
  'another prefix': (parts) =>
    each(parts, (xml, name) =>
      isWord(name)
        ? xml
            .replace(/(<\/?)w:/g, '$1ns0:')
            .replace(/(\s)w:/g, '$1ns0:')
            .replace('xmlns:w=', 'xmlns:ns0=')
        : xml,
    ),
  'no prefix': (parts) =>
    each(parts, (xml, name) => (isWord(name) ? xml.replace(/(<\/?)w:/g, '$1').replace(/xmlns:w=("[^"]*")/, 'xmlns=$1 xmlns:w=$1') : xml)),
  'prefixes of relationships': (parts) =>
    each(parts, (xml, name) =>
      name.endsWith('.rels') ? xml.replace(/(<\/?)(Relationship)/g, '$1rel:$2').replace('xmlns=', 'xmlns:rel=') : xml,
    ),
  'a main part of another name': (parts) =>
    each(renamed(parts, { [MAIN]: 'word/document2.xml', 'word/_rels/document.xml.rels': 'word/_rels/document2.xml.rels' }), (xml) =>
      xml.replaceAll('word/document.xml', 'word/document2.xml'),
    ),
  'targets from the root': (parts) =>
    each(parts, (xml, name) =>
      name === 'word/_rels/document.xml.rels'
        ? xml.replace(/Target="/g, 'Target="/word/')
        : name.endsWith('.rels')
          ? xml.replace(/Target="/g, 'Target="/')
          : xml,
    ),
  'parts in the reverse order': (parts) => Object.fromEntries(Object.entries(parts).reverse()),
  'lines and indents between elements': (parts) =>
    each(parts, (xml) =>
      xml.replace(/(<\/?w:(?:body|p|pPr|r|tbl|tr|tc|tcPr|tblGrid|abstractNum|lvl|num|style)\b[^>]*>)/g, '\n    $1\r\n\t'),
    ),
  'attributes between single quotation marks': (parts) => each(parts, (xml) => xml.replace(/="([^"']*)"/g, "='$1'")),
  'end tags of elements without content': (parts) => each(parts, (xml) => xml.replace(/<([\w:]+)((?:\s[^<>]*?)?)\/>/g, '<$1$2></$1>')),
  'characters by their numbers': (parts) =>
    each(parts, (xml, name) => (isWord(name) ? xml.replace(/[\u4e00-\u9fff]/g, (char) => `&#${char.charCodeAt(0)};`) : xml)),
  'every run cut in two': (parts) =>
    each(parts, (xml, name) =>
      name === MAIN
        ? xml.replace(
            /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t([^>]*)>([^<&])([^<&]+)<\/w:t><\/w:r>/g,
            '<w:r w:rsidR="00AB">$1<w:t xml:space="preserve">$3</w:t></w:r><w:proofErr w:type="spellStart"/><w:r>$1<w:t xml:space="preserve">$4</w:t></w:r>',
          )
        : xml,
    ),
  'content controls around cells, rows and paragraphs, as Google Docs writes them': (parts) =>
    each(parts, (xml, name) => {
      if (name !== MAIN) return xml
      const control = (inner: string) =>
        `<w:sdt><w:sdtPr><w:id w:val="1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
      return xml
        .replace(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/g, control)
        .replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/g, control)
        .replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g, control)
    }),
}

describe('one document as other programs write it', () => {
  for (const [way, change] of Object.entries(WAYS)) {
    it(way, async () => {
      const parts = await unpacked(sampleBytes(SAMPLE))
      const changed = change(parts)
      expect(JSON.stringify(Object.entries(changed))).not.toBe(JSON.stringify(Object.entries(parts)))
      const extraction = await extract(await zip(changed), { name: 'a.docx' })
      expect(comparable(extraction)).toEqual(comparable(await extract(sampleBytes(SAMPLE), { name: 'a.docx' })))
      expect(readerSaid(extraction)).toEqual([])
    })
  }

  it('with macros, as .docm, .dotx and .dotm', async () => {
    const parts: Record<string, string | Uint8Array> = each(await unpacked(sampleBytes(SAMPLE)), (xml) =>
      xml.replace('openxmlformats-officedocument.wordprocessingml.document.main+xml', 'ms-word.document.macroEnabled.main+xml'),
    )
    const bytes = await zip({ ...parts, 'word/vbaProject.bin': Buffer.from('\u00d0\u00cf\u0011\u00e0Attribute VB_Name', 'latin1') })
    for (const name of ['a.docm', 'a.dotx', 'a.dotm', 'a.docx']) {
      const extraction = await extract(bytes, { name })
      expect(comparable(extraction)).toEqual(comparable(await extract(sampleBytes(SAMPLE), { name: 'a.docx' })))
      expect(readerSaid(extraction)).toEqual([])
      expect(JSON.stringify(extraction)).not.toContain('VB_Name')
    }
  })

  it('with nothing but the main part', async () => {
    const { [MAIN]: main = '', ...rest } = docxParts({ 'body.xml': paragraph('云渚县图书馆') })
    for (const parts of [{ [MAIN]: main }, { '_rels/.rels': rest['_rels/.rels'] ?? '', [MAIN]: main }]) {
      const extraction = await extract(await zip(parts), { name: 'a.docx' })
      expect(extraction.document?.blocks).toMatchObject([{ kind: 'paragraph', text: '云渚县图书馆' }])
      expect(readerSaid(extraction)).toEqual([])
    }
  })
})

/** LibreOffice gives up bookmarks when it reads a .doc: what is named by one is nameless. */
const nameless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === 'bookmark' ? null : key === 'bookmarks' ? [] : inner))

// Files written by support/convert.mjs.
describe('LibreOffice', () => {
  for (const sample of [SAMPLE, 'township-budget-2025']) {
    for (const way of ['saved', 'by-doc', 'by-odt']) {
      it(`${sample}, ${way}`, async () => {
        const original = comparable(await extract(sampleBytes(sample), { name: 'a.docx' }))
        const extraction = await extract(support(`libreoffice-${way}-${sample}.docx`), { name: 'a.docx' })
        const converted = comparable(extraction)
        if (way === 'by-doc') expect(nameless(converted)).toEqual(nameless(original))
        else expect(converted).toEqual(original)
        expect(readerSaid(extraction)).toEqual([])
      })
    }
  }
})

describe('WPS Office', () => {
  it('is read as it is printed', async () => {
    const extraction = await extract(await zip(wpsFile()), { name: 'a.docx' })
    expect(readerSaid(extraction)).toEqual([])
    expect(extraction.document?.blocks).toMatchObject([
      { kind: 'paragraph', text: '云渚县图书馆2025年部门预算公开' },
      { kind: 'paragraph', text: '一、部门概况\t1', role: 'contents' },
      { kind: 'paragraph', text: '二、部门预算表\t2', role: 'contents' },
      { kind: 'heading', text: '部门概况', level: 1, automaticNumber: '一、', bookmarks: ['_Toc10001'] },
      { kind: 'paragraph', text: '附件' },
      { kind: 'paragraph', text: '云渚县图书馆为全额拨款事业单位。', indent: 4 },
      { kind: 'heading', text: '部门预算表', level: 1, automaticNumber: '二、', bookmarks: ['_Toc10002'] },
      { kind: 'paragraph', text: '部门支出总表' },
      { kind: 'paragraph', text: '单位：万元' },
      { kind: 'table', rowCount: 4, columnCount: 5 },
    ])
    const table = extraction.document?.blocks.at(-1)
    const cells = table?.kind === 'table' ? table.cells : []
    expect(cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text])).toEqual([
      [0, 0, 1, 2, '项目'],
      [0, 2, 2, 1, '合计'],
      [0, 3, 2, 1, '基本支出'],
      [0, 4, 2, 1, '项目支出'],
      [1, 0, 1, 1, '功能分类科目编码'],
      [1, 1, 1, 1, '科目名称'],
      [2, 0, 1, 2, '合计'],
      [2, 2, 1, 1, '120.50'],
      [2, 3, 1, 1, '100.50'],
      [2, 4, 1, 1, '20.00'],
      [3, 0, 1, 1, '207'],
      [3, 1, 1, 1, '文化旅游体育与传媒支出'],
      [3, 2, 1, 1, '120.50'],
      [3, 3, 1, 1, '100.50'],
      [3, 4, 1, 1, '20.00'],
    ])
    const { disclosure } = extraction
    expect(disclosure).toMatchObject({
      findings: [],
      disclosure: { kind: 'budget', fiscalYear: 2025, department: { name: '云渚县图书馆' } },
    })
    expect(disclosure?.tables).toMatchObject([{ title: '部门支出总表', unit: '万元', status: 'ok' }])
    expect(disclosure?.sections.map(({ heading }) => heading)).toEqual(['部门概况', '部门预算表'])
  })
})

describe('python-docx', () => {
  const styles = [
    '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:link w:val="Heading1Char"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>',
  ].join('')
  const numbering =
    '<w:abstractNum w:abstractNumId="8"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'
  const styled = (id: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2880"/>${properties}</w:tcPr><w:p>${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p></w:tc>`
  const body = [
    styled('Heading1', '部门预算支出总表'),
    styled('ListNumber', '人员经费'),
    styled('ListNumber', '公用经费'),
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/><w:tblLook w:firstColumn="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="2880"/><w:gridCol w:w="2880"/><w:gridCol w:w="2880"/></w:tblGrid>',
    // merge() leaves the cells of a vertical merge, each with an empty paragraph, and one cell of a horizontal one.
    `<w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('预算数', '<w:gridSpan w:val="2"/>')}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell('基本支出')}${cell('项目支出')}</w:tr>`,
    `<w:tr>${cell('合计')}${cell('1.00')}${cell('2.00')}</w:tr></w:tbl>`,
    '<w:sectPr w:rsidR="00FC693F"><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>',
  ].join('')

  it('is read as it is printed', async () => {
    const extraction = await extract(await docx({ 'body.xml': body, 'styles.xml': styles, 'numbering.xml': numbering }), { name: 'a.docx' })
    expect(readerSaid(extraction)).toEqual([])
    expect(extraction.document?.blocks).toMatchObject([
      { kind: 'heading', level: 1, text: '部门预算支出总表' },
      { kind: 'paragraph', automaticNumber: '1.', text: '人员经费' },
      { kind: 'paragraph', automaticNumber: '2.', text: '公用经费' },
      {
        kind: 'table',
        rowCount: 3,
        columnCount: 3,
        cells: [
          { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '项目' },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: '预算数' },
          { row: 1, column: 1, text: '基本支出' },
          { row: 1, column: 2, text: '项目支出' },
          { row: 2, column: 0, text: '合计' },
          { row: 2, column: 1, text: '1.00' },
          { row: 2, column: 2, text: '2.00' },
        ],
      },
    ])
  })
})
