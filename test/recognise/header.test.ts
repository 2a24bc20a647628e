import { describe, expect, it } from 'vitest'
import type { Cell, SpanKnowledge, Table } from '../../schemas/document.ts'
import { gridOf } from '../../src/recognise/grid.ts'
import { agreementWith, readHeader } from '../../src/recognise/header/index.ts'
import { splitGrid } from '../../src/recognise/header/split.ts'

/** A table drawn as lines of cells with bars between; `~` is a cell of that many columns before it (exact grids only). */
function draw(spans: SpanKnowledge, lines: readonly string[]): Table {
  const cells: Cell[] = []
  lines.forEach((line, row) => {
    line.split('|').forEach((text, column) => {
      if (text.trim() === '~') {
        const merged = cells.at(-1)
        if (merged !== undefined) merged.columnSpan++
      } else cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: text.trim(), place: {} })
    })
  })
  const columnCount = Math.max(...lines.map((line) => line.split('|').length))
  return { kind: 'table', rowCount: lines.length, columnCount, spans, cells, bookmarks: [], place: {} }
}

function paths(
  spans: SpanKnowledge,
  lines: readonly string[],
  usual: string[][][] = [],
): { paths: string[]; ambiguous: number[]; body: number } {
  const grid = gridOf(draw(spans, lines))
  const { head, body } = splitGrid(grid)
  const header = readHeader(grid, head, body, agreementWith(usual))
  return { paths: header.paths.map((path) => path.join('/')), ambiguous: header.ambiguous, body: body.length }
}

describe('heads whose spans were lost (domain.md §5.4)', () => {
  it('blanks and runs decide alone', () => {
    const { paths: found } = paths('collapsed', [
      '序号|功能分类科目|合计|本年收入|上年结转',
      '|科目编码|科目名称||小计|事业收入|其他收入|',
      '栏次|1|2|3|4|5|6|7',
      '1||合计|9.00|9.00|4.00|5.00|',
    ])
    expect(found).toEqual([
      '序号',
      '功能分类科目/科目编码',
      '功能分类科目/科目名称',
      '合计',
      '本年收入/小计',
      '本年收入/事业收入',
      '本年收入/其他收入',
      '上年结转',
    ])
  })

  it('a run is cut where a list of names follows figures', () => {
    const { paths: found, ambiguous } = paths('collapsed', [
      '收入|支出',
      '项目|金额|项目|金额|其中：基金',
      '一、拨款|5.00|一、教育支出|5.00|1.00',
      '收入总计|5.00|支出总计|5.00|1.00',
    ])
    expect(found).toEqual(['收入/项目', '收入/金额', '支出/项目', '支出/金额', '支出/其中：基金'])
    expect(ambiguous).toEqual([])
  })

  it('code and name belong to the head that names a classification', () => {
    const { paths: found } = paths('collapsed', [
      '序号|经济分类科目|基本支出',
      '|科目编码|科目名称|合计|人员经费|公用经费',
      '1|301|工资福利支出|5.00|5.00|',
    ])
    expect(found).toEqual([
      '序号',
      '经济分类科目/科目编码',
      '经济分类科目/科目名称',
      '基本支出/合计',
      '基本支出/人员经费',
      '基本支出/公用经费',
    ])
  })

  it('three levels resolve from the lowest up', () => {
    const { paths: found } = paths('collapsed', [
      '合计|“三公”经费|会议费',
      '|小计|出国|公务用车|接待|',
      '|||小计|购置|运行||',
      '9.00|8.00|1.00|6.00|2.00|4.00|1.00|1.00',
    ])
    expect(found).toEqual([
      '合计',
      '“三公”经费/小计',
      '“三公”经费/出国',
      '“三公”经费/公务用车/小计',
      '“三公”经费/公务用车/购置',
      '“三公”经费/公务用车/运行',
      '“三公”经费/接待',
      '会议费',
    ])
  })

  it('labels that alternate are periods', () => {
    const { paths: found } = paths('collapsed', [
      '合计|出国|接待',
      '预算数|决算数|预算数|决算数|预算数|决算数',
      '1.00|1.00|0.50|0.50|0.50|0.50',
    ])
    expect(found).toEqual(['合计/预算数', '合计/决算数', '出国/预算数', '出国/决算数', '接待/预算数', '接待/决算数'])
  })

  it('what structure leaves open, the usual header of the type decides', () => {
    const lines = ['甲类|乙类', 'A|B|C|D', '1.00|2.00|3.00|4.00']
    const open = paths('collapsed', lines)
    expect(open.ambiguous.length).toBeGreaterThan(0)
    expect(open.paths.every((path) => !path.includes('/') || !open.ambiguous.includes(open.paths.indexOf(path)))).toBe(true)
    const known = paths('collapsed', lines, [
      [
        ['甲类', 'A'],
        ['乙类', 'B'],
        ['乙类', 'C'],
        ['乙类', 'D'],
      ],
    ])
    expect(known).toMatchObject({ paths: ['甲类/A', '乙类/B', '乙类/C', '乙类/D'], ambiguous: [] })
  })

  it('a head cell over code and name covers both where the row below is the body', () => {
    const { paths: found } = paths('collapsed', ['项目|金额', '201|一般公共服务支出|5.00', '205|教育支出|3.00', '合计||8.00'])
    expect(found).toEqual(['项目', '项目', '金额'])
  })
})

describe('heads whose merged cells came out blank', () => {
  it('a blank with a head below it belongs to the cell on its left, one without to the cell above', () => {
    const { paths: found, body } = paths('padded', ['序号|收入||支出|', '|项目|金额|项目|金额', '1|一、拨款|5.00|一、教育|5.00'])
    expect(found).toEqual(['序号', '收入/项目', '收入/金额', '支出/项目', '支出/金额'])
    expect(body).toBe(1)
  })

  it('a head written twice is one merged cell', () => {
    const { paths: found } = paths('padded', ['收入|收入|支出|支出', '项目|金额|项目|金额', '一、拨款|5.00|一、教育|5.00'])
    expect(found).toEqual(['收入/项目', '收入/金额', '支出/项目', '支出/金额'])
  })
})

describe('heads with their own spans', () => {
  it('are read as they are', () => {
    const { paths: found } = paths('exact', ['收入|~|支出|~', '项目|金额|项目|金额', '一、拨款|5.00|一、教育|5.00'])
    expect(found).toEqual(['收入/项目', '收入/金额', '支出/项目', '支出/金额'])
  })
})

describe('where the head ends', () => {
  it('类 | 款 | 项 share their row with 合计: the row is cut in two', () => {
    const grid = gridOf(draw('padded', ['功能分类科目编码|||科目名称|合计', '类|款|项|合计|9.00', '208|05|05|缴费支出|9.00']))
    const { head, body } = splitGrid(grid)
    expect(head.map((row) => row.cells.map((cell) => cell.text).join('|'))).toEqual(['功能分类科目编码|||科目名称|合计', '类|款|项||'])
    expect(body.map((row) => row.cells.map((cell) => cell.text).join('|'))).toEqual(['|||合计|9.00', '208|05|05|缴费支出|9.00'])
  })

  it('a head printed again in the body is no body', () => {
    expect(paths('padded', ['项目|金额', '一、甲|1.00', '项目|金额', '二、乙|2.00']).body).toBe(2)
  })

  it('a table of words has one head row', () => {
    expect(paths('collapsed', ['单位名称|单位性质', '云渚县图书馆|事业', '云渚县文化馆|事业']).body).toBe(2)
  })
})
