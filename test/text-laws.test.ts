import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Parsed } from '../parsers/parser.ts'
import { textParser } from '../parsers/text/index.ts'
import { cellParagraphs, layout } from '../samples/layout.mjs'
import { renderText, type SourceBlock, type SourceCell, type SourceTable } from '../samples/render-text.mjs'
import { Block } from '../schemas/document.ts'
import { checkGrid } from './support/grid.ts'

const parse = (input: string | Uint8Array): Parsed => {
  const parsed = textParser.parse(typeof input === 'string' ? Buffer.from(input) : input, DEFAULT_LIMITS)
  if (parsed instanceof Promise) throw new Error('the text parser reads at once')
  return parsed
}

// Words that are no title, heading, note or page number by themselves: what those do to a table is tested case by case (test/parsers/text).
const WORDS = [
  '图书馆',
  '办公费',
  '水费',
  '项  目',
  '科目名称',
  '采购',
  '“阅读”',
  '（含印刷）',
  '合 计',
  '云渚县',
  '万元',
  '≥90%',
  'WiFi',
  '𠮷',
]
const word = fc.constantFrom(...WORDS)
const figure = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((fen) => (fen / 100).toFixed(2)),
  fc.integer({ min: 1, max: 2_299_999 }).map(String),
  fc.constantFrom('-', '12,345.60', '-0.40'),
)
const sentence = fc
  .array(fc.oneof(word, figure), { minLength: 1, maxLength: 6 })
  .map((words) => `云渚${words.join('、').replaceAll('  ', ' ')}。`)

// An empty paragraph at the end of a cell, or two running, look like the end of a row (domain.md §5.3 b, c).
const paragraphs = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: fc.constant('') }), { minLength: 2, maxLength: 5 })
  .filter((lines) => lines.at(-1) !== '' && lines.every((line, index) => line !== '' || lines[index + 1] !== ''))

const cell: fc.Arbitrary<SourceCell> = fc.oneof(
  { weight: 3, arbitrary: word.map((text) => ({ text })) },
  { weight: 3, arbitrary: figure.map((text) => ({ text })) },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '\u3000\u3000其中：水费', '  邮电费').map((text) => ({ text })) },
  { weight: 1, arbitrary: paragraphs.map((lines) => ({ paragraphs: lines })) },
)

/** A full grid, or one whose first rows hold merged cells. */
const table: fc.Arbitrary<SourceTable> = fc.integer({ min: 1, max: 6 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width })
  const head = fc
    .integer({ min: 1, max: width })
    .map((first): SourceCell[] => [{ text: '收入', colspan: first }, ...(first < width ? [{ text: '支出', colspan: width - first }] : [])])
  return fc.record({ head: fc.option(head), body: fc.array(row, { minLength: 1, maxLength: 6 }) }).map(({ head, body }) => ({
    rows: head === null ? body : [head, ...body],
  }))
})

const blank = fc.constantFrom('', ' ')
const paragraph = fc
  .oneof({ weight: 5, arbitrary: sentence }, { weight: 1, arbitrary: blank })
  .map((text): SourceBlock => ({ paragraph: text }))

/** Tables with words after each, since a table's end is known by what follows its two blank lines. */
const source = fc
  .array(fc.oneof({ weight: 2, arbitrary: paragraph.map((one) => [one]) }, { weight: 1, arbitrary: fc.tuple(table, sentence) }), {
    maxLength: 8,
  })
  .map((groups) => ({
    blocks: groups.flatMap((group): SourceBlock[] =>
      group.length === 2 && 'rows' in group[0] ? [{ table: group[0] }, { paragraph: group[1] as string }] : (group as SourceBlock[]),
    ),
  }))

/** Rows of cell texts as a parser should give them: a cell that continues from above comes out empty. */
const rowsOf = (table: SourceTable): string[][] =>
  layout(table).map((row) => row.map((placed) => ('cell' in placed ? cellParagraphs(placed.cell).join('\n').trim() : '')))

