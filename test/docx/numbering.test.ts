import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { bulletText } from '../../parsers/docx/numbering/bullets.ts'
import { formatNumber, isFormat } from '../../parsers/docx/numbering/format.ts'
import { listOf, readNumbering } from '../../parsers/docx/numbering/index.ts'
import { readStyles } from '../../parsers/docx/styles.ts'
import { child, descendants } from '../../parsers/docx/tree.ts'
import { parseXml } from '../../parsers/docx/xml.ts'
import { chineseNumber } from '../../src/chinese.ts'
import { root } from '../support/fixtures.ts'
import { WORD } from './libreoffice/word.ts'

const LIMITS = { maxDepth: 100, maxElements: 100_000 }
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const part = (name: string, inner: string) => parseXml(`<w:${name} xmlns:w="${W}" xmlns:mc="${MC}">${inner}</w:${name}>`, LIMITS).document

/** The numbers of paragraphs, by the XML of their properties, of the lists and of the styles. */
function numbersOf(paragraphs: readonly string[], numbering: string, styles = ''): (string | null)[] {
  const read = readStyles(part('styles', styles))
  const lists = readNumbering(part('numbering', numbering), read)
  return [...descendants(part('body', paragraphs.map((each) => `<w:p><w:pPr>${each}</w:pPr></w:p>`).join('')))]
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => {
      const list = listOf(child(paragraph, 'w:pPr'), read, lists)
      return list === null ? null : lists.next(list.numId, list.level)
    })
}

const lvl = (ilvl: number | string, text: string, more = '<w:numFmt w:val="decimal"/>', start = '<w:start w:val="1"/>') =>
  `<w:lvl w:ilvl="${ilvl}">${start}${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, inner: string) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`
