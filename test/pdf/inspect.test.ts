import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layers } from '../../parsers/pdf/inspect/layers/index.ts'
import { element, visible } from '../../parsers/pdf/inspect/svg.ts'
import type { Document } from '../../schemas/document.ts'
import { extract } from '../../src/extract.ts'
import { inspect, NoSuchPage } from '../../src/inspect.ts'
import { root } from '../support/fixtures.ts'
import { pdf } from '../support/pack-pdf.ts'
import { all, type Node, wellFormed } from '../support/well-formed.ts'

async function drawn(bytes: Uint8Array, page: number, name = 'a.pdf'): Promise<Node> {
  const { svg, findings } = await inspect(bytes, { page, name })
  expect(svg, JSON.stringify(findings)).not.toBeNull()
  return wellFormed(svg ?? '')
}
const group = (svg: Node, name: string): Node =>
  svg.children.find((each) => each.name === 'g' && each.attributes['class'] === name) ?? expect.fail(`no group ${name}`)
/** The marks of a group, without its title. */
const marks = (svg: Node, name: string): Node[] => group(svg, name).children.filter((each) => each.name !== 'title')
const titleOf = (node: Node): string => node.children.find((each) => each.name === 'title')?.text ?? ''
const numbers = ({ attributes }: Node, ...names: string[]): number[] => names.map((name) => Number(attributes[name]))

const sample = readFileSync(path.join(root, 'samples/county-library-budget-2025.pdf'))

/** Cells that the document says stand on a page, in tables that are whole on it. */
const cellsOf = (document: Document | null, page: number): string[] =>
  (document?.blocks ?? [])
    .flatMap((block) => (block.kind === 'table' && block.cells.every(({ place }) => place.page === page) ? block.cells : []))
    .map(({ row, column, rowSpan, columnSpan, place }) => [row, column, rowSpan, columnSpan, ...(place.box ?? [])].join(' '))