const readBack = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'unread') return block
    if (block.kind !== 'table') return block.text
    const rows: string[][] = Array.from({ length: block.rowCount }, () => [])
    for (const cell of block.cells) rows[cell.row]?.push(cell.text)
    return rows
  })

const squash = (text: string): string => text.replace(/[\s\u3000\u200b\ufeff]/g, '')
const sorted = (text: string): string => [...squash(text)].sort().join('')

describe('a dump of a document', () => {
  it('is read back as the document: the same paragraphs, the same cells in the same rows', () => {
    fc.assert(
      fc.property(source, (document) => {
        const wanted = document.blocks.flatMap((block): (string | string[][])[] => {
          if (block.table !== undefined) return [rowsOf(block.table)]
          const text = (block.paragraph ?? '').trim()
          return text === '' ? [] : [text]
        })
        expect(readBack(parse(renderText(document)).blocks)).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same blocks in every encoding and with every line end', () => {
    fc.assert(
      fc.property(source, (document) => {
        const text = renderText(document)
        fc.pre(text.trim() !== '')
        const blocks = parse(text).blocks
        const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
        const encoded: readonly Uint8Array[] = [
          Buffer.from(text.replaceAll('\n', '\r\n')),
          Buffer.from(text.replaceAll('\n', '\r')),
          Buffer.from(text.replaceAll('\n', '\r\r\n')),
          Buffer.from(`\ufeff${text}`),
          toGb18030(text),
          toGb18030(text.replaceAll('\n', '\r\n')),
          utf16,
          Buffer.from(utf16).swap16(),
        ]
        for (const bytes of encoded) expect(parse(bytes).blocks).toEqual(blocks)
      }),
      { numRuns: 100 },
    )
  })
})

/** Characters of GB18030 that the words above are made of, by their bytes. */
const gb18030 = (() => {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return bytesOf
})()

/** Text to GB18030: one byte, two, or four for what lies beyond the basic plane. Node decodes this encoding but does not write it. */
function toGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.codePointAt(0) ?? 0
      if (code < 0x80) return [code]
      const two = gb18030.get(char)
      if (two !== undefined) return two
      expect(code, `${char} has four bytes`).toBeGreaterThanOrEqual(0x10000)
      const linear = code - 0x10000
      return [
        0x90 + Math.floor(linear / 12600),
        0x30 + (Math.floor(linear / 1260) % 10),
        0x81 + (Math.floor(linear / 10) % 126),
        0x30 + (linear % 10),
      ]
    }),
  )
}

describe('any text', () => {
  const plain = [
    '\t',
    '\t',
    '\n',
    '\n',
    '\n',
    ' ',
    '\u3000',
    '\f',
    '\r',
    '1',
    '一',
    '、',
    '.',
    ',',
    '甲',
    '表',
    '注：',
    '栏次',
    '单位：万元',
    '一级指标',
    '\u0007',
  ]
  const marked = [
    ...plain,
    '|',
    '|',
    '-',
    '|---|---|\n',
    '\\',
    '"',
    '<br>',
    '[bookmark: ',
    '[bookmark: _Toc_1]',
    ']',
    '# ',
    '1\t',
    '  ',
    '   1.0',
  ]

  it('is read without an error into grids that hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...marked), maxLength: 120 }), (text) => {
        const { blocks, furniture } = parse(text)
        for (const block of [...blocks, ...furniture]) checkGrid(Block.parse(block))
      }),
      { numRuns: 3000 },
    )
  })

  it('loses no character but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...plain.slice(0, -1), '  ', '   1.0'), maxLength: 120 }), (text) => {
        fc.pre(text.trim() !== '')
        const { blocks, furniture } = parse(text)
        const kept = [...blocks, ...furniture].map((block) => {
          if (block.kind === 'unread') return block.lines.join('')
          return block.kind === 'table' ? block.cells.map((cell) => cell.text).join('') : block.text
        })
        expect(sorted(kept.join(''))).toBe(sorted(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('is read without an error whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const block of parse(bytes).blocks) checkGrid(Block.parse(block))
      }),
      { numRuns: 1000 },
    )
  })
})
