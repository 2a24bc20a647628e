import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pdf } from '../support/pack-pdf.ts'
import { onePage, type RawObject, rawPdf } from '../support/raw-pdf.ts'
import { codesOf, readPdf, textOf } from '../support/read-pdf.ts'

const TEXT = 'BT /F 12 Tf 90 700 Td (Income 262.00) Tj ET\n'
const packed = (content: string) => ({ content: deflateSync(Buffer.from(content, 'latin1')), filter: '/Filter /FlateDecode' })
const many = (count: number, of: (index: number) => string): string => Array.from({ length: count }, (_, index) => of(index)).join('')
const plain = pdf([{ texts: [[90, 100, 14, '本年收入262.00万元。']] }])

afterEach(() => {
  vi.restoreAllMocks()
})

describe('an engine that breaks down', () => {
  /** A form that draws itself twice: the library follows it until its memory ends. */
  const endless: RawObject = {
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X 7 0 R >> >>',
    stream: '/X Do /X Do',
  }

  it('costs the page; the others and the next file are read, by a module of its own', async () => {
    const good = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F 5 0 R >> >> >>'
    const bad = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 8 0 R /Resources << /XObject << /X 7 0 R >> >> >>'
    const file = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 3 /Kids [3 0 R 4 0 R 3 0 R] >>',
      good,
      bad,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      { dict: '', stream: TEXT },
      endless,
      { dict: '', stream: '/X Do' },
    ])
    const [hostile, next] = await Promise.all([readPdf(file), readPdf(plain)])
    expect(codesOf(hostile)).toEqual(['pdf/page-engine-failed'])
    expect(hostile.document?.blocks.map(({ place }) => place.page)).toEqual([1, 3])
    expect(textOf(next)).toBe('本年收入262.00万元。')
    expect(textOf(await readPdf(plain))).toBe('本年收入262.00万元。')
  }, 120_000)
})

describe('time', () => {
  const pages = pdf(Array.from({ length: 9 }, (_, index) => ({ texts: [[90, 100, 14, `第${index + 1}段。`] as const] })))

  it('that is up ends the reading between pages; what was read is kept and the rest is said to be missing', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now++ * 1000)
    const extraction = await readPdf(pages, { maxSeconds: 5 })
    expect(codesOf(extraction)).toEqual(['pdf/time-limit'])
    expect(extraction.findings.find(({ code }) => code === 'pdf/time-limit')?.message.en).toContain('4 of 9 pages are read')
    expect(textOf(extraction)).toContain('第4段')
    expect(textOf(extraction)).not.toContain('第5段')
  })

  it('of none reads nothing', async () => {
    expect(codesOf(await readPdf(pages, { maxSeconds: 0 }))).toEqual(['pdf/time-limit'])
  })
})

/** Each ends in seconds with a document or a finding; what the test fails on is a throw, or the time limit of the runner. */
describe('a file made to exhaust the machine', () => {
  const form = (index: number, last: number): RawObject => ({
    dict: `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X ${7 + Math.min(index + 1, last)} 0 R >> >>`,
    stream: '0 0 m 9 0 l S /X Do',
  })

  it.each([
    ['content that unpacks to a hundred million blanks', onePage(packed(TEXT + ' '.repeat(1e8)))],
    ['a million curves in one path', onePage(packed(`${TEXT}0 0 m ${'1 2 3 4 5 6 c '.repeat(999_990)} S`))],
    ['half a million curved paths', onePage(packed(TEXT + '0 0 m 1 2 3 4 5 6 c S '.repeat(499_990)))],
    ['a million characters in one string', onePage(packed(`BT /F 12 Tf 90 700 Td (${'1'.repeat(1e6)}) Tj ET`))],
    ['a million characters on one spot', onePage(packed(`BT /F 12 Tf ${'1 0 0 1 90 700 Tm (1) Tj '.repeat(1e6)} ET`))],
    [
      'a hundred thousand texts on one line',
      onePage(packed(`BT /F 12 Tf ${many(1e5, (i) => `1 0 0 1 ${(i * 37.7) % 590} 700 Tm (1) Tj `)} ET`)),
    ],
    [
      'a grid of four thousand lines each way',
      onePage({
        ...packed(TEXT + many(4000, (i) => `0 ${i * 3.5} m 14000 ${i * 3.5} l S ${i * 3.5} 0 m ${i * 3.5} 14000 l S `)),
        entries: '/MediaBox [0 0 14400 14400]',
      }),
    ],
    [
      'forms three hundred deep',
      onePage(
        { content: `${TEXT}/X Do`, resources: '/X 7 0 R' },
        Array.from({ length: 300 }, (_, index) => form(index, 299)),
      ),
    ],
    [
      'a hundred thousand objects',
      onePage(
        {},
        Array.from({ length: 1e5 }, () => 'null'),
      ),
    ],
    ['arrays in arrays', onePage({ content: '['.repeat(1e6) }, ['['.repeat(3e5)])],
    [
      'a page tree that is a circle',
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R] >>',
        '<< /Type /Pages /Parent 2 0 R /Count 5 /Kids [2 0 R 3 0 R] >>',
      ]),
    ],
    [
      'a page tree five thousand deep',
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from({ length: 5000 }, (_, index) => `<< /Type /Pages /Count 1 /Kids [${index + 3} 0 R] >>`),
        '<< /Type /Page /MediaBox [0 0 9 9] >>',
      ]),
    ],
    [
      'fewer pages than it says',
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1999 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
    ],
    [
      'an outline that is a circle',
      onePage(
        {},
        ['<< /First 8 0 R >>', '<< /Title (a) /Next 9 0 R /First 8 0 R >>', '<< /Title (b) /Next 8 0 R /First 8 0 R >>'],
        '/Outlines 7 0 R',
      ),
    ],
    ['two thousand small pages', pdf(Array.from({ length: 2000 }, (_, index) => ({ texts: [[90, 100, 14, `第${index}页`] as const] })))],
  ])(
    '%s',
    async (_, file) => {
      await readPdf(file)
    },
    120_000,
  )
})

describe('numbers that make no sense', () => {
  it.each(['[0 0 1e9 1e9]', '[0 0 1e38 1e38]', '[0 0 0 0]', '[600 900 0 0]', '[0 0]', '(x)', '[nan nan nan nan]'])(
    'a page of %s',
    async (box) => {
      expect(textOf(await readPdf(onePage({ entries: `/MediaBox ${box}` })))).toContain('262.00')
    },
  )

  it.each(['0 0 0 0 0 0', '1e38 0 0 1e38 0 0', '1e30 1e30 1e30 1e30 1e38 1e38', '1e-30 0 0 1e-30 0 0', `${'9'.repeat(80)} 0 0 1 0 0`])(
    'a matrix of %s',
    async (matrix) => {
      await readPdf(onePage({ content: `q ${matrix} cm ${TEXT} 0 0 m 100 0 l S 10 10 50 50 re f Q ${TEXT}` }))
    },
  )

  it('characters far from any paper are left out, and said to be', async () => {
    const extraction = await readPdf(onePage({ content: `${TEXT} BT /F 12 Tf 900000 700 Td (Far away) Tj ET` }))
    expect(textOf(extraction)).toBe('Income 262.00')
    expect(codesOf(extraction)).toEqual(['pdf/text-outside-page'])
  })

  it('resources that are missing', async () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    ]
    await readPdf(rawPdf([...objects, { dict: '', stream: `${TEXT} /X Do /G gs /P sh` }]))
  })
})