describe('a page drawn', () => {
  it('shows every table of the document with its cells where the document has them', async () => {
    const { document } = await extract(sample)
    const pages = document?.source.pages ?? 0
    const tables = document?.blocks.filter((each) => each.kind === 'table').length ?? 0
    const seen = new Set<number>()
    for (let page = 1; page <= pages; page++) {
      const svg = await drawn(sample, page)
      for (const { attributes } of marks(svg, 'tables')) {
        seen.add(Number(attributes['data-table']))
        expect(document?.blocks[Number(attributes['data-block'])]?.kind).toBe('table')
      }
      const cells = marks(svg, 'cells').map((cell) => {
        const [x = 0, y = 0, width = 0, height = 0] = numbers(cell.children[1] as Node, 'x', 'y', 'width', 'height')
        const box = [x, y, x + width, y + height].map((each) => Math.round(each * 100) / 100)
        return [...numbers(cell, 'data-row', 'data-column', 'data-row-span', 'data-column-span'), ...box].join(' ')
      })
      for (const cell of cellsOf(document, page)) expect(cells).toContain(cell)
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: tables }, (_, index) => index + 1))
  })

  it('shows every line of text as what it became: paragraph, heading or set aside', async () => {
    const { document } = await extract(sample)
    const svg = await drawn(sample, document?.source.pages ?? 0)
    const lines = marks(svg, 'text-lines')
    expect(lines.some((each) => each.attributes['class'] === 'furniture')).toBe(true)
    const begin = lines.filter((each) => each.attributes['data-line'] === '1')
    expect(begin.length).toBeGreaterThan(3)
    for (const line of begin) {
      const block = document?.blocks[Number(line.attributes['data-block'])]
      expect(block?.kind).toBe(line.attributes['class'])
      const [, text = ''] = /\): (.*)$/s.exec(titleOf(line)) ?? []
      expect(block !== undefined && 'text' in block && block.text.startsWith(text.trim())).toBe(true)
    }
  })

  it('shows what the file draws, joined lines, areas, pictures and text in their boxes', async () => {
    const bytes = pdf([
      {
        texts: [
          [60, 115, 10, '项目'],
          [160, 115, 10, '1.00'],
        ],
        grids: [{ xs: [50, 150, 250], ys: [100, 120, 140] }],
        lines: [
          [50, 300, 100, 300],
          [101, 300, 160, 300],
        ],
        rects: [[50, 400, 250, 450]],
        picture: true,
      },
    ])
    const svg = await drawn(bytes, 1)
    expect(svg.attributes).toMatchObject({ width: '595pt', height: '842pt', viewBox: '0 0 595 842' })
    expect(group(svg, 'lines').attributes['data-count']).toBe('8')
    const across = marks(svg, 'rulings').map((each) => numbers(each, 'x1', 'y1', 'x2', 'y2'))
    expect(across.filter(([x1 = 0, y1, x2 = 0]) => y1 === 300 && x1 <= 50 && x2 >= 160)).toHaveLength(2)
    expect(marks(svg, 'areas').map((each) => numbers(each, 'x', 'y', 'width', 'height'))).toEqual([[50, 400, 200, 50]])
    expect(marks(svg, 'pictures').map((each) => numbers(each, 'x', 'y', 'width', 'height'))).toEqual([[0, 0, 595, 842]])
    expect(marks(svg, 'runs').map(titleOf)).toEqual(['项目', '1.00'])
    const [box = svg] = all(marks(svg, 'runs')[0] ?? svg).filter((each) => each.name === 'rect')
    const [x = 0, y = 0, width = 0, height = 0] = numbers(box, 'x', 'y', 'width', 'height')
    expect(x).toBeCloseTo(60, 0)
    expect(width).toBeCloseTo(20, 0)
    expect(y < 115 && y + height > 115).toBe(true)
    expect(marks(svg, 'cells').filter((each) => each.attributes['data-by'] === 'lines')).toHaveLength(4)
    const legend = all(group(svg, 'legend')).map((each) => each.text)
    expect(legend.filter((text) => /: \d+$/.test(text)).length).toBe(svg.children.filter((each) => each.name === 'g').length - 1)
  })

  it('has its layers described in docs/formats.md', () => {
    const page = readFileSync(path.join(root, 'docs/formats.md'), 'utf8')
    for (const { id } of layers) expect(page).toContain(`\`${id}\``)
  })

  it('of a scan shows its picture and says what is wrong', async () => {
    const svg = await drawn(pdf([{ picture: true }]), 1)
    expect(marks(svg, 'pictures')).toHaveLength(1)
    expect(svg.children.find((each) => each.name === 'desc')?.text).toContain('pdf/no-text')
  })

  it('of lines without end shows the first and says that there are more', async () => {
    const lines = Array.from({ length: 25_000 }, (_, index) => [10, index % 800, 500, index % 800] as const)
    const svg = await drawn(pdf([{ texts: [[60, 115, 10, '字']], lines }]), 1)
    expect(group(svg, 'lines').attributes).toMatchObject({ 'data-count': '20000', 'data-cut': 'true' })
  })
})

const HOSTILE = [
  '</text><script>alert(1)</script>',
  ']]><!-- & &amp; &#0; "\'',
  '<!DOCTYPE svg [<!ENTITY a "b">]>&a;',
  '\u0000\u0007\u001b[31m\u0085\ufffe\uffff',
  'a\ud800b\udc00',
  '\ue001\u202e\u2066\u200b\ufeff\u{e0041}',
]

/** Nothing in it runs, loads or refers. */
function expectInert(svg: Node): void {
  const NAMES = new Set(['svg', 'g', 'title', 'desc', 'style', 'rect', 'line', 'text'])
  for (const { name, attributes, text } of all(svg)) {
    expect(NAMES).toContain(name)
    expect(Object.keys(attributes).filter((key) => /^on|href|^style$/i.test(key))).toEqual([])
    if (name === 'style') expect(text).not.toMatch(/url|@|expression|\\/i)
  }
}

