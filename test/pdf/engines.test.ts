import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Limits } from '../../parsers/parser.ts'
import { type PdfEngineId, pdfEngineIds } from '../../parsers/pdf/engines/ids.ts'
import { loadPdfEngine } from '../../parsers/pdf/engines/index.ts'
import { type Destination, STYLE } from '../../parsers/pdf/page-source.ts'
import { type Extraction, extract } from '../../src/extract.ts'
import { root } from '../support/fixtures.ts'
import { sourcesOf } from '../support/page-sources.ts'
import { chinese, drawnPages, pageObject, pdfOf } from '../support/pdf-objects.ts'

const corpus = path.join(root, '..', 'shared/corpus')
if (!existsSync(corpus)) console.warn(`the corpus is not at ${path.relative(root, corpus)}: its PDFs are not compared`)

const read = (bytes: Uint8Array, pdfEngine: PdfEngineId, limits: Partial<Limits> = {}): Promise<Extraction> =>
  extract(bytes, { name: 'a.pdf', pdfEngine, limits })

/**
 * Files of which the engines do not give the same, with what is left out of the comparison and why. Never a cell: its text is compared as it is.
 */
const DIFFERENCES: Readonly<Record<string, { readonly but: 'blanks of paragraphs'; readonly because: string }>> = {
  'jiangsu-jiancha-2017.pdf': {
    but: 'blanks of paragraphs',
    because:
      'pdfium widens the box of a character to its ink; underlined blanks beside digits whose stand-in font is wider than their advance are then narrower by one',
  },
}

/** A disclosure without what names the engine; boxes say the same place to a tenth of a point or so, and no more. */
function plain(value: unknown, withoutBlanks: boolean): unknown {
  if (withoutBlanks && typeof value === 'string') return value.replace(/\s+/g, '')
  if (Array.isArray(value)) return value.map((each) => plain(each, withoutBlanks))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (key === 'box' || key === 'parser' ? [] : [[key, plain(each, withoutBlanks)]])),
  )
}

const textsOfCells = ({ disclosure }: Extraction): string[] =>
  (disclosure?.tables ?? []).flatMap((table) => table.rows.flatMap((row) => row.cells.map((cell) => cell.text)))

describe('both engines give the same disclosure', () => {
  const files = [path.join(root, 'samples'), corpus].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => [name, path.join(folder, name)] as const)
      : [],
  )

  it.each(files)('of %s', async (name, file) => {
    const bytes = new Uint8Array(readFileSync(file))
    const [one, other] = [await read(bytes, 'pdfium'), await read(bytes, 'pdfjs')]
    expect(textsOfCells(other)).toEqual(textsOfCells(one))
    const same = (withoutBlanks: boolean): boolean =>
      JSON.stringify(plain(one.disclosure, withoutBlanks)) === JSON.stringify(plain(other.disclosure, withoutBlanks))
    if (name in DIFFERENCES) {
      expect(same(false), `${name} is the same by now: take it off the list`).toBe(false)
      expect(same(true)).toBe(true)
    } else expect(plain(other.disclosure, false)).toEqual(plain(one.disclosure, false))
  })
})

const destinationsOf = async (bytes: Uint8Array, id: PdfEngineId): Promise<readonly Destination[]> => {
  const document = await (await loadPdfEngine(id)).open(bytes, DEFAULT_LIMITS)
  if ('problem' in document) throw new Error(document.problem.code)
  const { destinations } = document
  await document.close()
  return destinations
}

const text = (at: number, words: string) => `BT /C 12 Tf 100 ${at} Td ${chinese(words)} Tj ET`
const ONE_PAGE = [{ content: text(700, '页') }]
const HEX = '41'.repeat(32)

