import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Limits } from '../../parsers/parser.ts'
import type { Table } from '../../schemas/document.ts'
import { type Extraction, extract } from '../../src/extract.ts'
import { checkGrid } from '../support/grid.ts'
import { docx, docxParts, zip } from '../support/pack-docx.ts'
import { bookmark, cell, field, MAIN, note, paragraph, reference, rewritten, row, rowOf, run, table } from './support/body.ts'
import { deflatedZeros, entriesOf, type RawEntry, rawZip } from './support/raw-zip.ts'

/** Seconds that most of these may take: they need one at most where the time grows with the size, and many where it grows with its square. */
const SOON = 5

interface How {
  readonly name?: string
  readonly limits?: Partial<Limits>
  readonly seconds?: number
}

/** A machine that does other things besides is slower than one that does not; what hangs takes longer still. */
const BUSY = 5

/** Reads bytes as they come: nothing thrown, in time, every table on its grid. */
async function read(bytes: Uint8Array, { name = 'bad.docx', limits = {}, seconds = SOON }: How = {}): Promise<Extraction> {
  const started = performance.now()
  const extraction = await extract(bytes, { name, limits })
  expect((performance.now() - started) / 1000, 'seconds').toBeLessThan(seconds * BUSY)
  for (const block of extraction.document?.blocks ?? []) checkGrid(block)
  // Not read is an error, and nothing beside it.
  if (extraction.document === null) expect(extraction.findings.some((each) => each.severity === 'error')).toBe(true)
  return extraction
}
const readBody = async (body: string, how?: How): Promise<Extraction> => read(await docx({ 'body.xml': body }), how)

const codes = ({ findings }: Extraction): string[] => [...new Set(findings.map((each) => each.code))]
/** What the reader itself said. */
const said = (extraction: Extraction): string[] => codes(extraction).filter((code) => !code.startsWith('recognise/'))
const messageOf = ({ findings }: Extraction, code: string): string => findings.find((each) => each.code === code)?.message.en ?? ''

const tablesOf = ({ document }: Extraction): Table[] => (document?.blocks ?? []).filter((block) => block.kind === 'table')
/** Everything printed, block after block and cell after cell. */
const texts = ({ document }: Extraction): string[] =>
  (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : block.kind === 'unread' ? block.lines : [block.text],
  )

async function expectUnreadable(bytes: Uint8Array, code: string, how?: How): Promise<Extraction> {
  const extraction = await read(bytes, how)
  expect(codes(extraction)).toContain(code)
  // Not compared as they are: to print how a long one differs takes minutes.
  expect(extraction.document === null && extraction.disclosure === null).toBe(true)
  return extraction
}
async function expectText(bytes: Uint8Array, printed: readonly string[], how?: How): Promise<Extraction> {
  const extraction = await read(bytes, how)
  expect(texts(extraction)).toEqual(printed)
  expect(said(extraction)).toEqual([])
  return extraction
}

const GOOD = docxParts({ 'body.xml': paragraph('云渚县图书馆') })
const goodBut = (change: Partial<RawEntry>): RawEntry[] =>
  entriesOf(GOOD).map((entry) => (entry.name === MAIN ? { ...entry, ...change } : entry))
const other = docxParts({ 'body.xml': paragraph('另一份') })[MAIN] ?? ''

