import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { load } from 'cheerio'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { numberLevel } from '../samples/docx/numbering.mjs'
import { cellParagraphs, layout } from '../samples/layout.mjs'
import { renderDocx } from '../samples/render-docx.mjs'
import { renderPdf } from '../samples/render-pdf.mjs'
import { renderText, type SampleSource, type SourceTable } from '../samples/render-text.mjs'
import { buildSources, type Mistake, mistakes } from '../samples/source/build.mjs'
import { findCell, findTable } from '../samples/source/lib/plant.mjs'

// Identities are recomputed here from the committed sources alone, in integer fen, without the generator's arithmetic.

const folder = new URL('../samples/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const source = (name: string) => JSON.parse(read(`source/${name}.json`)) as SampleSource
const names = buildSources().map(({ name }) => name)

type Grid = string[][]
type Sum = [what: string, whole: bigint, parts: bigint[]]

/** Every cell at its grid address, blank where a merged cell continues. */
function gridUnder(sample: SampleSource, title: string): Grid {
  return layout(findTable(sample, title).table).map((row) =>
    row.flatMap(({ colspan, cell }) => [cell ? cellParagraphs(cell).join('') : '', ...Array<string>(colspan - 1).fill('')]),
  )
}

/** A printed amount in fen. Blank is zero; anything but a well-formed number with two decimals is a mistake of the sample. */
function fen(text: string, unit: string): bigint {
  if (text.trim() === '') return 0n
  if (!/^(\d{1,3}(,\d{3})+|\d+)\.\d\d$/.test(text)) throw new Error(`not an amount: ${text}`)
  return BigInt(text.replace(/[,.]/g, '')) * (unit === '万元' ? 10_000n : 1n)
}

const stripped = (text: string) => text.replace(/\s/g, '')

/** Reads the tables of one sample. */
function reader(sample: SampleSource) {
  const grid = (title: string) => gridUnder(sample, title)
  const amount = (row: string[] | undefined, column: number) => fen(row?.[column] ?? 'no such cell', sample.unit)
  const row = (title: string, column: number, label: string) => {
    const found = grid(title).find((cells) => stripped(cells[column] ?? '') === stripped(label))
    if (!found) throw new Error(`${title} has no row ${label}`)
    return found
  }
  const at = (title: string, labelColumn: number, label: string, column: number) => amount(row(title, labelColumn, label), column)

  /** W01-W03: every code is the sum of its children, the 合计 row the sum of the shortest codes. */
  const tree = (title: string, codeColumn: number, columns: number[]): Sum[] => {
    const rows = grid(title).filter((cells) => /^\d{3,7}$/.test(cells[codeColumn] ?? ''))
    const code = (cells: string[]) => cells[codeColumn] ?? ''
    const total = grid(title).find((cells) => cells.slice(codeColumn, codeColumn + 2).some((text) => stripped(text) === '合计'))
    return columns.flatMap((column) => {
      const children = (parent: string, length: number) =>
        rows.filter((r) => code(r).length === length && code(r).startsWith(parent)).map((r) => amount(r, column))
      const sums = rows.map((r): Sum => {
        const parts = children(code(r), code(r).length + 2)
        return [`${title} ${code(r)} ${column}`, amount(r, column), parts.length > 0 ? parts : [amount(r, column)]]
      })
      return [...sums, [`${title} 合计 ${column}`, amount(total, column), children('', 3)]]
    })
  }
  /** W04-W07: one column is the sum of others, in every row whose cell `key` is filled. */
  const across = (title: string, whole: number, parts: number[], header: number): Sum[] =>
    grid(title)
      .slice(header)
      .map((r): Sum => [`${title} ${r.slice(0, 4).join('|')} ${whole}`, amount(r, whole), parts.map((part) => amount(r, part))])
  /** W08, W09: 一、 二、 … add up to the labelled row; `labels` is the column of the labels. */
  const list = (title: string, labels: number, column: number, total: string): Sum => {
    const rows = grid(title)
    const end = rows.findIndex((r) => r[labels] === total)
    const parts = rows.slice(0, end).filter((r) => /^[一二三四五六七八九十]+、/.test(r[labels] ?? ''))
    return [`${title} ${total} ${column}`, amount(rows[end], column), parts.map((r) => amount(r, column))]
  }
  /** X02: the lines 一、 二、 … of a summary are the three-digit rows of a code table, by name. */
  const lines = (title: string, labels: number, column: number, codes: string, codeColumn: number, codeAmount: number): Sum[] =>
    grid(title)
      .filter((r) => /^[一二三四五六七八九十]+、.+/.test(r[labels] ?? ''))
      .map((r): Sum => {
        const name = (r[labels] ?? '').replace(/^.*?、/, '')
        const match = grid(codes).find((c) => c[codeColumn + 1] === name && c[codeColumn]?.length === 3)
        return [`${title} ${name} = ${codes}`, amount(r, column), [match ? amount(match, codeAmount) : 0n]]
      })
  return { at, tree, across, list, lines }
}

const wrong = (sums: Sum[]) => sums.filter(([, whole, parts]) => whole !== parts.reduce((a, b) => a + b, 0n)).map(([what]) => what)

function hebei(sample: SampleSource): Sum[] {
  const { at, tree, across, list, lines } = reader(sample)
  const [t1, t2, t3, t4, t5, t6, t7, t9] =
    '收支总表 收入总表 支出总表 财政拨款收支总表 一般公共预算财政拨款支出表 一般公共预算财政拨款基本支出表 政府性基金预算财政拨款支出表 财政拨款“三公”经费支出表'
      .split(' ')
      .map((title) => `部门预算${title}`) as [string, string, string, string, string, string, string, string]
  const three = (column: number, label: string) => at(t9, 1, label, column)
  return [
    ...tree(t2, 1, [3, 4, 5, 6, 11, 12]),
    ...tree(t3, 1, [3, 4, 5]),
    ...tree(t5, 1, [3, 4, 5]),
    ...tree(t6, 1, [3, 4, 5]),
    ...tree(t7, 1, [3, 4, 5]),
    ...across(t2, 3, [4, 12], 4),
    ...across(t2, 4, [5, 6, 7, 8, 9, 10, 11], 4),
    ...across(t3, 3, [4, 5, 6, 7, 8], 4),
    ...across(t4, 4, [5, 6, 7], 4),
    ...across(t5, 3, [4, 5], 4),
    ...across(t6, 3, [4, 5], 4),
    ...across(t7, 3, [4, 5], 4),
    ...across(t9, 2, [3, 4, 5], 4),
    list(t1, 1, 2, '本年收入合计'),
    list(t1, 3, 4, '本年支出合计'),
    ...[4, 5, 6, 7].map((column) => list(t4, 3, column, '本年支出合计')),
    [`${t1} W10 收入`, at(t1, 1, '收入总计', 2), [at(t1, 1, '本年收入合计', 2), at(t1, 1, '上年结转结余', 2)]],
    [`${t1} W10 支出`, at(t1, 3, '支出总计', 4), [at(t1, 3, '本年支出合计', 4), at(t1, 3, '年终结转结余', 4)]],
    [`${t1} W11`, at(t1, 1, '收入总计', 2), [at(t1, 3, '支出总计', 4)]],
    [`${t4} W11`, at(t4, 1, '收入总计', 2), [at(t4, 3, '支出总计', 4)]],
    [`${t4} W10 收入`, at(t4, 1, '收入总计', 2), [at(t4, 1, '本年收入合计', 2), at(t4, 1, '年初财政拨款结转和结余', 2)]],
    ...[2, 3].flatMap((c): Sum[] => [
      [`${t9} W14 合计 ${c}`, three(c, '合计'), [three(c, '“三公”经费小计'), three(c, '四、会议费'), three(c, '五、培训费')]],
      [
        `${t9} W14 小计 ${c}`,
        three(c, '“三公”经费小计'),
        [three(c, '一、因公出国（境）费'), three(c, '二、公务用车购置及运维费'), three(c, '三、公务接待费')],
      ],
      [`${t9} W14 车 ${c}`, three(c, '二、公务用车购置及运维费'), [three(c, '其中：公务用车购置费'), three(c, '公务用车运行维护费')]],
    ]),
    [`X01 ${t1} = ${t2}`, at(t1, 1, '收入总计', 2), [at(t2, 2, '合计', 3)]],
    [`X02 ${t1} = ${t3}`, at(t1, 3, '本年支出合计', 4), [at(t3, 2, '合计', 3)]],
    ...lines(t1, 3, 4, t3, 1, 3),
    ...lines(t4, 3, 5, t5, 1, 3),
    ...lines(t4, 3, 6, t7, 1, 3),
    [`X06 ${t5} = ${t6}`, at(t5, 2, '合计', 4), [at(t6, 2, '合计', 3)]],
    ...procurement(sample),
    ...assets(sample),
  ]
}

/** W17: quantity times price is the amount, the amount is the sum of its funds. */
function procurement(sample: SampleSource): Sum[] {
  return gridUnder(sample, '部门政府采购预算')
    .slice(4)
    .flatMap((row): Sum[] => {
      const money = (column: number) => fen(row[column] ?? '', sample.unit)
      return [
        [`部门政府采购预算 ${row[2]} 单价`, money(7), [BigInt(row[5] ?? '') * money(6)]],
        [`部门政府采购预算 ${row[2]} 合计`, money(7), [8, 9, 10, 11, 12, 13].map(money)],
      ]
    })
}

/** W18. */
function assets(sample: SampleSource): Sum[] {
  const values = gridUnder(sample, '部门固定资产占用情况表').map((row) => row[2] ?? '')
  const value = (row: number) => fen(values[row] ?? '', sample.unit)
  return [['部门固定资产占用情况表 资产总额', value(2), [value(3), value(5), value(6), value(7)]]]
}

function finalAccounts(sample: SampleSource): Sum[] {
  const { at, tree, across, list, lines } = reader(sample)
  const [f1, f2, f3, f4, f5] = [
    '收入支出决算总表',
    '收入决算表',
    '支出决算表',
    '财政拨款收入支出决算总表',
    '一般公共预算财政拨款支出决算表',
  ] as const
  const f6 = '一般公共预算财政拨款基本支出决算明细表'
  const f7 = '财政拨款“三公”经费支出决算表'
  const personnel = at(f6, 0, '人员经费合计', 2)
  const publicExpenses = at(f6, 3, '公用经费合计', 8)
  const tail = (title: string, left: string, right: string, columns: [number, number]): Sum[] => [
    [`${title} W10 收入`, at(title, 0, '总计', 2), [at(title, 0, '本年收入合计', 2), at(title, 0, left, 2)]],
    [`${title} W10 支出`, at(title, 3, '总计', columns[1]), [at(title, 3, '本年支出合计', columns[1]), at(title, 3, right, columns[1])]],
    [`${title} W11`, at(title, 0, '总计', 2), [at(title, 3, '总计', columns[1])]],
  ]
  return [
    ...tree(f2, 0, [2, 3, 5, 8]),
    ...tree(f3, 0, [2, 3, 4]),
    ...tree(f5, 0, [2, 3, 4]),
    ...across(f2, 2, [3, 4, 5, 6, 7, 8], 4),
    ...across(f3, 2, [3, 4, 5, 6, 7], 4),
    ...across(f4, 5, [6, 7, 8], 4),
    ...across(f5, 2, [3, 4], 4),
    list(f1, 0, 2, '本年收入合计'),
    list(f1, 3, 5, '本年支出合计'),
    list(f4, 3, 6, '本年支出合计'),
    ...tail(f1, '年初结转和结余', '年末结转和结余', [2, 5]),
    ...tail(f4, '年初财政拨款结转和结余', '年末财政拨款结转和结余', [2, 5]),
    [`X01 ${f1} = ${f2}`, at(f1, 0, '本年收入合计', 2), [at(f2, 0, '合计', 2)]],
    [`X02 ${f1} = ${f3}`, at(f1, 3, '本年支出合计', 5), [at(f3, 0, '合计', 2)]],
    ...lines(f1, 3, 5, f3, 0, 2),
    ...lines(f4, 3, 6, f5, 0, 2),
    [`X03 ${f2} = ${f4}`, at(f2, 0, '合计', 3), [at(f4, 0, '本年收入合计', 2)]],
    [`X06 ${f5} = ${f6}`, at(f5, 0, '合计', 3), [personnel, publicExpenses]],
    [`W16 人员经费`, personnel, ['301', '303'].map((code) => at(f6, 0, code, 2))],
    [`W16 公用经费`, publicExpenses, [at(f6, 3, '302', 5), at(f6, 6, '310', 8)]],
    ...[0, 6].flatMap((c) => [...across(f7, c, [c + 1, c + 2, c + 5], 5), ...across(f7, c + 2, [c + 3, c + 4], 5)]),
  ]
}

function jiangsu(sample: SampleSource): Sum[] {
  const { at, tree, across, list, lines } = reader(sample)
  const [j1, j3, j4, j9] = ['收支预算总表', '支出预算总表', '财政拨款收支预算总表', '“三公”经费、会议费、培训费支出预算表'] as const
  const [j5, j6] = ['财政拨款支出预算表（功能科目）', '财政拨款基本支出预算表（经济科目）'] as const
  const [j7, j8] = ['一般公共预算支出预算表（功能科目）', '一般公共预算基本支出预算表（经济科目）'] as const
  const [j10, j11] = ['政府性基金预算财政拨款支出预算表', '一般公共预算机关运行经费支出预算表'] as const
  const all = at(j1, 0, '收入合计', 1)
  return [
    ...[j5, j6, j7, j8, j10, j11].flatMap((title) => tree(title, 0, [2])),
    list(j1, 0, 1, '当年收入小计'),
    [`${j1} W09 功能分类`, at(j1, 2, '当年支出小计', 5), list(j1, 2, 3, '当年支出小计')[2]],
    [
      `${j1} W09 支出用途`,
      at(j1, 2, '当年支出小计', 5),
      ['一、基本支出', '二、项目支出', '三、单位预留机动经费'].map((l) => at(j1, 4, l, 5)),
    ],
    [`${j1} W11`, all, [at(j1, 2, '支出合计', 5)]],
    [`${j1} = 收入预算总表`, all, [at('收入预算总表', 0, '收入总计', 2)]],
    ...across(j3, 0, [1, 2, 3, 4], 1),
    ...across(j9, 0, [1, 7, 8], 3),
    ...across(j9, 1, [2, 3, 6], 3),
    ...across(j9, 3, [4, 5], 3),
    [`X05 ${j4} = ${j5}`, at(j4, 0, '收入合计', 1), [at(j5, 1, '合计', 2)]],
    [`X05 ${j5} = ${j7} + ${j10}`, at(j5, 1, '合计', 2), [at(j7, 1, '合计', 2), at(j10, 1, '合计', 2)]],
    [`X06 ${j4} = ${j6}`, at(j4, 2, '一、基本支出', 3), [at(j6, 1, '合计', 2)]],
    [`X11 ${j11} = ${j8}`, at(j11, 0, '302', 2), [at(j8, 0, '302', 2)]],
    // The summary holds all money, table 05 only the fiscal part: the difference is 其他资金, all of it under 农林水支出.
    ...lines(j1, 2, 3, j5, 0, 2).map(([what, whole, parts]): Sum => {
      const other = what.includes('农林水支出') ? [at(j1, 0, '三、其他资金', 1)] : []
      return [what, whole, [...parts, ...other]]
    }),
  ]
}

describe('samples', () => {
  it('has a text file for every source, and no other', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.txt'))).toEqual(names.map((name) => `${name}.txt`).sort())
  })

  it.each(names)('%s: the generator gives the committed source, the renderer the committed text', (name) => {
    expect(buildSources().find((built) => built.name === name)).toEqual(source(name))
    expect(renderText(source(name))).toBe(read(`${name}.txt`))
  })

  it.each(names)('%s: every table is a full grid', (name) => {
    for (const { table } of source(name).blocks) {
      const widths = table
        ? layout(table).map((row) => row.reduce((width, { column, colspan }) => (width === column ? column + colspan : -1), 0))
        : []
      expect(new Set(widths).size).toBeLessThan(2)
      expect(widths).not.toContain(-1)
    }
  })

  it('adds up exactly where it should', () => {
    expect(wrong(hebei(source('county-library-budget-2025')))).toEqual([])
    expect(wrong(finalAccounts(source('city-museum-final-accounts-2024')))).toEqual([])
    expect(wrong(jiangsu(source('township-budget-2025')))).toEqual([])
  })
})