describe.each(pdfEngineIds)('%s', (id) => {
  it('names itself where it is not the default', async () => {
    const { disclosure } = await read(drawnPages(ONE_PAGE), id)
    expect(disclosure?.source.parser).toBe(id === 'pdfium' ? 'pdf@1' : 'pdf+pdfjs@1')
  })

  it('gives named destinations as they stand on the pages, and they become bookmarks', async () => {
    const at = (page: number, top: string) => `[${pageObject(page)} 0 R /XYZ 0 ${top} null]`
    const names = `/Names << /Dests << /Names [(_Toc1) ${at(1, '712')} (_Toc2) ${at(0, '712')} (fit) [${pageObject(0)} 0 R /Fit] (gone) [99 0 R /Fit]] >> >> /Dests << /_GoBack ${at(0, '512')} /old ${at(0, '512')} >>`
    const bytes = drawnPages([{ content: `${text(700, '收入')} ${text(500, '支出')}` }, { content: text(700, '说明') }], names)
    const found = await destinationsOf(bytes, id)
    expect(found.map(({ name, level, page, top }) => [name, level, page, top])).toEqual([
      ['fit', 0, 1, null],
      ['_Toc2', 0, 1, 130],
      ['_GoBack', 0, 1, 330],
      ['old', 0, 1, 330],
      ['_Toc1', 0, 2, 130],
    ])
    const { document } = await read(bytes, id)
    const marked = document?.blocks.map((block) => [
      block.kind === 'paragraph' ? block.text : block.kind,
      'bookmarks' in block && block.bookmarks,
    ])
    expect(marked).toEqual([
      ['收入', ['_Toc2']],
      ['支出', ['old']],
      ['说明', ['_Toc1']],
    ])
  })

  it.each([
    [
      'asks for a password',
      pdfOf(
        ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'],
        `/ID [<${HEX}> <${HEX}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${HEX}> /U <${HEX}> /P -4 >>`,
      ),
      'pdf/encrypted',
    ],
    [
      'is encrypted in an unknown way',
      pdfOf(
        ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'],
        `/ID [<${HEX}> <${HEX}>] /Encrypt << /Filter /Other /V 9 >>`,
      ),
      'pdf/encrypted',
    ],
    ['is damaged', new TextEncoder().encode('%PDF-1.7\nnothing else'), 'pdf/damaged'],
    ['has no page', pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>']), 'pdf/no-pages'],
  ])('a file that %s is a finding', async (_, bytes, code) => {
    expect((await read(bytes, id)).findings.map((each) => each.code)).toEqual([code])
  })

  it('stops at the limits of a page, and says so', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `10 ${index * 10} m 500 ${index * 10} l S`).join(' ')
    const bytes = drawnPages([{ content: text(700, '字'.repeat(60)) }, { content: `${text(700, '表')} ${lines}` }])
    const pages = await sourcesOf(bytes, id, { maxPageCharacters: 50, maxPageSegments: 50 })
    expect(pages.map(({ cut, glyphs }) => [cut, glyphs.count])).toEqual([
      [true, 50],
      [true, 1],
    ])
    expect((pages[1]?.drawing.lines.length ?? 0) / 4).toBeLessThanOrEqual(25)
  })

  it('says which characters the file gives no text for', async () => {
    // Codes of glyphs, without a table of what they mean.
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 >> >>] >>'
    const bytes = drawnPages([
      {
        content: `BT /Own 12 Tf 100 700 Td <012301240125> Tj ET ${text(600, '可读')}`,
        entries: `/Resources << /Font << /Own ${font} /C 3 0 R >> >>`,
      },
    ])
    const [page] = await sourcesOf(bytes, id)
    expect(page && [...page.glyphs.style.subarray(0, page.glyphs.count)].map((style) => style & STYLE.unmapped)).toEqual([2, 2, 2, 0, 0])
  })

  it('reads the other pages where one is missing', async () => {
    const pages = drawnPages([{ content: text(700, '前') }, { content: text(700, '后') }])
    const broken = new Uint8Array(
      Buffer.from(
        Buffer.from(pages)
          .toString('latin1')
          .replace(`${pageObject(1)} 0 R]`, '99 0 R]'),
        'latin1',
      ),
    )
    const { document, findings } = await read(broken, id)
    expect(findings.map((each) => each.code)).toContain('pdf/page-unreadable')
    expect(document?.blocks).toMatchObject([{ text: '前' }])
  })

  it('reads several files at once', async () => {
    const files = ['甲', '乙', '丙'].map((word) => drawnPages([{ content: text(700, word) }]))
    const extracted = await Promise.all(files.map((bytes) => read(bytes, id)))
    expect(extracted.map(({ document }) => document?.blocks[0])).toMatchObject([{ text: '甲' }, { text: '乙' }, { text: '丙' }])
  })
})

it('an engine that is not there is the caller’s mistake', async () => {
  await expect(extract(drawnPages(ONE_PAGE), { pdfEngine: 'ghostscript' as never })).rejects.toThrow('pdfEngine is one of pdfium, pdfjs')
})