describe('archives', () => {
  const good = rawZip(entriesOf(GOOD))

  it('as other programs write them', async () => {
    await expectText(good, ['云渚县图书馆'])
    await expectText(rawZip(entriesOf(GOOD, { stored: true })), ['云渚县图书馆'])
    await expectText(rawZip(entriesOf(GOOD, { descriptor: true })), ['云渚县图书馆'])
    await expectText(rawZip(entriesOf(GOOD, { zip64: true }), { zip64: true }), ['云渚县图书馆'])
  })

  it('a view into a larger buffer', async () => {
    const around = Buffer.concat([Buffer.alloc(33, 1), good, Buffer.alloc(50, 1)])
    await expectText(around.subarray(33, 33 + good.length), ['云渚县图书馆'])
  })

  it('a part of 1 GB', async () => {
    const packed = deflatedZeros(1024)
    expect(packed.length).toBeLessThan(2_000_000)
    await expectUnreadable(rawZip(goodBut({ packed, declaredSize: 1024 ** 3 })), 'docx/unpacks-too-large')
    await expectUnreadable(rawZip(goodBut({ packed, declaredSize: 1000 })), 'docx/damaged')
  })

  it('an archive in an archive in an archive', async () => {
    let inner = rawZip([{ name: 'zeros.xml', content: Buffer.alloc(30 * 1024 * 1024) }])
    for (let depth = 0; depth < 3; depth++) inner = rawZip([{ name: 'word/embeddings/inner.docx', content: inner, stored: true }])
    await expectUnreadable(inner, 'docx/no-body')
    await expectText(rawZip([...entriesOf(GOOD), { name: 'word/embeddings/inner.docx', content: inner }]), ['云渚县图书馆'])
  })

  it('parts that only together are too large', async () => {
    const content = Buffer.alloc(10_000)
    const many = Array.from({ length: 20 }, (_, index) => ({ name: `word/x${index}.xml`, content }))
    await expectUnreadable(rawZip([...entriesOf(GOOD), ...many]), 'docx/unpacks-too-large', { limits: { maxUnpackedBytes: 100_000 } })
    await expectUnreadable(rawZip([...entriesOf(GOOD), ...many]), 'docx/unpacks-too-large', { limits: { maxEntryBytes: 5000 } })
    await expectText(rawZip([...entriesOf(GOOD), ...many.map((each) => ({ ...each, name: `${each.name}.bin` }))]), ['云渚县图书馆'], {
      limits: { maxUnpackedBytes: 100_000 },
    })
  })

  it('sizes that lie', async () => {
    await expectUnreadable(rawZip(goodBut({ declaredSize: 10 })), 'docx/damaged')
    await expectUnreadable(rawZip(goodBut({ declaredSize: 4_000_000_000 })), 'docx/damaged')
    await expectUnreadable(rawZip(goodBut({ declaredSize: 10, stored: true })), 'docx/damaged')
    const bomb = rawZip(goodBut({ content: Buffer.alloc(40 * 1024 * 1024), declaredSize: 1000 }))
    expect((await read(bomb)).document).toBeNull()
  })

  it('a figure changed in the bytes, which the check sum tells', async () => {
    const bytes = Buffer.from(rawZip(entriesOf(docxParts({ 'body.xml': paragraph('合计88.20万元') }), { stored: true })))
    bytes.write('9', bytes.indexOf('88.20'))
    await expectUnreadable(bytes, 'docx/damaged')
  })

  it('30,000 entries', async () => {
    const empty = Array.from({ length: 30_000 }, (_, index) => ({ name: `word/media/${index}.bin`, content: '', stored: true }))
    expect(messageOf(await expectUnreadable(rawZip([...entriesOf(GOOD), ...empty]), 'docx/damaged'), 'docx/damaged')).toContain('30004')
    await expectText(rawZip([...entriesOf(GOOD), ...empty.slice(0, 10_000)]), ['云渚县图书馆'])
  })

  it('names that lead out of the archive, where nothing is ever written', async () => {
    for (const name of ['../../evil.xml', '..\\evil.xml', '/etc/evil.xml', 'C:\\evil.xml', 'word/../../evil.xml']) {
      await expectText(rawZip([...entriesOf(GOOD), { name, content: '<a/>' }]), ['云渚县图书馆'])
    }
  })

  it('names with backslashes', async () => {
    await expectText(rawZip(entriesOf(GOOD).map((each) => ({ ...each, name: each.name.replaceAll('/', '\\') }))), ['云渚县图书馆'])
  })

  it('names that begin with a slash, as some servers pack them', async () => {
    await expectText(rawZip(entriesOf(GOOD).map((each) => ({ ...each, name: `/${each.name}` }))), ['云渚县图书馆'])
  })

  it('names in other cases: the format does not tell them apart', async () => {
    await expectText(rawZip(entriesOf(GOOD).map((each) => ({ ...each, name: each.name.replace('word/document', 'Word/Document') }))), [
      '云渚县图书馆',
    ])
  })

  it('two main parts: what a word processor refuses is not chosen from in silence', async () => {
    const extraction = await read(rawZip([...entriesOf(GOOD), { name: MAIN, content: other }]))
    expect(said(extraction)).not.toEqual([])
  })

  it('cut short', async () => {
    for (const share of [0.1, 0.3, 0.5, 0.9, 0.99]) {
      const cut = await read(good.subarray(0, Math.floor(good.length * share)))
      expect(cut.document).toBeNull()
      expect(['docx/damaged', 'input/unsupported-format']).toContain(cut.findings[0]?.code)
    }
  })

  it('garbage before and after', async () => {
    const garbage = Buffer.alloc(100, 0x41)
    expect((await read(Buffer.concat([garbage, good]))).document).toBeNull()
    for (const length of [1, 100, 70_000]) {
      const extraction = await read(Buffer.concat([good, Buffer.alloc(length)]))
      if (extraction.document === null) expect(codes(extraction)).toEqual(['docx/damaged'])
      else expect(texts(extraction)).toEqual(['云渚县图书馆'])
    }
  })

  it('encrypted entries', () => expectUnreadable(rawZip(entriesOf(GOOD, { flags: 1 })), 'docx/encrypted').then(() => undefined))

  it('any one byte changed', async () => {
    for (let at = 0; at < good.length; at += 7) {
      const bytes = Uint8Array.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const extraction = await read(bytes)
      if (extraction.document !== null && said(extraction).length === 0) expect(texts(extraction)).toEqual(['云渚县图书馆'])
    }
  })
})