/** The parts of a package by path, in order. Compared instead of its bytes: another zlib may compress the same parts differently. */
async function unzipped(bytes: Uint8Array) {
  const { files } = await JSZip.loadAsync(bytes)
  return Promise.all(Object.values(files).map(async (file) => [file.name, file.date.toISOString(), await file.async('string')]))
}

type Scope = Parameters<ReturnType<typeof load>>[0]

/** What word/document.xml holds: paragraphs outside tables, and per table the cells as [text of each paragraph, w:gridSpan, w:vMerge]. */
async function wordBody(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const $ = load((await zip.file('word/document.xml')?.async('string')) ?? '', { xml: true })
  const children = (scope: Scope, name: string) => $(scope).children(`w\\:${name}`).toArray()
  const text = (scope: Scope) => $(scope).find('w\\:t').text()
  const property = (cell: Scope, name: string) => $(cell).find(`w\\:tcPr > w\\:${name}`)
  const merge = (cell: Scope) => (property(cell, 'vMerge').length > 0 ? (property(cell, 'vMerge').attr('w:val') ?? 'continue') : undefined)
  const grid = (table: Scope) =>
    children(table, 'tr').map((row) =>
      children(row, 'tc').map((cell) => [
        children(cell, 'p').map(text),
        Number(property(cell, 'gridSpan').attr('w:val') ?? 1),
        merge(cell),
      ]),
    )
  const body = $('w\\:body')
  return {
    $,
    paragraphs: body
      .children('w\\:p')
      .toArray()
      .map((p) => [$(p).find('w\\:pStyle').attr('w:val'), text(p)]),
    tables: body.children('w\\:tbl').toArray().map(grid),
    columns: body
      .children('w\\:tbl')
      .toArray()
      .map((table) => $(table).find('w\\:gridCol').length),
    touching: $('w\\:tbl + w\\:tbl, w\\:tbl + w\\:sectPr').length,
  }
}

