import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Limits } from '../../parsers/parser.ts'
import { type Extraction, extract } from '../../src/extract.ts'
import { pdf } from '../support/pack-pdf.ts'

const LONGEST_SECONDS = 20

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Extraction> {
  const started = performance.now()
  const extraction = await extract(bytes, { name: 'a.pdf', limits })
  expect((performance.now() - started) / 1000, 'seconds').toBeLessThan(LONGEST_SECONDS)
  if (extraction.document === null) expect(extraction.findings.some((each) => each.severity === 'error')).toBe(true)
  return extraction
}
const codes = ({ findings }: Extraction): string[] => findings.map((each) => each.code)
const page = (text: string) => ({ texts: [[90, 100, 14, text] as const] })

describe('a PDF that is none', () => {
  it('is said to be damaged', async () => {
    expect(codes(await read(new TextEncoder().encode('%PDF-1.7\nnothing else')))).toContain('pdf/damaged')
  })

  it('or cut at any place: an error, or what was before it', async () => {
    const whole = pdf([page('本年收入262.00万元。'), page('本年支出262.00万元。')])
    for (let share = 1; share < 20; share++) await read(whole.subarray(0, Math.floor((whole.length * share) / 20)))
  })

  it('with bytes changed at random places', async () => {
    const whole = pdf([page('本年收入262.00万元。')])
    for (let seed = 1; seed <= 60; seed++) {
      const changed = whole.slice()
      for (let count = 0; count < 5; count++) changed[(seed * 7919 + count * 104_729) % changed.length] = (seed * 31 + count) % 256
      await read(changed)
    }
  })
})

describe('limits', () => {
  it('of pages', async () => {
    const pages = Array.from({ length: 12 }, () => page('页'))
    expect(codes(await read(pdf(pages), { maxPages: 10 }))).toEqual(['pdf/too-many-pages'])
  })

  it('of characters and of drawn lines: the page is said to be cut, the others are read', async () => {
    const long = page('字'.repeat(300))
    const lined = { ...page('表'), lines: Array.from({ length: 300 }, (_, index) => [10, index, 500, index] as const) }
    const extraction = await read(pdf([long, page('后')]), { maxPageCharacters: 100 })
    expect(codes(extraction)).toContain('pdf/page-cut')
    expect(extraction.document?.blocks.at(-1)).toMatchObject({ text: '后' })
    expect(codes(await read(pdf([lined, page('后')]), { maxPageSegments: 100 }))).toContain('pdf/page-cut')
  })

  it('a page of a million pieces of lines ends in seconds', async () => {
    const lines = Array.from({ length: DEFAULT_LIMITS.maxPageSegments / 2 - 10 }, (_, index) => {
      const [x, y] = [(index * 37) % 590, (index * 53) % 840]
      return index % 2 === 0 ? ([x, y, x + 20, y] as const) : ([x, y, x, y + 20] as const)
    })
    await read(pdf([{ ...page('字'), lines }]))
  }, 60_000)
})
