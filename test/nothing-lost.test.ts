import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isColumnNumberRow } from '../parsers/grid.ts'
import { squash } from '../parsers/signs.ts'
import type { Disclosure } from '../schemas/disclosure.ts'
import type { Document } from '../schemas/document.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'
import { packedInput } from './support/pack-docx.ts'

/** Everything the disclosure says, as one string without blanks: a text that was placed anywhere is found in it. */
function said(disclosure: Disclosure): string {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(squash(value))
    else if (Array.isArray(value)) {
      // Header paths and split paragraphs are read as one, too.
      if (value.every((each) => typeof each === 'string')) texts.push(squash(value.join('')))
      for (const each of value) walk(each)
    } else if (typeof value === 'number') texts.push(String(value))
    else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) walk(each)
  }
  walk(disclosure)
  return texts.join('\n')
}

/** Printed texts of the document: paragraphs, lines that could not be read, and cells but those that only number the columns. */
function printed(document: Document): string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'unread') return block.lines
    if (block.kind !== 'table') return [block.text]
    const rows = Array.from({ length: block.rowCount }, (_, row) => block.cells.filter((cell) => cell.row === row).map((cell) => cell.text))
    return rows.filter((row) => !isColumnNumberRow(row)).flat()
  })
}

/** Pieces of a text that must all be found: labels of meta lines (部门：X 单位：Y), list numbers and brackets part it. */
const pieces = (text: string): string[] =>
  text
    .replace(/((?:19|20)\d\d)年(?:度)?/g, ' $1 ')
    .split(/[\s：:（）()［］[\]《》、.．，。；/／→—-]+/)
    .map(squash)
    .filter((piece) => piece !== '')

/** Words that say what a value is and are a field's name in the result, in meta lines and in the forms of performance targets. */
const FIELD_NAME =
  /^(人民币|金额|预算|编制|编报|填报|制表|收支|主管|公开|部门|单位|名称|年度|预算年度|决算年度|截止时间|截止日期|附件|附|其中|第|年|年度)*$|^(项目|任务)(编码|代码|编号|名称)$|^(计量|度量)单位$|^[≥≤=＝><]$|^(金额)?合计$|^备注$|资金|拨款|预算|目标|计划|用途|结转|指标|总额|分值|权重|依据|任务|内容|描述|说明|解释|标准|方向|性质/

function lost(document: Document, disclosure: Disclosure): string[] {
  const output = said(disclosure)
  return printed(document).filter((text) => {
    const whole = squash(text)
    if (whole === '' || output.includes(whole) || FIELD_NAME.test(whole)) return false
    return pieces(text).some((piece) => !output.includes(piece) && !FIELD_NAME.test(piece))
  })
}

const filesBelow = (folder: string, pattern: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => pattern.test(name))
        .map((name) => path.join(folder, name))
    : []

const bytesOf = async (file: string): Promise<Uint8Array> => (await packedInput(path.dirname(file)))?.bytes ?? readFileSync(file)

const documents = [
  ...filesBelow(path.join(root, 'samples'), /\.(txt|docx)$/),
  ...filesBelow(path.join(root, 'test/tables'), /input\.\w+$/),
  ...filesBelow(path.join(root, '../shared/corpus'), /\.(txt|docx)$/),
]

describe('nothing that is printed is lost', () => {
  it('has documents to look at', () => {
    expect(documents.length).toBeGreaterThan(100)
  })
  it.each(documents.map((file) => [path.relative(root, file), file]))('%s', async (_, file) => {
    const { document, disclosure } = await extract(await bytesOf(file), { name: path.basename(file) })
    if (document === null || disclosure === null) throw new Error('not read')
    expect(lost(document, disclosure)).toEqual([])
  })
})