/** The same cells from the source. */
const sourceGrid = (table: SourceTable) =>
  layout(table).map((row) =>
    row.map(({ colspan, cell }) => [
      cell ? cellParagraphs(cell) : [''],
      colspan,
      cell ? ((cell.rowspan ?? 1) > 1 ? 'restart' : undefined) : 'continue',
    ]),
  )

describe('docx samples', () => {
  const bytes = (name: string) => readFileSync(new URL(`${name}.docx`, folder))
  const tables = (name: string) => source(name).blocks.flatMap(({ table }) => table ?? [])
  const STYLES = { title: 'a3', heading1: '1', heading2: '2', body: 'a4' }

  it('has a Word file for every source, and no other', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.docx'))).toEqual(names.map((name) => `${name}.docx`).sort())
  })

  it.each(names)('%s: the renderer gives the committed parts, and the same bytes every time', async (name) => {
    const rendered = await renderDocx(source(name))
    expect(await unzipped(rendered)).toEqual(await unzipped(bytes(name)))
    expect(await renderDocx(source(name))).toEqual(rendered)
  })

  it.each(names)('%s: the tables have the cells, spans and texts of the source', async (name) => {
    const word = await wordBody(bytes(name))
    expect(word.tables).toEqual(tables(name).map(sourceGrid))
    expect(word.columns).toEqual(tables(name).map((table) => layout(table)[0]?.reduce((sum, { colspan }) => sum + colspan, 0)))
    expect(word.touching).toBe(0)
  })

  it.each(names)('%s: the paragraphs have the styles and texts of the source', async (name) => {
    const { paragraphs } = await wordBody(bytes(name))
    const expected = source(name).blocks.flatMap((block) => {
      if (!block.paragraph) return [] // blank lines: Word needs more of them
      if (block.contents) return [['TOC1', block.paragraph.replace(/…+/, '')]]
      return [[block.style && STYLES[block.style], block.paragraph]]
    })
    expect(paragraphs.filter(([, text]) => text !== '')).toEqual(expected)
  })

  it.each(names)('%s: bookmarks are those of the source and _GoBack, each with an id of its own', async (name) => {
    const { $ } = await wordBody(bytes(name))
    const attributes = (element: string, attribute: string) =>
      $(`w\\:${element}`)
        .toArray()
        .map((mark) => $(mark).attr(`w:${attribute}`))
    const ids = attributes('bookmarkStart', 'id')
    const inSource = [...JSON.stringify(source(name)).matchAll(/"bookmark":"([^"]*)"/g)].map((match) => match[1])
    expect(attributes('bookmarkStart', 'name').sort()).toEqual([...new Set([...inSource, '_GoBack'])].sort())
    expect(new Set(ids).size).toBe(ids.length)
    expect(attributes('bookmarkEnd', 'id').sort()).toEqual(ids.sort())
  })

  it.each(names)('%s: automatic numbers, contents and page numbers are lists and fields', async (name) => {
    const { blocks } = source(name)
    const { $ } = await wordBody(bytes(name))
    const zip = await JSZip.loadAsync(bytes(name))
    const numbered = blocks.flatMap((block) => (block.paragraph && block.automaticNumber ? [[block.paragraph, block.automaticNumber]] : []))
    const numbering = load((await zip.file('word/numbering.xml')?.async('string')) ?? '', { xml: true })
    const levels = numbering('w\\:lvl').toArray()
    const printed = (value: string) =>
      numbering(levels[Number(value) - 1])
        .find('w\\:lvlText')
        .attr('w:val')
    expect(
      $('w\\:numId')
        .toArray()
        .map((num) => [$(num).closest('w\\:p').find('w\\:t').text(), printed($(num).attr('w:val') ?? '')]),
    ).toEqual(numbered.map(([text, number]) => [text, numberLevel(number ?? '').lvlText]))

    const fields = blocks.some((block) => block.paragraph && block.contents) ? ['begin', 'separate', 'end'] : []
    expect(
      $('w\\:fldChar')
        .toArray()
        .map((mark) => $(mark).attr('w:fldCharType')),
    ).toEqual(fields)
    expect($('w\\:instrText').text()).toBe(fields.length > 0 ? ' TOC \\o "1-3" \\h \\z \\u ' : '')
    const footer = load((await zip.file('word/footer1.xml')?.async('string')) ?? '', { xml: true })
    const furniture = blocks.find((block) => block.furniture !== undefined)?.furniture
    expect(footer('w\\:instrText').text()).toBe(' PAGE ')
    expect(footer('w\\:t').text()).toBe(furniture === 'page number' ? '1' : furniture)
  })

  it.each([
    ['6、', 'decimal', 6, '%1、'],
    ['12.', 'decimal', 12, '%1.'],
    ['（3）', 'decimal', 3, '（%1）'],
    ['六、', 'chineseCountingThousand', 6, '%1、'],
    ['（二十一）', 'chineseCountingThousand', 21, '（%1）'],
  ])('numbers %s automatically', (printed, numFmt, start, lvlText) => {
    expect(numberLevel(printed)).toEqual({ numFmt, start, lvlText })
  })

  it.each(['', '、', 'a)', '1.1', '06、', '一〇、', '100%'])('cannot number %j automatically', (printed) => {
    expect(() => numberLevel(printed)).toThrow('no automatic number')
  })

  it('escapes what XML reserves, keeps blanks, and refuses control characters', async () => {
    const sample = (paragraph: string): Parameters<typeof renderDocx>[0] => ({ title: '<&>', blocks: [{ paragraph, style: 'body' }] })
    const { paragraphs, $ } = await wordBody(await renderDocx(sample(' 项  目 <a & "b">')))
    expect(paragraphs).toEqual([['a4', ' 项  目 <a & "b">']])
    expect($('w\\:t').first().attr('xml:space')).toBe('preserve')
    for (const bad of ['\t', '\n', '\0', '\x7f', '\ud800']) await expect(renderDocx(sample(`甲${bad}乙`))).rejects.toThrow('cannot hold')
  })
})

