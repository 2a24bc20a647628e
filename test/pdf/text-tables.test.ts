import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../parsers/pdf/page-content.ts'
import type { PageTable } from '../../parsers/pdf/tables.ts'
import { type Drawn, drawnPage } from '../support/drawn-page.ts'
import { checkGrid } from '../support/grid.ts'

type Options = Parameters<typeof drawnPage>[1]

const tablesOf = (texts: readonly Drawn[], options: Options = {}): PageTable[] =>
  readPage(drawnPage(texts, options)).content.items.flatMap((item) => ('table' in item ? [item.table] : []))

/** Every row of a table as its texts, a merged one only where it begins; `>2` and `v2` are spans. */
function rowsOf({ table }: PageTable): string[] {
  checkGrid(table)
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `${rowSpan > 1 ? `v${rowSpan} ` : ''}${columnSpan > 1 ? `>${columnSpan} ` : ''}${text.replace(/\n/g, '')}`,
      )
      .join(' | '),
  )
}

const left = (x: number, y: number, text: string): Drawn => ({ x, y, text })
const right = (x: number, y: number, text: string): Drawn => ({ x, y, text, align: 'right' })
const middle = (x: number, y: number, text: string): Drawn => ({ x, y, text, align: 'middle' })

/** Two lists side by side, as summaries have them; the last label of the first list is set in two lines. */
const summary: Drawn[] = [
  middle(180, 100, '收入'),
  middle(420, 100, '支出'),
  middle(120, 118, '项目'),
  middle(255, 118, '预算数'),
  middle(360, 118, '项目'),
  middle(495, 118, '预算数'),
  left(60, 136, '一、财政拨款收入'),
  right(290, 136, '262.00'),
  left(310, 136, '一、基本支出'),
  right(530, 136, '200.50'),
  left(60, 154, '二、事业收入'),
  right(290, 154, '8.00'),
  left(310, 154, '二、项目支出'),
  right(530, 154, '69.50'),
  left(60, 170, '三、使用非财政拨款结余弥补'),
  left(60, 182, '收支差额'),
  left(310, 176, '三、结余分配'),
  left(60, 198, '收入总计'),
  right(290, 198, '270.00'),
  left(310, 198, '支出总计'),
  right(530, 198, '270.00'),
]
const summaryRows = [
  '>2 收入 | >2 支出',
  '项目 | 预算数 | 项目 | 预算数',
  '一、财政拨款收入 | 262.00 | 一、基本支出 | 200.50',
  '二、事业收入 | 8.00 | 二、项目支出 | 69.50',
  '三、使用非财政拨款结余弥补收支差额 |  | 三、结余分配 | ',
  '收入总计 | 270.00 | 支出总计 | 270.00',
]

describe('tables without a grid', () => {
  it('are told by what stands side by side: heads over several columns, labels in two lines, blank cells', () => {
    expect(tablesOf(summary).map(rowsOf)).toEqual([summaryRows])
  })

  it('are the same with lines above, below and under the head only', () => {
    const lines = [84, 123, 203].map((y) => [55, y, 535, y + 0.8])
    expect(tablesOf(summary, { lines }).map(rowsOf)).toEqual([summaryRows])
  })

  it('are the same with lines between rows only', () => {
    const lines = [84, 105, 123, 141, 159, 187, 203].map((y) => [55, y, 535, y + 0.8])
    expect(tablesOf(summary, { lines }).map(rowsOf)).toEqual([summaryRows])
  })

  it('are the same with every other row coloured', () => {
    const areas = [
      [55, 141, 535, 159],
      [55, 187, 535, 203],
    ]
    expect(tablesOf(summary, { areas }).map(rowsOf)).toEqual([summaryRows])
  })

  it('are the same with lines down only', () => {
    const lines = [55, 200, 300, 450, 535].map((x) => [x, x === 200 || x === 450 ? 106 : 84, x + 0.8, 203])
    expect(tablesOf(summary, { lines }).map(rowsOf)).toEqual([summaryRows])
  })

  it('go on below a head that alone is drawn', () => {
    const across = [84, 105, 123].map((y) => [55, y, 535, y + 0.8])
    const down = [55, 200, 300, 450, 535].map((x) => [x, x === 200 || x === 450 ? 105 : 84, x + 0.8, 123.8])
    expect(tablesOf(summary, { lines: [...across, ...down] }).map(rowsOf)).toEqual([summaryRows])
  })

  it('keep columns that are blank in every row, which only the head names', () => {
    const texts = [
      ...['科目', '合计', '基本支出', '经营支出'].map((text, at) => middle(100 + 120 * at, 100, text)),
      ...['文物保护', '图书馆', '博物馆'].flatMap((text, at) => [
        left(60, 118 + 16 * at, text),
        right(250, 118 + 16 * at, `${12 + at}.00`),
        right(370, 118 + 16 * at, `${2 + at}.00`),
      ]),
    ]
    expect(tablesOf(texts).map(rowsOf)).toEqual([
      ['科目 | 合计 | 基本支出 | 经营支出', '文物保护 | 12.00 | 2.00 | ', '图书馆 | 13.00 | 3.00 | ', '博物馆 | 14.00 | 4.00 | '],
    ])
  })

  it('merge labels set in the middle of the rows they stand for', () => {
    const names = ['工资', '奖金', '补贴', '办公费', '水费']
    const texts = [
      left(60, 116, '人员经费'),
      left(60, 140, '公用经费'),
      ...names.flatMap((text, at) => [left(140, 100 + 16 * at, text), right(300, 100 + 16 * at, `${at + 1}.00`)]),
    ].map((each) => (each.text === '公用经费' ? { ...each, y: 156 } : each))
    expect(tablesOf(texts).map(rowsOf)).toEqual([
      ['v3 人员经费 | 工资 | 1.00', '奖金 | 2.00', '补贴 | 3.00', 'v2 公用经费 | 办公费 | 4.00', '水费 | 5.00'],
    ])
  })
})

