import { squash } from '../../../parsers/signs.ts'
import type { Block } from '../../../schemas/document.ts'
import { yearIn } from '../meta.ts'
import { isText } from '../titles/lines.ts'

/** A title stands near the start, or heads the part that explains the figures. */
const REACH = 400
const LONGEST = 60
const TITLE = /(预算|决算)/
const DOCUMENT_END = /(部门|单位)?(预算|决算)(信息)?(公开)?(情况)?(说明|报告|报表|文本|信息|材料|套表|草案)?(（?(说明|报告)）?)?$/
const PART = /^第[一二三四五六七八九十]+部分[：:、\s]*/

/** The title of the document and the block it is printed in: a short line that names a year and ends in 预算 or 决算, or two lines that do so together. */
export function documentTitle(
  blocks: readonly Block[],
  taken: ReadonlySet<number>,
): { title: string; index: number; count: number } | null {
  const lines = blocks
    .slice(0, REACH)
    .flatMap((block, index) => (isText(block) && !taken.has(index) && block.text !== '' ? [{ text: block.text, index }] : []))
  for (const [at, line] of lines.entries()) {
    const text = line.text.replace(PART, '')
    if (isTitle(text)) return { title: text.trim(), index: line.index, count: 1 }
    const next = lines[at + 1]
    const both = next !== undefined && next.index === line.index + 1 && at < 6 ? `${text}${next.text}` : ''
    if (both !== '' && !/[，。；：]/.test(text) && isTitle(both)) return { title: both.trim(), index: line.index, count: 2 }
  }
  return null
}

const isTitle = (text: string): boolean => {
  const plain = squash(text)
  return (
    plain.length <= LONGEST && yearIn(plain) !== null && TITLE.test(plain) && DOCUMENT_END.test(plain) && !/[，。；：、《》]/.test(plain)
  )
}

const NAME_AFTER_YEAR = /^.*?(?:(?:19|20)\d\d|[〇零○一二三四五六七八九]{4})年(?:度)?(.*)$/
const TAIL = /(的)?(部门|单位|本级)*(（本级）)?(收支)?(预算|决算)(信息)?(公开)?.*$/

/** The body a title names: before the year, else between the year and 部门预算. */
export function bodyInTitle(title: string): string | null {
  const plain = squash(title)
  const year = plain.search(/((19|20)\d\d|[〇零○一二三四五六七八九]{4})年/)
  const before = year > 0 ? plain.slice(0, year).replace(/^(关于|《)/, '') : ''
  if (before.length >= 2) return before
  const after = (NAME_AFTER_YEAR.exec(plain)?.[1] ?? '').replace(TAIL, '')
  return after.length >= 2 ? after : null
}