/** The objects of a file in order, with their streams decompressed: another zlib may compress the same content differently. */
function pdfObjects(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/\d+ 0 obj\n(.*?)\nendobj\n/gs)].map(([, object = '']) => {
    const [, dictionary = '', stream] = object.match(/^(<< .*? >>)\nstream\n(.*)\nendstream$/s) ?? []
    if (stream === undefined) return object
    return dictionary.replace(/\/Length \d+/, '') + inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
  })
}

/** The text of a hexadecimal string of UTF-16. */
const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

describe('pdf samples', () => {
  const bytes = (name: string) => readFileSync(new URL(`${name}.pdf`, folder))
  const render = (...blocks: SampleSource['blocks']) => pdfObjects(renderPdf({ title: '甲', blocks }))
  const linesOf = (objects: readonly string[]) =>
    objects
      .map((object) => [...object.matchAll(/<([\da-f]*)> Tj/g)].map(([, hex = '']) => fromHex(hex)))
      .filter((lines) => lines.length > 0)

  it('has a PDF for every source, and no other', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.pdf'))).toEqual(names.map((name) => `${name}.pdf`).sort())
  })

  it.each(names)('%s: the renderer gives the committed objects, and the same bytes every time', (name) => {
    const rendered = renderPdf(source(name))
    expect(pdfObjects(rendered)).toEqual(pdfObjects(bytes(name)))
    expect(renderPdf(source(name))).toEqual(rendered)
  })

  it.each(names)('%s: every character of the source is drawn, no line begins with a closing sign', (name) => {
    const lines = linesOf(pdfObjects(bytes(name))).flatMap((page) => page.slice(0, -1)) // without the footers
    const drawn = stripped(lines.join('')).replace(/…/g, '')
    for (const block of source(name).blocks) {
      const texts = block.table
        ? block.table.rows.flatMap((row) => row.flatMap(cellParagraphs))
        : [(block.paragraph ?? '').replace(/…+(?=\d+$)/, '')]
      for (const text of texts) expect(drawn).toContain(stripped(text))
    }
    expect(lines.filter((line) => /^[，。、；：）》”]/.test(line) && line.length > 1)).toEqual([])
  })

  it.each(names)('%s: the outline has the bookmarked headings', (name) => {
    const titles = pdfObjects(bytes(name)).flatMap((object) => object.match(/\/Title <feff([\da-f]*)> \/Parent/)?.[1] ?? [])
    const headings = source(name).blocks.flatMap((block) => (block.paragraph && block.bookmark ? [block.paragraph] : []))
    expect(titles.map(fromHex)).toEqual(headings)
  })

  it('repeats the head of a table on the next page, and never parts merged rows', () => {
    const head = [[{ text: '栏次' }, { text: '1' }]]
    const rows = Array.from({ length: 40 }, (_, i) => [[{ text: `组${i}`, rowspan: 2 }, { text: `甲${i}` }], [{ text: `乙${i}` }]]).flat()
    const pages = linesOf(render({ table: { rows: [...head, ...rows] } }, { furniture: '- 1 -' }))
    expect(pages.map((lines) => [lines[0], lines[1], lines.at(-1)])).toEqual(pages.map((_, i) => ['栏次', '1', `- ${i + 1} -`]))
    expect(pages.length).toBeGreaterThan(1)
    for (const lines of pages)
      expect(lines.filter((line) => /^[组甲]/.test(line)).length).toBe(2 * lines.filter((line) => /^乙/.test(line)).length)
  })

  it('prints a merged label again where its rows are more than a page', () => {
    const rows = Array.from({ length: 80 }, (_, i) => [...(i === 0 ? [{ text: '全部', rowspan: 80 }] : []), { text: `行${i}` }])
    const pages = linesOf(render({ table: { rows } }))
    expect(pages.map((lines) => lines[0])).toEqual(['全部', '全部'])
  })

  it('refuses control characters, contents without a number, and tables too wide', () => {
    expect(() => render({ paragraph: '甲\t乙', style: 'body' })).toThrow('cannot hold')
    expect(() => render({ paragraph: '没有页码', style: 'body', contents: true })).toThrow('not a line of contents')
    const wide = { table: { rows: [Array.from({ length: 40 }, () => ({ text: '1,000.00' }))] } }
    expect(() => render(wide)).toThrow('does not fit the page')
  })
})