describe('running text', () => {
  it('with numbers set off by blanks is no table', () => {
    const lines = [
      ['本部门年度收入预算总计', '270.00', '万元，与上年相比增加', '12.50', '万元，'],
      ['其中财政拨款', '262.00', '万元，占', '97.04', '%，事业收入', '8.00', '万元，主要用于'],
      ['图书采购支出', '69.50', '万元和日常开支', '200.50', '万元，比上年略有'],
      ['增加，原因是开放时间延长到', '72', '小时，相应增加水电支出', '3.20', '万元'],
    ]
    const texts = lines.flatMap((parts, row) => {
      let x = 60
      return parts.map((text) => {
        const drawn = left(x, 100 + 18 * row, text)
        x += [...text].length * (/\d/.test(text) ? 5 : 10) + 9
        return drawn
      })
    })
    expect(tablesOf(texts)).toEqual([])
  })

  it('in two short columns of a list of contents is no table', () => {
    const texts = ['主要职能', '机构设置', '收支总表', '名词解释'].flatMap((text, at) => [
      left(60, 100 + 20 * at, text),
      right(530, 100 + 20 * at, String(at + 2)),
    ])
    expect(tablesOf(texts)).toEqual([])
  })
})

const amount = fc.integer({ min: 1, max: 99_999_99 }).map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)
const label = fc.array(fc.constantFrom(...'文化旅游教育科学住房保障'), { minLength: 2, maxLength: 8 }).map((chars) => chars.join(''))

describe('a table of labels and amounts, set without lines', () => {
  it('gives back every cell, however long its texts are', () => {
    const table = fc
      .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 14, max: 30 }))
      .chain(([rows, columns, step]) =>
        fc.record({
          step: fc.constant(step),
          rows: fc.array(fc.tuple(label, fc.array(amount, { minLength: columns, maxLength: columns })), {
            minLength: rows,
            maxLength: rows,
          }),
        }),
      )
    fc.assert(
      fc.property(table, ({ step, rows }) => {
        const texts = rows.flatMap(([name, amounts], row) => [
          left(60, 100 + step * row, name),
          ...amounts.map((text, column) => right(220 + 70 * column, 100 + step * row, text)),
        ])
        expect(tablesOf(texts).map(rowsOf)).toEqual([rows.map(([name, amounts]) => [name, ...amounts].join(' | '))])
      }),
      { numRuns: 100 },
    )
  })
})

describe('cells that touch', () => {
  it('a name is parted from the code before it, which fills its cell', () => {
    const [table] = tablesOf([
      middle(80, 100, '编码'),
      middle(150, 100, '名称'),
      right(300, 100, '金额'),
      ...['201', '20103', '2010301'].flatMap((code, at) => [
        right(100, 120 + at * 15, code),
        left(100, 120 + at * 15, '行政运行'),
        right(300, 120 + at * 15, '240.00'),
      ]),
    ])
    expect(table === undefined ? [] : rowsOf(table)).toEqual([
      '编码 | 名称 | 金额',
      '201 | 行政运行 | 240.00',
      '20103 | 行政运行 | 240.00',
      '2010301 | 行政运行 | 240.00',
    ])
  })
})
