import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import { type Extraction, extract } from '../src/extract.ts'
import { checkGrid } from './support/grid.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const codes = ({ findings }: Extraction): string[] => [...new Set(findings.map((each) => each.code))].sort()

/** Reproducible noise: a failing seed can be run again. */
function noise(seed: number, length: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

/** Far above what any of these takes (a second at most), far below what a pattern that backtracks takes: its time grows with the square. */
const SOON = 10_000

async function read(input: Uint8Array): Promise<Extraction> {
  const started = performance.now()
  const extraction = await extract(input, { name: 'bad.txt' })
  expect(performance.now() - started).toBeLessThan(SOON)
  for (const block of extraction.document?.blocks ?? []) checkGrid(block)
  return extraction
}

/** Not readable: nothing is returned, and one error says why. */
async function expectUnreadable(input: Uint8Array, code: string): Promise<void> {
  const extraction = await read(input)
  expect(extraction.document).toBeNull()
  expect(extraction.disclosure).toBeNull()
  expect(extraction.findings.map((each) => [each.code, each.severity])).toEqual([[code, 'error']])
}

describe('files that hold no text', () => {
  it('an empty file', () => expectUnreadable(new Uint8Array(), 'input/empty'))
  it('blanks only', () => expectUnreadable(bytes(' \n\t\r\n\u3000\n\f'), 'input/empty'))
  it('a byte order mark only', () => expectUnreadable(Uint8Array.of(0xef, 0xbb, 0xbf), 'input/empty'))
  it('a UTF-16 mark only', () => expectUnreadable(Uint8Array.of(0xff, 0xfe), 'input/empty'))
  it('zero bytes', () => expectUnreadable(new Uint8Array(100_000), 'input/binary'))
  for (const seed of [1, 2, 3, 77]) it(`noise (seed ${seed})`, () => expectUnreadable(noise(seed, 50_000), 'input/binary'))
  it('noise of every short length', async () => {
    for (let length = 1; length <= 64; length++) expect((await read(noise(length, length))).findings.length).toBeGreaterThan(0)
  })
})

describe('files that are too large', () => {
  it('50 MB of text, with the default limit', () => expectUnreadable(new Uint8Array(50 * 1024 * 1024).fill(0x61), 'input/too-large'))

  it('more cells than the limit, in each layout', async () => {
    const rows = DEFAULT_LIMITS.maxCells / 2 + 1
    await expectUnreadable(bytes('\t1\n\t2\n'.repeat(rows)), 'input/too-many-cells')
    await expectUnreadable(bytes(`${'a\t'.repeat(255)}b\n${'a\tb\n'.repeat(20_000)}`), 'input/too-many-cells')
    await expectUnreadable(bytes(`|a${'|b'.repeat(255)}|\n${'|---'.repeat(256)}|\n${'|c|\n'.repeat(10_000)}`), 'input/too-many-cells')
  })

  it('more lines than the limit', () => expectUnreadable(bytes('a\n'.repeat(DEFAULT_LIMITS.maxCells * 2 + 1)), 'input/too-many-cells'))

  it('5 MB of prose are read', async () => {
    const line = '云渚县图书馆2025年收入91.20万元，其中：财政拨款88.20万元。\n'
    const { document } = await read(bytes(line.repeat(Math.ceil(5_000_000 / Buffer.byteLength(line)))))
    expect(document?.blocks.length).toBeGreaterThan(50_000)
  })
})

describe('tables that are none, or not whole', () => {
  it('a lone table without a title', async () => {
    const extraction = await read(bytes('\t甲\n\t乙\n\n\t丙\n\t1.00\n\n\n'))
    expect(extraction.disclosure?.tables).toHaveLength(1)
    expect(codes(extraction)).toContain('recognise/table-without-title')
  })

  it('ragged rows', async () => {
    const rows = [
      '\t项目\n\t金额\n',
      '\t办公费\n',
      '\t水费\n\t0.40\n\t0.10\n',
      '\t电费\n\t0.60\n',
      '\t邮电费\n\t0.70\n',
      '\t合计\n\t1.00\n',
    ]
    const extraction = await read(bytes(`部门预算支出总表\n${rows.join('\n')}\n\n正文。\n`))
    expect(codes(extraction)).toContain('recognise/row-too-wide')
    const printed = JSON.stringify(extraction)
    for (const text of ['办公费', '0.10', '合计']) expect(printed).toContain(text)
  })

  it('a file cut in the middle of a table', async () => {
    const extraction = await read(bytes('部门预算支出总表\n\t项目\n\t基本支出\n\t项目支出\n\n\t水费\n\t0.40\n\t0.10\n\n\t电费\n\t0.6'))
    expect(codes(extraction)).toContain('text/cut-short')
  })

  it('a row of 10,000 cells', async () => {
    const extraction = await read(bytes(`支出表\n${'\t1\n'.repeat(10_000)}\n\n正文。`))
    expect(extraction.disclosure?.tables[0]?.status).toBe('failed')
    expect(codes(extraction)).toContain('text/rows-lost')
  })

  it('10,000 columns between tabs', async () => {
    const extraction = await read(bytes(`支出表\n${'1\t'.repeat(10_000)}1\n2\t3\n`))
    expect(codes(extraction)).toContain('text/too-wide')
  })

  it('10,000 columns between bars', async () => {
    const extraction = await read(bytes(`${'|1'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n`))
    expect(codes(extraction)).toContain('text/too-wide')
  })

  it('100,000 rows of one cell', async () => {
    const { document } = await read(bytes(`支出表\n${'\t1\n\n'.repeat(100_000)}\n`))
    expect(document?.blocks).toHaveLength(2)
  })

  it('200,000 blank lines, between paragraphs and inside a table', async () => {
    expect((await read(bytes(`甲${'\n'.repeat(200_000)}乙`))).document?.blocks).toHaveLength(2)
    expect((await read(bytes(`甲\n\t1\n\t2\n${'\n'.repeat(200_000)}\t3\n\t4\n\n\n`))).document?.blocks.length).toBeGreaterThan(1)
  })

  it('a million tabs on one line', async () => {
    expect(codes(await read(bytes(`${'\t'.repeat(1_000_000)}甲\n`)))).toContain('input/too-many-cells')
    expect(codes(await read(bytes(`${'\t'.repeat(400_000)}甲\n`)))).toContain('text/too-wide')
    expect((await read(bytes(`甲${'\t'.repeat(400_000)}\n`))).document?.blocks).toHaveLength(1)
  })

  it('mixed encodings', async () => {
    const gb18030 = Uint8Array.of(0xb2, 0xbf, 0xc3, 0xc5, 0xd4, 0xa4, 0xcb, 0xe3, 0x0a) // 部门预算
    const extraction = await read(Buffer.concat([bytes('云渚县图书馆\n'), gb18030, bytes('正文。\n')]))
    expect(codes(extraction)).toContain('text/mixed-encodings')
    expect(extraction.document?.blocks).toMatchObject([{ text: '云渚县图书馆' }, { text: '部门预算' }, { text: '正文。' }])
  })

  it('quotation marks that never close', async () => {
    const { document } = await read(bytes('a\t"b\n'.repeat(20_000)))
    expect(document?.blocks).toMatchObject([{ kind: 'table', rowCount: 20_000, columnCount: 2 }])
  })
})

/** Long runs of what the patterns look for, so that one which tries every start of a run shows. */
const RUN = 100_000
const UNITS = [
  ' ',
  '\u3000',
  '1',
  '1,',
  '1 ',
  '.',
  ',',
  '0',
  '-',
  '/',
  '…',
  '(',
  '（',
  '[',
  '（甲）',
  '一',
  '一、',
  '、',
  '表',
  '单位：',
  '元',
  '2024年',
  '甲',
  'a ',
  '第',
  '：',
  '注',
  '目录',
  '|',
  '\\',
  '"',
  '#',
  '" ',
  '<br ',
  '[bookmark: ',
  '[bookmark: a]',
  '\f',
  '\r',
  '甲  ',
  '甲  1.0 ',
  '-|',
  '云渚县',
]

const CONTEXTS: Readonly<Record<string, (run: string) => string>> = {
  'a line': (run) => run,
  'a line between others': (run) => `云渚县\n甲${run}乙\n注${run}乙\n正文。`,
  'a title': (run) => `${run}支出总表\n\t项目\n\t金额\n\n\t甲\n\t1.00\n\n\n正文。`,
  cells: (run) => `部门预算支出总表\n\t单位：万元\n\n\t项目${run}\n\t金额\n\n\t${run}\n\t1${run}2\n\n\t甲\n\t1.00\n\n\n正文。`,
  'a sheet': (run) => `部门预算支出总表\t\n项目\t金额\n${run}\t1${run}2\n甲\t1.00`,
  'a pipe table': (run) => `a|b\n-|-\n${run}|1${run}2\n`,
  'below a pipe row': (run) => `a|b\n${run}|x\n`,
  'before a bookmark': (run) => `1、${run}[bookmark: x]甲\n${run}[bookmark: `,
}

describe('long runs', () => {
  for (const [context, around] of Object.entries(CONTEXTS)) {
    it(`as ${context}`, async () => {
      for (const unit of UNITS) await read(bytes(around(unit.repeat(Math.ceil(RUN / unit.length)))))
    })
  }

  it('a line of 5 MB', async () => {
    expect((await read(bytes('云'.repeat(1_700_000)))).document?.blocks).toHaveLength(1)
    expect((await read(bytes('1'.repeat(5_000_000)))).document?.blocks).toHaveLength(1)
  })
})