describe('planted mistakes', () => {
  const sample = source('county-library-budget-2025-mistakes')

  const printed = ({ edits }: Mistake) =>
    edits.map((edit) => {
      if (edit.table && edit.row !== undefined && edit.column !== undefined) {
        return cellParagraphs(findCell(sample, { ...edit, table: edit.table, row: edit.row, column: edit.column })).join('')
      }
      if (edit.table) return sample.blocks[findTable(sample, edit.table).index + 1]?.paragraph
      const start = sample.blocks.findIndex((block) => block.paragraph === edit.section)
      const length = sample.blocks.slice(start + 1).findIndex((block) => block.style === 'heading1')
      return sample.blocks.slice(start, start + 1 + length).some((block) => block.paragraph?.includes(edit.printed))
        ? edit.printed
        : 'not there'
    })

  it.each(mistakes)('$id ($rule) $what', (mistake) => {
    expect(printed(mistake)).toEqual(mistake.edits.map((edit) => edit.printed))
    const listed = read('README.md').match(new RegExp(`^\\| ${mistake.id} .*$`, 'm'))?.[0] ?? ''
    for (const edit of mistake.edits) expect(listed).toContain(edit.printed)
    for (const edit of mistake.edits) expect(listed).toContain(edit.correct)
  })

  it('breaks the identities it says, and no other', () => {
    expect(wrong(hebei(sample))).toEqual([
      '部门预算一般公共预算财政拨款支出表 20805 3', // M01
      '部门预算一般公共预算财政拨款支出表 20805 4',
      '部门预算一般公共预算财政拨款基本支出表 合计 3', // M02
      '部门预算一般公共预算财政拨款基本支出表 合计 4',
      '部门预算收支总表 W11', // M03
      '部门预算财政拨款“三公”经费支出表 W14 车 2', // M04
      '部门预算财政拨款“三公”经费支出表 W14 车 3',
      'X06 部门预算一般公共预算财政拨款支出表 = 部门预算一般公共预算财政拨款基本支出表', // M02 again
      '部门政府采购预算 便携式音响 单价', // M12
    ])
  })
})
