import { describe, expect, it } from 'vitest'
import { readPage } from '../../parsers/pdf/page-content.ts'
import type { PageSource } from '../../parsers/pdf/page-source.ts'
import { visible } from '../../parsers/pdf/visible.ts'
import { type Drawn, drawnPage, grid } from '../support/drawn-page.ts'

const pageOf = (texts: readonly Drawn[], lines: readonly (readonly number[])[] = []): PageSource => drawnPage(texts, { lines })

/** A page as text: a line for a line, `[a|b]` for each row of a table. */
const shown = (page: PageSource): string[] =>
  readPage(page).content.items.flatMap((item) => {
    if ('line' in item) return [item.line.text]
    const { rowCount, cells } = item.table.table
    return Array.from({ length: rowCount }, (_, row) => `[${cells.flatMap((cell) => (cell.row === row ? [cell.text] : [])).join('|')}]`)
  })

const words = [
  { text: '科目', x: 64, y: 115 },
  { text: '金额', x: 164, y: 115 },
  { text: '会议费', x: 64, y: 135 },
  { text: '15.00', x: 164, y: 135 },
]
const [xs, ys] = [
  [60, 160, 260],
  [100, 120, 140],
]
/** A line cut into pieces of `length` with gaps of `gap`, along its longer side. */
function pieces([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], length: number, gap: number): number[][] {
  const across = x1 - x0 > y1 - y0
  const [from, to] = across ? [x0, x1] : [y0, y1]
  const cut: number[][] = []
  for (let at = from; at < to; at += length + gap) {
    const end = Math.min(to, at + length)
    cut.push(across ? [at, y0, end, y1] : [x0, at, x1, end])
  }
  return cut
}

describe('a drawn grid', () => {
  const table = ['[科目|金额]', '[会议费|15.00]']

  it.each([
    ['in whole lines', grid(xs, ys)],
    ['in pieces with gaps of a hair', grid(xs, ys).flatMap((line) => pieces(line, 20, 0.6))],
    ['in dashes', grid(xs, ys).flatMap((line) => pieces(line, 4, 3))],
    ['in dots', grid(xs, ys).flatMap((line) => pieces(line, 0.75, 0.75))],
    ['twice, a hair apart', grid(xs, ys).flatMap((line) => [line, line.map((each) => each + 0.4)])],
    ['with a double border', [...grid(xs, ys), ...grid([58, 262], [98, 142])]],
  ])('%s', (_, lines) => {
    expect(shown(pageOf(words, lines))).toEqual(table)
  })

  it('keeps two tables apart whose columns nearly stand on one another', () => {
    const below = words.map((each) => ({ ...each, x: each.x + 2, y: each.y + 60 }))
    const lines = [...grid(xs, ys), ...grid([62, 162, 262], [160, 180, 200])]
    const title = { text: '部门支出总表', x: 120, y: 154 }
    expect(shown(pageOf([...words, title, ...below], lines))).toEqual([...table, '部门支出总表', ...table])
  })

  it('cuts text at a line between cells that nearly touch, and not text that runs over its cell', () => {
    const tight = [
      { text: '22960', x: 134.5, y: 115 },
      { text: '彩票公益金', x: 160.8, y: 115 },
      { text: '用于社会公益事业的支出', x: 64, y: 135 },
    ]
    expect(shown(pageOf(tight, grid(xs, ys)))).toEqual(['[22960|彩票公益金]', '[用于社会公益事业的支出|]'])
  })

  it('keeps the label of a row of blanks: what a page break left of a table', () => {
    expect(shown(pageOf([{ text: '合计', x: 64, y: 115 }], grid([60, 160, 260, 360], [100, 120])))).toEqual(['[合计||]'])
  })
})

describe('what stands outside of the page', () => {
  it('is not read, and counted', () => {
    const page = pageOf([...words, { text: '培训费', x: 64, y: 900 }], [...grid(xs, ys), ...grid(xs, [880, 900, 920])])
    const { page: seen, outside } = visible(page)
    expect(outside).toBe(3)
    expect(shown(seen)).toEqual(['[科目|金额]', '[会议费|15.00]'])
  })
})

describe('lines above a table', () => {
  it('of a text of two lines follow one another, whatever stands beside them', () => {
    const lines = [
      { text: '部门名称：云渚县人大', x: 60, y: 100 },
      { text: '单位：万元', x: 400, y: 108 },
      { text: '常委会办公室', x: 60, y: 116 },
    ]
    expect(shown(pageOf(lines))).toEqual(['部门名称：云渚县人大', '常委会办公室', '单位：万元'])
  })
})
