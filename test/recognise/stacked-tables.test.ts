import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../../schemas/document.ts'
import { splitStackedTables } from '../../src/recognise/stacked-tables.ts'

/** A grid from rows of [text, span] cells. */
function table(rows: readonly (readonly (readonly [string, number])[])[]): Table {
  const cells = rows.flatMap((row, index) => {
    let column = 0
    return row.map(([text, columnSpan]): Cell => {
      const cell = { row: index, column, rowSpan: 1, columnSpan, text, place: { page: 1 } }
      column += columnSpan
      return cell
    })
  })
  const width = (rows[0] ?? []).reduce((sum, [, span]) => sum + span, 0)
  return { kind: 'table', rowCount: rows.length, columnCount: width, spans: 'exact', cells, bookmarks: ['first'], place: { page: 1 } }
}
const texts = ({ cells, rowCount }: Table): string[] =>
  Array.from({ length: rowCount }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ column, columnSpan, text }) => `${column}${columnSpan > 1 ? `+${columnSpan}` : ''} ${text}`)
      .join(' | '),
  )

describe('tables printed one below the other', () => {
  const first = [[['部门收入总表', 4]], [['项目', 2], ['金额', 2]], [['财政拨款', 2], ['5.00', 2]]] as const // biome-ignore format: a grid
  const second = [[['公开02表', 4]], [['部门支出总表', 4]], [['科目', 1], ['合计', 2], ['基本支出', 1]], [['图书馆', 1], ['5.00', 2], ['5.00', 1]]] as const // biome-ignore format: a grid

  it('are parted at the title, with the form number above it, each on its own columns', () => {
    const { blocks, findings } = splitStackedTables([table([...first, ...second])])
    expect(blocks.map((block) => (block.kind === 'table' ? texts(block) : []))).toEqual([
      ['0+2 部门收入总表', '0 项目 | 1 金额', '0 财政拨款 | 1 5.00'],
      ['0+3 公开02表', '0+3 部门支出总表', '0 科目 | 1 合计 | 2 基本支出', '0 图书馆 | 1 5.00 | 2 5.00'],
    ])
    expect(blocks.map((block) => (block.kind === 'table' ? block.bookmarks : []))).toEqual([['first'], []])
    expect(findings.map(({ code }) => code)).toEqual(['recognise/tables-parted'])
  })

  it('are one where the row over the whole width is a note, or nothing follows it', () => {
    const noted = table([...first, [['注：本表反映全部收入。', 4]], [['以上为部门支出总表', 4]]])
    expect(splitStackedTables([noted]).blocks).toEqual([noted])
  })
})