const ENTITIES = Array.from({ length: 10 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')
const DOCTYPES: Readonly<Record<string, string>> = {
  'a billion laughs': `<!DOCTYPE x [<!ENTITY a0 "ha">${ENTITIES}]>`,
  'an external entity': '<!DOCTYPE x [<!ENTITY a10 SYSTEM "file:///etc/passwd">]>',
  'an external document type': '<!doctype x SYSTEM "http://example.org/x.dtd">',
}

describe('document types', () => {
  const before = (doctype: string) => (xml: string) => xml.replace(/(\?>\n?)/, `$1${doctype}`).replace('云渚', '&a10;')
  for (const [what, doctype] of Object.entries(DOCTYPES)) {
    it(what, async () => {
      const contents = { 'body.xml': paragraph('云渚'), 'styles.xml': '', 'numbering.xml': '', 'footnotes.xml': '', 'header1.xml': '' }
      const names = Object.keys(docxParts(contents)).filter((name) => name !== '[Content_Types].xml')
      expect(names).toHaveLength(7)
      for (const name of names) {
        const extraction = await read(await zip(rewritten(contents, name, before(doctype))))
        expect(codes(extraction), name).toEqual(['docx/doctype'])
        expect(extraction.document).toBeNull()
        expect(JSON.stringify(extraction)).not.toContain('root:')
      }
    })
  }
})

describe('nesting', () => {
  it('50 tables in one another are all lifted', async () => {
    let inner = paragraph('最里')
    for (let depth = 0; depth < 50; depth++)
      inner = table(row([`<w:tc>${paragraph(`左${depth}`)}${inner}<w:p/></w:tc>`, cell(`右${depth}`)]))
    const extraction = await readBody(inner)
    expect(tablesOf(extraction)).toHaveLength(50)
    const printed = texts(extraction).join('\n').split('\n')
    for (let depth = 0; depth < 50; depth++) expect(printed).toEqual(expect.arrayContaining([`左${depth}`, `右${depth}`]))
    expect(printed).toContain('最里')
    expect(said(extraction)).toEqual(['docx/nested-table'])
  })

  it('50 frames in one another', async () => {
    let inner = paragraph('最里')
    for (let depth = 0; depth < 50; depth++) inner = table(row([`<w:tc>${paragraph(`层${depth}`)}${inner}<w:p/></w:tc>`]))
    const printed = texts(await readBody(inner)).flatMap((text) => text.split('\n'))
    for (let depth = 0; depth < 50; depth++) expect(printed).toContain(`层${depth}`)
    expect(printed.at(-1)).toBe('最里')
  })

  it('5,000 tables in one another', async () => {
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${paragraph('里')}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`
    expect((await expectUnreadable(await docx({ 'body.xml': body }), 'docx/too-deep')).findings).toHaveLength(1)
  })

  it('100,000 content controls in one another, closed or not', async () => {
    const open = '<w:sdt><w:sdtContent>'.repeat(100_000)
    await expectUnreadable(await docx({ 'body.xml': `${open}${'</w:sdtContent></w:sdt>'.repeat(100_000)}` }), 'docx/too-deep')
    await expectUnreadable(await docx({ 'body.xml': open }), 'docx/too-deep')
  }, 200_000)

  it('190 content controls around 50,000 paragraphs', async () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(190)}${paragraph('甲').repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(190)}`
    expect((await readBody(body)).document?.blocks).toHaveLength(50_000)
  })

  it('a gallery of contents marks only what stands in it, whatever is around it', async () => {
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    const inner = `<w:sdt>${gallery}<w:sdtContent>${paragraph('一、概况 1')}</w:sdtContent></w:sdt>`
    const { document } = await readBody(`<w:sdt><w:sdtContent>${paragraph('正文甲')}${inner}</w:sdtContent></w:sdt>`)
    expect(document?.blocks.map((block) => ('role' in block ? block.role : undefined))).toEqual([undefined, 'contents'])
  })

  it('60 text boxes in one another are read, 200 refused', async () => {
    const nested = (count: number): string => {
      let inner = paragraph('最里')
      for (let depth = 0; depth < count; depth++) {
        inner = `<w:p><w:r><w:t>盒${depth}</w:t><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
      }
      return inner
    }
    const printed = texts(await readBody(nested(60)))
    for (let depth = 0; depth < 60; depth++) expect(printed).toContain(`盒${depth}`)
    expect(printed).toContain('最里')
    await expectUnreadable(await docx({ 'body.xml': nested(200) }), 'docx/too-deep')
  })
})

const mainOf = (xml: string | Uint8Array): Promise<Uint8Array> => zip({ ...GOOD, [MAIN]: xml })
const goodXml = GOOD[MAIN] ?? ''
const withText = (text: string): string => goodXml.replace('云渚县图书馆', text)

describe('markup that is not whole', () => {
  it('cut at any place: said, and what was before it is read', async () => {
    const body = `${paragraph('甲甲')}${table(rowOf('乙', '丙'))}${run('<w:tab/><w:br/><w:t>丁</w:t>')}<w:p/>`
    const xml = docxParts({ 'body.xml': body })[MAIN] ?? ''
    const silent: string[] = []
    for (let end = xml.indexOf('<w:body>') + 8; end < xml.length; end++) {
      const extraction = await read(await mainOf(xml.slice(0, end)))
      if (!codes(extraction).some((code) => code === 'docx/malformed' || code === 'docx/no-body')) silent.push(xml.slice(end - 12, end))
      if (end > xml.indexOf('<w:tbl>')) expect(texts(extraction)[0]).toBe('甲甲')
    }
    expect(silent).toEqual([])
  })

  it('elements that cross or that nothing opened', async () => {
    for (const body of [
      `<w:p><w:r><w:t>甲</w:r></w:t></w:p>${paragraph('乙')}`,
      `<w:p><w:r><w:t>甲</w:t></w:x></w:r></w:p>${paragraph('乙')}`,
      `${paragraph('甲')}</w:p>${paragraph('乙')}`,
      `${paragraph('甲')}</w:body>${paragraph('乙')}<w:body>`,
      `${paragraph('甲')}</w:body><w:body>${paragraph('乙')}`,
      `${paragraph('甲')}</w:body></w:document><w:document><w:body>${paragraph('乙')}`,
    ]) {
      const extraction = await readBody(body)
      expect(texts(extraction)[0]).toBe('甲')
      expect(said(extraction), body).toContain('docx/malformed')
    }
  })

  it('no text, no body, no main part', async () => {
    await expectUnreadable(await docx({ 'body.xml': '' }), 'input/empty')
    await expectUnreadable(await docx({ 'body.xml': '<w:p/><w:tbl/><w:sectPr/>' }), 'input/empty')
    await expectUnreadable(await mainOf(goodXml.replace(/<w:body>.*<\/w:body>/, '')), 'docx/no-body')
    await expectUnreadable(await mainOf(''), 'docx/no-body')
    await expectUnreadable(await mainOf('not markup'), 'docx/no-body')
    await expectUnreadable(await mainOf(Uint8Array.of(0, 1, 2, 0xff, 0xfe)), 'docx/no-body')
    await expectUnreadable(
      rawZip(entriesOf(GOOD).map((each) => ({ ...each, name: each.name.replace(MAIN, 'word/styles.xml') }))),
      'docx/no-body',
    )
  })

  it('only styles and numbering are damaged: the text is read, and it is said', async () => {
    const contents = { 'body.xml': paragraph('甲'), 'styles.xml': '<w:style>', 'numbering.xml': '<w:num w:numId="' }
    const extraction = await read(await docx(contents))
    expect(texts(extraction)).toEqual(['甲'])
    expect(extraction.findings.filter(({ code }) => code === 'docx/malformed')).toHaveLength(2)
  })

  it('comments, processing instructions and sections of plain text', async () => {
    const text = '<!-- 注 -->甲<![CDATA[<乙> & ]]>丙<?pi ?>'
    await expectText(await mainOf(withText(text)), ['甲<乙> & 丙'])
    const open = await read(await mainOf(withText('甲<!-- 乙')))
    expect(said(open)).toContain('docx/malformed')
  })
})

describe('characters', () => {
  it('of UTF-16 and with a byte order mark', async () => {
    const utf16 = Buffer.from(`\ufeff${goodXml.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    await expectText(await mainOf(utf16), ['云渚县图书馆'])
    await expectText(await mainOf(Buffer.from(utf16).swap16()), ['云渚县图书馆'])
    await expectText(await mainOf(`\ufeff${goodXml}`), ['云渚县图书馆'])
  })

  it('that are no UTF-8 are said to be damaged', async () => {
    const [before = '', after = ''] = goodXml.split('县')
    const broken = Buffer.concat([Buffer.from(before), Uint8Array.of(0xff, 0xc3), Buffer.from(after)])
    const extraction = await read(await mainOf(broken))
    expect(texts(extraction).join()).toMatch(/^云渚.*图书馆$/)
    expect(said(extraction)).toContain('docx/malformed')
  })

  it('that XML cannot hold', async () => {
    const extraction = await readBody(paragraph('甲&#0;乙&#xD800;丙&#x1F;丁&#xFFFE;戊&#x110000;己\u0001庚&#xDC00;&#xD83D;辛'))
    expect(
      texts(extraction)
        .join('')
        .replace(/\ufffd/g, ''),
    ).toBe('甲乙丙丁戊己庚辛')
  })

  it('by their numbers, in names and in figures', async () => {
    await expectText(await docx({ 'body.xml': paragraph('&#x4E91;&#28186;&#x20BB7;&lt;1&amp;2&gt;') }), ['云渚𠮷<1&2>'])
  })

  it('that are entities nobody declared stay as written', async () => {
    expect(texts(await readBody(paragraph('甲 & 乙 &nbsp;&foo; 丙')))).toEqual(['甲 & 乙 &nbsp;&foo; 丙'])
  })
})

describe('names that JavaScript knows', () => {
  const NAMES = ['hasOwnProperty', '__proto__', 'constructor', 'toString', 'valueOf', 'toLocaleString', '__defineGetter__', 'isPrototypeOf']
  const inner = '<w:r><w:t>内</w:t></w:r>'
  const PLACES: Readonly<Record<string, (name: string) => string>> = {
    'as a block': (name) => `<${name}><w:p>${inner}</w:p></${name}>`,
    'in a paragraph': (name) => `<w:p><${name}>${inner}</${name}></w:p>`,
    'in a run': (name) => `<w:p><w:r><${name}><w:t>内</w:t></${name}></w:r></w:p>`,
    'in a drawing': (name) => `<w:p><w:r><w:pict><${name}/></w:pict><w:t>内</w:t></w:r></w:p>`,
    'in a table': (name) => table(`<${name}/>`, row([`<${name}/>`, cell('内')])),
    'as a namespace': (name) => `<w:p xmlns="${name}"><a/>${inner}</w:p>`,
    'as a prefix': (name) => `<w:p xmlns:${name}="urn:x" ${name}:a="1"><${name}:a/>${inner}</w:p>`,
    'as a value': (name) =>
      `<w:p><w:pPr><w:pStyle w:val="${name}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${name}"/></w:numPr></w:pPr>${inner}<w:r><w:sym w:font="${name}" w:char="${name}"/><w:fldChar w:fldCharType="${name}"/></w:r></w:p>`,
  }
  for (const [place, body] of Object.entries(PLACES)) {
    it(place, async () => {
      for (const name of NAMES) {
        const extraction = await readBody(`${body(name)}${paragraph('后')}`)
        expect(texts(extraction).at(-1), name).toBe('后')
        // Read, or said not to be.
        if (!texts(extraction).includes('内')) expect(said(extraction), name).toContain('docx/element-ignored')
      }
    })
  }

  it('text in elements nobody knows is said not to be read, as a block too', async () => {
    const extraction = await readBody(`<w:unheardOf>${paragraph('内')}</w:unheardOf>${paragraph('后')}`)
    expect(said(extraction)).toContain('docx/element-ignored')
  })
})

describe('relationships', () => {
  const relations = (entries: string) => (xml: string) => xml.replace('</Relationships>', `${entries}</Relationships>`)
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (type: string, target: string, more = '') => `<Relationship Id="x" Type="${TYPE}/${type}" Target="${target}" ${more}/>`
  const bodyRels = 'word/_rels/document.xml.rels'
  const withRelations = async (entries: string, contents: Record<string, string> = { 'body.xml': paragraph('甲') }) =>
    read(await zip(rewritten(contents, bodyRels, relations(entries))))

  it('to parts that are not there', async () => {
    const extraction = await withRelations(['styles', 'numbering', 'footnotes'].map((type) => relation(type, `${type}9.xml`)).join(''))
    expect(texts(extraction)).toEqual(['甲'])
    expect(extraction.findings.filter(({ code }) => code === 'docx/part-missing')).toHaveLength(3)
  })

  it('to a main part that is not there', async () => {
    const parts = rewritten({ 'body.xml': paragraph('甲') }, '_rels/.rels', (xml) => xml.replace('word/document.xml', 'word/none.xml'))
    await expectText(await zip(parts), ['甲'])
  })

  it('to places outside', async () => {
    const outside = ['http://127.0.0.1:9/x.xml', 'file:///etc/passwd', '../../../etc/passwd', '//host/share/x.xml']
    for (const target of outside) {
      const extraction = await withRelations(relation('styles', target, 'TargetMode="External"') + relation('header', target))
      expect(texts(extraction)).toEqual(['甲'])
      expect(JSON.stringify(extraction)).not.toContain('root:')
    }
  })

  it('to the main part itself, as styles, notes and header', async () => {
    const loops = ['styles', 'numbering', 'footnotes', 'endnotes', 'header'].map((type) => relation(type, 'document.xml')).join('')
    expect(texts(await withRelations(loops))).toEqual(['甲'])
  })

  it('20 times to the same long header', async () => {
    const contents = { 'body.xml': paragraph('甲'), 'header1.xml': paragraph('页眉').repeat(20_000) }
    const extraction = await withRelations(relation('header', 'header1.xml').repeat(20), contents)
    expect(extraction.document?.furniture.length).toBeLessThanOrEqual(20_000)
  })
})

describe('sizes', () => {
  it('a million empty paragraphs', async () => {
    await expectUnreadable(await docx({ 'body.xml': '<w:p/>'.repeat(1_000_000) }), 'input/too-many-cells', { seconds: 10 })
  })

  it('more paragraphs than the limit, wherever they stand', async () => {
    const limits = { maxCells: 100 }
    const many = paragraph('甲').repeat(200)
    const one = paragraph('甲')
    for (const contents of [
      { 'body.xml': many },
      { 'body.xml': table(rowOf(...Array.from({ length: 20 }, String)).repeat(10)) },
      { 'body.xml': `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${many}</w:txbxContent></v:textbox></w:pict></w:r></w:p>` },
      { 'body.xml': run(`<w:t>甲</w:t>${reference(1)}`), 'footnotes.xml': note(1, many) },
      { 'body.xml': one, 'header1.xml': many },
    ]) {
      await expectUnreadable(await docx(contents), 'input/too-many-cells', { limits })
    }
  })

  it('more elements than the limit, in one part or in several', async () => {
    const many = '<x/>'.repeat(600)
    const limits = { maxElements: 1000 }
    for (const contents of [
      { 'body.xml': many + many },
      { 'body.xml': many, 'styles.xml': many },
      { 'body.xml': many, 'header1.xml': many },
    ]) {
      await expectUnreadable(await docx(contents), 'docx/too-many-elements', { limits })
    }
  })

  it('more rows than the limit, though they have no cells', async () => {
    await expectUnreadable(await docx({ 'body.xml': table('<w:tr/>'.repeat(10_000)) + paragraph('后') }), 'input/too-many-cells', {
      limits: { maxCells: 1000 },
    })
  })

  it('250,000 tabs, breaks, runs or bookmarks in one paragraph', async () => {
    for (const unit of ['<w:tab/>', '<w:br/>', '<w:r/>', bookmark('a')]) {
      const extraction = await readBody(`<w:p>${unit.repeat(250_000)}</w:p>${paragraph('后')}`, { seconds: 15 })
      expect(extraction.document === null || texts(extraction).includes('后'), unit).toBe(true)
    }
  }, 120_000)

  it('an attribute, a name and a text of 10 MB', async () => {
    const long = 'a'.repeat(10_000_000)
    const extraction = await readBody(`<w:p w:x="${long}">${bookmark(long)}<w:r><w:t>${long}</w:t></w:r></w:p>`)
    expect(texts(extraction)[0]).toHaveLength(10_000_000)
  })

  it('130,000 bookmarks before a table, between its rows, and in a paragraph', async () => {
    const names = bookmark('x').repeat(130_000)
    for (const body of [
      `${names}${table(rowOf('甲'))}`,
      table(rowOf('甲'), names, rowOf('乙')),
      table(row([names, cell('甲')])),
      `<w:p>${names}<w:r><w:t>甲</w:t></w:r></w:p>`,
    ]) {
      expect(texts(await readBody(body))[0]).toBe('甲')
    }
  }, 60_000)

  it('3,000 namespaces declared, and 12,000 elements that declare one more', async () => {
    const declared = Array.from({ length: 3000 }, (_, index) => `xmlns:n${index}="urn:n"`).join(' ')
    const many = `<w:p xmlns:q="urn:q"><w:r><w:t>甲</w:t></w:r></w:p>`.repeat(12_000)
    const parts = rewritten({ 'body.xml': many }, MAIN, (xml) => xml.replace('<w:document ', `<w:document ${declared} `))
    expect((await read(await zip(parts))).document?.blocks).toHaveLength(12_000)
  }, 60_000)
})

describe('tables', () => {
  it('100,000 cells take about twice as long as 50,000', async () => {
    const body = (cells: number) => table(rowOf('甲', '乙', '丙', '丁', '1.00').repeat(cells / 5))
    const timed = async (cells: number): Promise<number> => {
      const bytes = await docx({ 'body.xml': body(cells) })
      const started = performance.now()
      const [read] = tablesOf(await extract(bytes, { name: 'a.docx' }))
      expect(read?.cells).toHaveLength(cells)
      return performance.now() - started
    }
    await timed(5000)
    const half = await timed(50_000)
    expect((await timed(100_000)) / half).toBeLessThan(4)
  }, 120_000)

  it('a row of 130,000 cells, short and beside others', async () => {
    const wide = row(Array.from({ length: 130_000 }, () => cell('1')))
    const extraction = await readBody(`${table(wide)}${paragraph('后')}`, { seconds: 20 })
    expect(codes(extraction)).toContain('docx/too-wide')
    expect(texts(extraction).at(-1)).toBe('后')
  }, 60_000)

  it('as many columns as rows, each row one cell across', async () => {
    const COUNT = 30_000
    const across = row([cell('甲', `<w:gridSpan w:val="${COUNT}"/>`)]).repeat(COUNT)
    const extraction = await readBody(table(row(Array.from({ length: COUNT }, () => cell('1'))), across), { seconds: 10 })
    expect(codes(extraction)).toContain('docx/too-wide')
  }, 120_000)

  it('spans and skipped columns that make no sense', async () => {
    for (const value of ['1000000000', '-1', 'NaN', '', '0', '1e3', '2.5', '0x10', 'Infinity', '99999999999999999999']) {
      for (const odd of [
        row([cell('甲', `<w:gridSpan w:val="${value}"/>`), cell('乙')]),
        `<w:tr><w:trPr><w:gridBefore w:val="${value}"/><w:gridAfter w:val="${value}"/></w:trPr>${cell('甲')}${cell('乙')}</w:tr>`,
      ]) {
        const extraction = await readBody(table(odd, rowOf('丙', '丁', '戊')))
        expect(texts(extraction), value).toEqual(['甲', '乙', '丙', '丁', '戊'])
        expect(tablesOf(extraction)[0]?.columnCount).toBeLessThanOrEqual(5)
      }
      if (Number(value) > 1_000_000) {
        const huge = await readBody(table(row([cell('甲', `<w:gridSpan w:val="${value}"/>`)]), rowOf('丙', '丁')))
        expect(codes(huge)).toContain('docx/span-out-of-range')
      }
    }
  })

  it('old-style merges without a beginning', async () => {
    const extraction = await readBody(table(row([cell('甲', '<w:hMerge/>'), cell('乙')]), rowOf('丙', '丁')))
    expect(texts(extraction)).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('an old-style merge of 40,000 cells', async () => {
    const merged = row([cell('甲', '<w:hMerge w:val="restart"/>'), '<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>'.repeat(40_000)])
    const extraction = await readBody(table(merged))
    expect(texts(extraction)).toEqual(['甲'])
  }, 60_000)

  it('vertical merges that nothing began: what is printed in them is kept', async () => {
    const first = await readBody(table(row([cell('甲', '<w:vMerge/>'), cell('乙')]), rowOf('丙', '丁')))
    expect(texts(first)).toEqual(['甲', '乙', '丙', '丁'])
    // The cell above it is no merged one.
    const below = await readBody(table(rowOf('项目', '金额'), row([cell('小计', '<w:vMerge/>'), cell('1.00')])))
    expect(texts(below)).toEqual(['项目', '金额', '小计', '1.00'])
    // The row between has another cell there.
    const apart = await readBody(
      table(
        row([cell('甲'), cell('乙', '<w:vMerge w:val="restart"/>')]),
        row([cell('丙', '<w:gridSpan w:val="2"/>')]),
        row([cell('丁'), cell('戊', '<w:vMerge/>')]),
      ),
    )
    expect(texts(apart)).toEqual(['甲', '乙', '丙', '丁', '戊'])
  })

  it('rows without cells, tables without rows', async () => {
    await expectText(await docx({ 'body.xml': `<w:tbl/>${table('<w:tblGrid/>')}${table('<w:tr/>', '<w:tr/>')}${paragraph('后')}` }), ['后'])
    const extraction = await readBody(table('<w:tr/>', rowOf('甲', '乙'), '<w:tr/>', row(['<w:tc/>', cell('丙')])))
    expect(texts(extraction)).toEqual(['甲', '乙', '', '丙'])
  })

  it('grid columns that are missing, too few, too many, or nonsense', async () => {
    const columns = (...widths: string[]) => `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
    for (const grid of [
      '',
      columns(),
      columns('1000'),
      columns(...Array.from({ length: 40 }, () => '500')),
      columns('-5', 'x', ''),
      columns('0', '0', '0'),
    ]) {
      const [read] = tablesOf(await readBody(table(grid, rowOf('甲', '乙', '丙'), rowOf('1', '2', '3'))))
      expect(read).toMatchObject({ rowCount: 2, columnCount: 3 })
      expect(read?.cells.map(({ row: at, column, text }) => [at, column, text])).toEqual([
        [0, 0, '甲'],
        [0, 1, '乙'],
        [0, 2, '丙'],
        [1, 0, '1'],
        [1, 1, '2'],
        [1, 2, '3'],
      ])
    }
  })

  it('300 columns', async () => {
    const extraction = await readBody(table(rowOf(...Array.from({ length: 300 }, (_, index) => String(index))).repeat(3)))
    expect(said(extraction)).toEqual(['docx/too-wide'])
    expect(texts(extraction).join('\t').split('\t')).toHaveLength(900)
  })
})

describe('styles and numbering', () => {
  const listed = (text: string, ilvl = '0', numId = '1') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const level = (text: string, start = '1', ilvl = '0') =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = (levels: string) =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const style = (id: string, inner: string, type = 'paragraph') => `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`
  const styled = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>`

  it('styles based on each other, on themselves, and in a chain of 10,000', async () => {
    const based = (id: string, on: string) => style(id, `<w:name w:val="${id}"/><w:basedOn w:val="${on}"/>`)
    const chain = Array.from({ length: 10_000 }, (_, index) => based(`s${index}`, `s${index + 1}`)).join('')
    for (const styles of [based('a', 'b') + based('b', 'a'), based('a', 'a'), based('a', 's0') + chain]) {
      await expectText(await docx({ 'body.xml': styled('a'), 'styles.xml': styles }), ['甲'])
    }
    const all = Array.from({ length: 10_000 }, (_, index) => styled(`s${index}`)).join('')
    expect((await read(await docx({ 'body.xml': all, 'styles.xml': chain }))).document?.blocks).toHaveLength(10_000)
  })

  it('lists that take their levels from each other', async () => {
    const linked = (id: number, styleId: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${styleId}"/></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
    const styles = [1, 2].map((id) => style(`l${id}`, `<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`, 'numbering')).join('')
    const extraction = await read(
      await docx({ 'body.xml': listed('甲'), 'styles.xml': styles, 'numbering.xml': linked(1, 'l2') + linked(2, 'l1') }),
    )
    expect(texts(extraction)).toEqual(['甲'])
    expect(said(extraction)).toEqual(['docx/number-unknown'])
  })

  it('levels, lists and starts that make no sense', async () => {
    for (const [numId, ilvl] of [
      ['1', '999'],
      ['1', '-1'],
      ['1', 'x'],
      ['99', '0'],
      ['', ''],
      ['NaN', '8'],
    ] as const) {
      expect(texts(await read(await docx({ 'body.xml': listed('甲', ilvl, numId), 'numbering.xml': numbering(level('%1、')) })))).toEqual([
        '甲',
      ])
    }
    const unknown = await read(await docx({ 'body.xml': listed('甲', '0', '99'), 'numbering.xml': numbering(level('%1、')) }))
    expect(said(unknown)).toEqual(['docx/number-unknown'])
    for (const start of ['2147483647', '-5', 'x', '99999999999999999999999']) {
      const odd = numbering(level('%1、', start))
      expect(texts(await read(await docx({ 'body.xml': listed('甲').repeat(3), 'numbering.xml': odd })))).toEqual(['甲', '甲', '甲'])
    }
  })

  it('a number text of 1 MB, and one of many references', async () => {
    for (const text of ['甲'.repeat(1_000_000), '%1'.repeat(500_000), '%9'.repeat(1000), '%'.repeat(1000)]) {
      const extraction = await read(await docx({ 'body.xml': listed('乙').repeat(1000), 'numbering.xml': numbering(level(text)) }))
      expect(extraction.document?.blocks).toHaveLength(1000)
      expect(JSON.stringify(extraction.document).length).toBeLessThan(2_000_000)
    }
  })

  it('every paragraph in a list nobody defined: findings are capped', async () => {
    const extraction = await read(await docx({ 'body.xml': listed('甲').repeat(5000) }), { limits: { maxFindings: 10 } })
    expect(extraction.findings.filter(({ code }) => code === 'docx/number-unknown')).toHaveLength(10)
  })
})

describe('fields', () => {
  it('that begin and never end: what follows is not lost in silence', async () => {
    for (const count of [1, 3]) {
      const extraction = await readBody(`${paragraph('甲')}${run(field('begin').repeat(count))}${paragraph('乙')}${paragraph('丙')}`)
      expect(texts(extraction)[0]).toBe('甲')
      if (!texts(extraction).includes('丙')) expect(said(extraction)).not.toEqual([])
    }
  })

  it('that begin and never end in a note or a text box: the body goes on', async () => {
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${run(field('begin'))}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`
    expect(texts(await readBody(`${box}${paragraph('后')}`))).toContain('后')
    const contents = {
      'body.xml': `${run(`<w:t>甲</w:t>${reference(1)}${reference(2)}`)}${paragraph('后')}`,
      'footnotes.xml': note(1, run(`<w:t>注一</w:t>${field('begin')}`)) + note(2, paragraph('注二')),
    }
    expect(texts(await read(await docx(contents)))).toEqual(['甲', '注一', '注二', '后'])
  })

  it('100,000 that begin', async () => {
    const extraction = await readBody(`${paragraph('甲')}${run(field('begin')).repeat(100_000)}${paragraph('乙')}`)
    if (!texts(extraction).includes('乙')) expect(said(extraction)).not.toEqual([])
  })

  it('20,000 that print and never end', async () => {
    const open = run(`${field('begin')}<w:instrText>PAGE</w:instrText>${field('separate')}<w:t>1</w:t>`)
    const extraction = await readBody(open.repeat(20_000))
    expect(extraction.document?.blocks).toHaveLength(20_000)
  }, 60_000)

  it('that end and never begin', async () => {
    await expectText(await docx({ 'body.xml': `${run(`${field('separate')}${field('end').repeat(3)}<w:t>甲</w:t>`)}` }), ['甲'])
  })

  it('a table of contents that never closes does not take the document with it', async () => {
    const toc = run(`${field('begin')}<w:instrText> TOC \\o "1-3" </w:instrText>${field('separate')}<w:t>一、概况 1</w:t>`)
    const extraction = await readBody(`${toc}${paragraph('一、概况')}${paragraph('正文。')}`)
    expect(texts(extraction)).toEqual(['一、概况 1', '一、概况', '正文。'])
    expect(extraction.document?.blocks.at(-1)).not.toHaveProperty('role')
  })

  it('a code of 100,000 blanks, or of 10 MB', async () => {
    const coded = (code: string) => run(`${field('begin')}<w:instrText>${code}</w:instrText>${field('end')}<w:t>甲</w:t>`)
    for (const code of [
      `EQ \\o${' '.repeat(100_000)}`,
      `EQ \\o(a,b${' '.repeat(100_000)}`,
      `EQ \\o(a,b)${' '.repeat(100_000)}x`,
      'TOC '.repeat(2_500_000),
    ]) {
      expect(texts(await readBody(coded(code))).at(-1)).toBe('甲')
    }
  }, 120_000)
})

describe('notes', () => {
  const referring = (...ids: number[]) => run(`<w:t>甲</w:t>${ids.map(reference).join('')}`)

  it('that are not there', async () => {
    expect(texts(await readBody(referring(7)))).toEqual(['甲'])
    const absurd = await readBody(run('<w:t>甲</w:t><w:footnoteReference/><w:footnoteReference w:id="x"/><w:endnoteReference w:id="-1"/>'))
    expect(texts(absurd)).toEqual(['甲'])
  })

  it('that refer to themselves and to each other', async () => {
    const self = { 'body.xml': referring(1), 'footnotes.xml': note(1, run(`<w:t>注</w:t>${reference(1)}`)) }
    expect(texts(await read(await docx(self)))).toEqual(['甲', '注'])
    const each = {
      'body.xml': referring(1),
      'footnotes.xml': note(1, run(`<w:t>一</w:t>${reference(2)}`)) + note(2, run(`<w:t>二</w:t>${reference(1)}`)),
    }
    expect(texts(await read(await docx(each)))).toEqual(['甲', '一', '二'])
  })

  it('5,000 in a chain', async () => {
    const notes = Array.from({ length: 5000 }, (_, index) => note(index + 1, run(`<w:t>注${index}</w:t>${reference(index + 2)}`))).join('')
    expect((await read(await docx({ 'body.xml': referring(1), 'footnotes.xml': notes }))).document?.blocks).toHaveLength(5001)
  })

  it('30,000', async () => {
    const ids = Array.from({ length: 30_000 }, (_, index) => index + 1)
    const notes = ids.map((id) => note(id, paragraph('注'))).join('')
    const contents = { 'body.xml': ids.map((id) => referring(id)).join(''), 'footnotes.xml': notes }
    expect((await read(await docx(contents), { seconds: 10 })).document?.blocks).toHaveLength(60_000)
  }, 120_000)

  it('two of one number: neither is lost in silence', async () => {
    const extraction = await read(
      await docx({ 'body.xml': referring(1), 'footnotes.xml': note(1, paragraph('先')) + note(1, paragraph('后')) }),
    )
    if (!(texts(extraction).includes('先') && texts(extraction).includes('后'))) expect(said(extraction)).not.toEqual([])
  })
})

describe('bookmarks', () => {
  it('of any name come out as that very name', async () => {
    const NAMES = ['mark:0', 'mark:1', 'mark:999999', 'name:x', 'name:mark:0', '"引号"', '<尖>', 'a&b', "it's", ' 空 格 ', '__proto__', '']
    const inAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
    for (const name of NAMES) {
      const mark = bookmark(inAttribute(name))
      const extraction = await readBody(
        `<w:p>${mark}<w:r><w:t>甲</w:t></w:r></w:p>${table(row([`<w:tc><w:p>${mark}<w:r><w:t>乙</w:t></w:r></w:p></w:tc>`, cell('丙')]))}`,
      )
      expect(extraction.document?.blocks, name).toMatchObject([
        { kind: 'paragraph', text: '甲', bookmarks: [name] },
        { kind: 'table', rowCount: 1, columnCount: 2, bookmarks: [name] },
      ])
    }
  })

  it('as text are text', async () => {
    await expectText(await docx({ 'body.xml': `${paragraph('mark:0')}${paragraph('name:x')}` }), ['mark:0', 'name:x'])
  })
})

describe('something else under the name of a word processor file', () => {
  const support = (name: string): Uint8Array => readFileSync(new URL(`support/${name}`, import.meta.url))
  const compound = (...streams: string[]): Uint8Array =>
    Buffer.concat([
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      Buffer.alloc(1528),
      ...streams.map((name) => Buffer.from(`${name}\0`.padEnd(64, '\0'), 'utf16le')),
    ])
  const inner = rawZip(entriesOf(GOOD))
  const cases: Readonly<Record<string, [bytes: () => Uint8Array, names: RegExp, advice: RegExp]>> = {
    'a legacy Word file': [() => support('legacy.doc'), /legacy Word file/, /save it as \.docx/],
    'a legacy Word file in outline': [() => compound('Root Entry', 'WordDocument'), /legacy Word file/, /\.docx/],
    'an encrypted file': [() => compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), /encrypted/, /password/],
    'a legacy workbook': [() => compound('Root Entry', 'Workbook'), /Excel/, /text/],
    'an RTF file': [() => Buffer.from('{\\rtf1\\ansi 部门预算}'), /RTF/, /\.docx/],
    'an HTML page': [() => Buffer.from('\ufeff<!DOCTYPE html><html><body>部门预算</body></html>'), /HTML/, /text/],
    'a workbook': [() => rawZip(entriesOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })), /XLSX/, /tabs/],
    'a presentation': [() => rawZip(entriesOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })), /PPTX/, /text/],
    'an OpenDocument text': [() => support('writer.odt'), /OpenDocument/, /\.docx/],
    'a ZIP archive': [() => rawZip([{ name: '附件.txt', content: '部门预算' }]), /ZIP/, /unpack it/],
    'a ZIP archive of word processor files': [() => rawZip([{ name: '附件.docx', content: inner }]), /ZIP/, /unpack it/],
    'a ZIP archive of stored word processor files': [
      () => rawZip(['附件1.docx', '附件2.docx'].map((name) => ({ name, content: inner, stored: true }))),
      /ZIP/,
      /unpack it/,
    ],
    'Word 2003 XML': [
      () =>
        Buffer.from(
          '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        ),
      /single XML/,
      /\.docx/,
    ],
    'flat OPC': [
      () => Buffer.from('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'),
      /single XML/,
      /\.docx/,
    ],
  }
  for (const [what, [bytes, names, advice]] of Object.entries(cases)) {
    it(what, async () => {
      const extraction = await expectUnreadable(bytes(), 'input/unsupported-format')
      const message = messageOf(extraction, 'input/unsupported-format')
      expect(message).toMatch(names)
      expect(message).toMatch(advice)
      expect(extraction.findings).toHaveLength(1)
    })
  }

  it('a word processor file under other names', async () => {
    for (const name of ['a.doc', 'a.pdf', 'a.txt', 'a.wps', 'a.zip']) {
      const extraction = await read(inner, { name })
      expect(texts(extraction)).toEqual(['云渚县图书馆'])
      expect(said(extraction), name).toEqual(['input/extension-mismatch'])
    }
    for (const name of ['a.docx', 'A.DOCX', 'a.docm', 'a', 'a.bak']) expect(said(await read(inner, { name }))).toEqual([])
  })

  it('text under the name of a word processor file', async () => {
    const extraction = await read(Buffer.from('云渚县图书馆\n'))
    expect(texts(extraction)).toEqual(['云渚县图书馆'])
    expect(said(extraction)).toEqual(['input/extension-mismatch'])
  })
})