const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`
const at = (numId: number | string, ilvl: number | string) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`
const style = (id: string, inner: string, type = 'paragraph', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}>${inner}</w:style>`

describe('formats', () => {
  it.each<[string, Record<number, string>]>([
    ['decimal', { 0: '0', 1: '1', 100: '100' }],
    ['decimalZero', { 0: '00', 9: '09', 10: '10', 100: '100' }],
    ['decimalFullWidth', { 10: '１０' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '㉑', 50: '㊿', 51: '51', 0: '0' }],
    ['decimalEnclosedFullstop', { 1: '⒈', 20: '⒛', 21: '21' }],
    ['decimalEnclosedParen', { 1: '⑴', 20: '⒇', 21: '21' }],
    ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 99: '九十九', 100: '一○○', 101: '一○一', 2024: '二○二四' }],
    [
      'chineseCountingThousand',
      { 10: '十', 100: '一百', 101: '一百零一', 110: '一百一十', 1010: '一千零一十', 10001: '一万零一', 32767: '三万二千七百六十七' },
    ],
    ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 101: '壹佰零壹' }],
    ['taiwaneseCounting', { 11: '十一', 110: '一一○' }],
    ['taiwaneseCountingThousand', { 10000: '一萬' }],
    ['taiwaneseDigital', { 10: '一○' }],
    ['japaneseCounting', { 10: '十', 100: '百', 101: '百一', 1110: '千百十', 10000: '一万' }],
    ['japaneseDigitalTenThousand', { 10: '一〇' }],
    ['ideographDigital', { 10: '一〇', 100: '一〇〇' }],
    ['ideographLegalTraditional', { 3: '參', 20: '貳拾' }],
    ['japaneseLegal', { 3: '参', 10: '壱拾', 1000: '壱阡' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
    ['ideographZodiac', { 1: '子', 12: '亥', 13: '13' }],
    ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥', 61: '61' }],
    ['ideographEnclosedCircle', { 1: '㈠', 10: '㈩', 11: '11' }],
    ['upperLetter', { 0: '0', 1: 'A', 27: 'AA', 28: 'BB', 780: 'Z'.repeat(30), 781: 'A' }],
    ['lowerRoman', { 4: 'iv', 49: 'xlix', 4000: 'mmmm', 32768: '32768' }],
    ['ordinal', { 1: '1st', 2: '2nd', 3: '3rd', 11: '11th', 21: '21st', 112: '112th' }],
    ['numberInDash', { 1: '- 1 -' }],
    ['hex', { 255: 'FF' }],
    ['none', { 1: '' }],
    ['001, 002, 003, ...', { 1: '001', 1000: '1000' }],
    ['一, 十, 一百(简), ...', { 100: '一百' }],
    ['noSuchFormat', { 7: '7' }],
    ['constructor', { 7: '7' }],
  ])('%s', (format, examples) => {
    for (const [value, text] of Object.entries(examples)) expect(formatNumber(Number(value), format)).toBe(text)
  })

  it('are read back as the number they write', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => chineseNumber(formatNumber(n, 'chineseCounting')) === n))
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => chineseNumber(formatNumber(n, 'chineseCountingThousand')) === n))
  })

  it('are never long, whatever the number', () => {
    const formats = fc.constantFrom('upperLetter', 'upperRoman', 'chineseCountingThousand', 'japaneseLegal', 'chineseCounting', 'ordinal')
    fc.assert(fc.property(fc.nat(), formats, (n, format) => formatNumber(n, format).length <= 50))
  })

  it('are known by name or written out', () => {
    expect(['decimal', '0001, 0002, 0003, ...', 'toString', '①', ''].map(isFormat)).toEqual([true, true, false, false, false])
  })
})

describe('bullets', () => {
  it.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf06e', 'Wingdings', '■'],
    ['n', 'Wingdings', '■'],
    ['\uf075', null, '◆'],
    ['\uf0b7', null, '•'],
    ['\ue123', null, '•'],
    ['●', '宋体', '●'],
    ['%1', null, '%1'],
  ])('%j in %s', (text, font, sign) => expect(bulletText(text, font)).toBe(sign))

  it('print their own text, or a sign for a picture', () => {
    const lists = abstract(
      1,
      lvl(0, '%1', '<w:numFmt w:val="bullet"/>') + lvl(1, 'x', '<w:numFmt w:val="bullet"/><w:lvlPicBulletId w:val="0"/>'),
    )
    expect(numbersOf([at(1, 0), at(1, 1)], lists + num(1, 1))).toEqual(['%1', '•'])
  })
})

describe('styles', () => {
  const styles = readStyles(
    part(
      'styles',
      [
        style('N', '<w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 'paragraph', ' w:default="1"'),
        style('H', '<w:name w:val="heading 2"/><w:basedOn w:val="N"/>'),
        style('Z', '<w:name w:val="标题 3"/>'),
        style('B', '<w:name w:val="x"/><w:basedOn w:val="H"/><w:rPr><w:vanish/></w:rPr>'),
        style('T', '<w:name w:val="y"/><w:basedOn w:val="B"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr>'),
        style('O', '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="4"/></w:pPr>'),
        style('L', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr>'),
        style('L2', '<w:basedOn w:val="L"/><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>'),
        style('L0', '<w:basedOn w:val="L"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
        style('C1', '<w:basedOn w:val="C2"/>') + style('C2', '<w:basedOn w:val="C1"/>'),
        style('hid', '<w:rPr><w:vanish/></w:rPr>', 'character') + style('hid2', '<w:basedOn w:val="hid"/>', 'character'),
        style('list', '<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>', 'numbering'),
      ].join(''),
    ),
  )
  it.each([
    ['H', 2],
    ['Z', 3],
    ['B', 2],
    ['T', null],
    ['O', 5],
    ['N', null],
    ['C1', null],
  ])('%s has outline level %s', (id, level) => expect(styles.paragraph(id).outlineLevel).toBe(level))

  it('inherit lists, levels and hidden words', () => {
    expect(styles.paragraph('L').numbering).toEqual({ numId: '5', level: 1, styleId: 'L' })
    // The list is its own, the level that of the style it is based on.
    expect(styles.paragraph('L2').numbering).toEqual({ numId: '6', level: 1, styleId: 'L2' })
    expect(styles.paragraph('L0').numbering).toBeNull()
    expect(['B', 'T', 'H'].map((id) => styles.paragraph(id).hidden)).toEqual([true, false, false])
    expect([styles.hidesRun('hid2'), styles.hidesRun('B'), styles.hidesRun(null)]).toEqual([true, false, false])
    expect([styles.numIdOfNumberingStyle('list'), styles.numIdOfNumberingStyle('N')]).toEqual(['8', null])
  })

  it('are the default one where none is said, and none without the part', () => {
    expect([styles.paragraph(null).name, styles.paragraph('unknown').name]).toEqual(['Normal', 'Normal'])
    expect(readStyles(null).paragraph(null)).toEqual({ name: null, outlineLevel: null, numbering: null, hidden: false, indent: {} })
    const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>'
    expect(readStyles(part('styles', defaults)).paragraph(null).hidden).toBe(true)
  })
})

describe('lists', () => {
  const three = lvl(0, '%1、') + lvl(1, '%1.%2') + lvl(2, '%1.%2.%3')

  it('count a skipped level as used', () => {
    expect(numbersOf([at(1, 1), at(1, 1), at(1, 0), at(1, 2), at(1, 1)], abstract(1, three) + num(1, 1))).toEqual([
      '1.1',
      '1.2',
      '2、',
      '2.1.1',
      '2.2',
    ])
  })

  it('start again once where the list says so, and from there on when restarted', () => {
    const again = num(2, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>')
    const paragraphs = [at(1, 0), at(1, 1), at(2, 1), at(2, 1), at(1, 1), at(2, 0), at(2, 1)]
    expect(numbersOf(paragraphs, abstract(1, three) + num(1, 1) + again)).toEqual(['1、', '1.1', '1.5', '1.6', '1.7', '2、', '2.5'])
  })

  it('restart when told to', () => {
    const levels =
      lvl(0, '%1') +
      lvl(1, '%2', '<w:lvlRestart w:val="0"/>') +
      lvl(2, '%3', '<w:lvlRestart w:val="1"/>') +
      lvl(3, '%4', '<w:lvlRestart w:val="9"/>')
    const paragraphs = [0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3].map((level) => at(1, level))
    expect(numbersOf(paragraphs, abstract(1, levels) + num(1, 1))).toEqual(['1', '1', '1', '1', '2', '2', '1', '2', '3', '1', '1'])
  })

  it('print in decimal where that is the law, and nothing for a deeper level', () => {
    const chinese = '<w:numFmt w:val="chineseCounting"/>'
    const levels = lvl(0, '%1', chinese) + lvl(1, '%1.%2', `${chinese}<w:isLgl/>`) + lvl(2, '%1.%4', chinese) + lvl(3, '%1.%2', chinese)
    expect(
      numbersOf(
        [0, 1, 2, 3].map((level) => at(1, level)),
        abstract(1, levels) + num(1, 1),
      ),
    ).toEqual(['一', '1.1', '', '一.一'])
  })

  it('take their format from the later of two versions, or the fallback', () => {
    const alternate = (format: string) =>
      `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${format}"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>`
    const levels = lvl(0, '%1', alternate('0001, 0002, 0003, ...')) + lvl(1, '%2', alternate('x, y, z'))
    expect(numbersOf([at(1, 0), at(1, 1)], abstract(1, levels) + num(1, 1))).toEqual(['0001', 'I'])
  })

  it('follow the styles: direct before style, the level that names the style, none for 0', () => {
    const styles =
      style('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('B', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('C', '<w:basedOn w:val="B"/>')
    const levels = lvl(0, '%1、', '<w:pStyle w:val="A"/>') + lvl(1, '（%2）', '<w:pStyle w:val="B"/>') + lvl(2, '%3.')
    const s = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`
    const paragraphs = [
      s('A'),
      s('B'),
      s('C'),
      s('B', '<w:numPr><w:ilvl w:val="2"/></w:numPr>'),
      s('A', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      '',
    ]
    expect(numbersOf(paragraphs, abstract(1, levels) + num(1, 1), styles)).toEqual(['1、', '（1）', '（2）', '1.', null, null])
  })

  it('follow a numbering style, and stop where it leads in a circle', () => {
    const link = (name: string) => `<w:numStyleLink w:val="${name}"/>`
    const styles = ['one', 'two', 'three']
      .map((id, index) => style(id, `<w:pPr><w:numPr><w:numId w:val="${index + 1}"/></w:numPr></w:pPr>`, 'numbering'))
      .join('')
    const lists =
      abstract(1, lvl(0, '%1)')) +
      abstract(2, link('three')) +
      abstract(3, link('two')) +
      abstract(4, link('one')) +
      [1, 2, 3, 4].map((id) => num(id, id)).join('')
    expect(numbersOf([at(4, 0), at(1, 0), at(2, 0), at(3, 0)], lists, styles)).toEqual(['1)', '2)', null, null])
  })

  it.each<[string, string, string | null]>([
    ['a level beyond all levels', at(1, 999), '1'],
    ['a negative level', at(1, -1), '1'],
    ['no such list', at(99, 0), null],
    ['a list of no abstract list', at(3, 0), null],
    ['a level without its number', at(2, 1), 'b'],
    ['no text', at(4, 0), ''],
    ['no start', at(4, 1), '0'],
    ['a start beyond all numbers', at(4, 2), '1000000000'],
    ['a negative start', at(4, 3), '0'],
    ['a text without end', at(4, 4), 'x'.repeat(100)],
  ])('bear %s', (_, paragraph, expected) => {
    const odd =
      '<w:lvl w:ilvl="0"/><w:lvl w:ilvl="-3"/><w:lvl w:ilvl="9"/>' +
      lvl(1, '%2', '', '') +
      lvl(2, '%3', '', '<w:start w:val="99999999999999999999"/>') +
      lvl(3, '%4', '', '<w:start w:val="-5"/>') +
      lvl(4, 'x'.repeat(1_000_000))
    const unnamed = '<w:lvl><w:lvlText w:val="a"/></w:lvl><w:lvl><w:lvlText w:val="b"/></w:lvl>'
    const lists =
      abstract(1, lvl(0, '%1')) +
      abstract(2, unnamed) +
      abstract(4, odd) +
      num(1, 1) +
      num(2, 2) +
      num(3, 77) +
      num(4, 4) +
      '<w:num/><w:num w:numId="8"/>'
    expect(numbersOf([paragraph], lists)).toEqual([expected])
    const read = readNumbering(part('numbering', lists), readStyles(null))
    expect([999, -1, 0.5, Number.NaN].map((level) => read.next('1', level))).toEqual([null, null, null, null])
  })
})

describe('hostile documents', () => {
  const many = 20_000
  const each = (make: (index: number) => string): string => Array.from({ length: many }, (_, index) => make(index)).join('')

  it('with endless chains of styles and lists are read in time', { timeout: 30_000 }, () => {
    const chained = (i: number) =>
      style(`s${i}`, `<w:basedOn w:val="s${i + 1}"/>`) +
      style(`n${i}`, `<w:pPr><w:numPr><w:numId w:val="${i + 1}"/></w:numPr></w:pPr>`, 'numbering')
    const styles = readStyles(part('styles', each(chained)))
    const lists = readNumbering(
      part(
        'numbering',
        each((i) => abstract(i, `<w:numStyleLink w:val="n${i}"/>`) + num(i, i)),
      ),
      styles,
    )
    const read = Array.from({ length: many }, (_, i) => styles.paragraph(`s${i}`).outlineLevel ?? lists.next(String(i), 0))
    expect(new Set(read)).toEqual(new Set([null]))
  })

  it('with endless texts and numbers are counted in time', { timeout: 30_000 }, () => {
    const levels = Array.from({ length: 9 }, (_, i) =>
      lvl(i, '%1'.repeat(100_000), '<w:numFmt w:val="upperLetter"/>', '<w:start w:val="999999999"/>'),
    )
    const lists = readNumbering(part('numbering', abstract(1, levels.join('')) + num(1, 1)), readStyles(null))
    const read = Array.from({ length: many }, (_, i) => lists.next('1', i % 9)?.length ?? 0)
    expect(Math.max(...read)).toBe(100)
  })
})

describe('LibreOffice', async () => {
  const folder = path.join(root, 'test/docx/libreoffice')
  const zip = await JSZip.loadAsync(readFileSync(path.join(folder, 'numbers.docx')))
  const read = async (name: string) => parseXml((await zip.file(`word/${name}.xml`)?.async('string')) ?? '', LIMITS).document
  const styles = readStyles(await read('styles'))
  const numbering = readNumbering(await read('numbering'), styles)
  const printed = new Map<string, string | null>()
  for (const paragraph of descendants(await read('document'))) {
    if (paragraph.name !== 'w:p') continue
    const list = listOf(child(paragraph, 'w:pPr'), styles, numbering)
    const text = [...descendants(paragraph)]
      .flatMap(({ name, children }) => (name === 'w:t' ? children : []))
      .map((node) => ('data' in node ? node.data : ''))
    printed.set(text.join(''), list === null ? null : numbering.next(list.numId, list.level))
  }
  const lines = readFileSync(path.join(folder, 'expected.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

  it('has printed every paragraph', () => expect(lines.map(([, words]) => words)).toEqual([...printed.keys()]))

  it.each(lines)('prints “%s” before %s', (number, words = '') => {
    // A difference that is none any more has no place among them.
    expect(WORD.get(words)).not.toBe(number)
    expect(printed.get(words) ?? '').toBe(WORD.get(words) ?? number)
  })
})