describe('hostile text', () => {
  it('of the page and of the file name is text, and all of it is visible', async () => {
    for (const text of HOSTILE) {
      const svg = await drawn(pdf([{ texts: [[60, 115, 10, text]] }]), 1, text)
      expectInert(svg)
      expect(titleOf(svg)).toBe(`${visible(text)}, page 1 of 1`)
    }
    const [first = ''] = HOSTILE
    const svg = await drawn(pdf([{ texts: [[60, 115, 10, first]] }]), 1)
    expect(marks(svg, 'runs').map(titleOf).join('')).toBe(first)
  })

  it('that an eye cannot see is spelled out', () => {
    expect(visible('甲\u0007\ud800\u{1f600}\ue001\u202e ㎡')).toBe('甲⟦U+0007⟧⟦U+D800⟧\u{1f600}⟦U+E001⟧⟦U+202E⟧ ㎡')
  })

  it('of any kind gives well-formed markup that reads back as it', () => {
    const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x3c, 0x26, 0x3e, 0x22, 0x27, 0xd800, 0xdc00)))
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes)
        const node = wellFormed(`<?xml version="1.0" encoding="UTF-8"?>\n${element('text', { title: text }, text).source}`)
        expect(node.text).toBe(visible(text))
        expect(node.attributes['title']).toBe(visible(text))
      }),
    )
  })

  it('without a known text is marked where it stands', async () => {
    const svg = await drawn(pdf([{ texts: [[60, 115, 10, '甲\ue001']] }]), 1)
    const [mark = svg] = marks(svg, 'unreadable')
    expect(marks(svg, 'unreadable')).toHaveLength(1)
    expect(numbers(mark, 'x')[0]).toBeGreaterThan(65)
  })
})

describe('a page that cannot be drawn', () => {
  it('because the file has none of that number', async () => {
    const bytes = pdf([{ texts: [[60, 115, 10, '甲']] }, { texts: [[60, 115, 10, '乙']] }])
    for (const page of [0, 3, 1.5, Number.NaN]) await expect(inspect(bytes, { page })).rejects.toThrow(NoSuchPage)
    await expect(inspect(bytes, { page: 3 })).rejects.toThrow('there is no page 3: the file has 2 pages')
    await expect(inspect(pdf([{ picture: true }]), { page: 2 })).rejects.toThrow('the file has 1 page')
  })

  it('because the file is no PDF', async () => {
    const { svg, pages, findings } = await inspect(Buffer.from('部门预算支出总表'), { page: 1 })
    expect([svg, pages, findings.map((each) => each.code)]).toEqual([null, null, ['pdf/not-a-pdf']])
    await expect(inspect('a.pdf' as never, { page: 1 })).rejects.toThrow(TypeError)
  })

  it('for the same reasons as converting it', async () => {
    const whole = pdf([{ texts: [[60, 115, 10, '甲']] }])
    const key = '00'.repeat(32)
    const locked = Buffer.from(whole)
      .toString('latin1')
      .replace('/Root 1 0 R', `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`)
    const cases: [Uint8Array, string, object][] = [
      [Buffer.from(locked, 'latin1'), 'pdf/encrypted', {}],
      [Buffer.from('%PDF-1.7\nnothing else'), 'pdf/damaged', {}],
      [new Uint8Array(), 'input/empty', {}],
      [whole, 'input/too-large', { maxBytes: 10 }],
      [pdf([{}, {}, {}]), 'pdf/too-many-pages', { maxPages: 2 }],
    ]
    for (const [bytes, code, limits] of cases) {
      const { svg, findings } = await inspect(bytes, { page: 1, limits })
      expect([svg, findings.map((each) => each.code)]).toEqual([null, [code]])
      expect((await extract(bytes, { limits })).findings).toEqual(findings)
    }
  })
})

it('the command prints what the library gives', async () => {
  const file = path.join(root, 'samples/county-library-budget-2025.pdf')
  const command = [path.join(root, 'dist/src/cli.js'), 'inspect', file, '--page', '2', '--out', '-']
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  const { svg } = await inspect(sample, { page: 2, name: path.basename(file) })
  expect([status, stderr, stdout]).toEqual([0, '', svg])
})
