import { isHeadingLike, isNote, squash } from '../../../parsers/signs.ts'
import type { Block, Heading, Paragraph } from '../../../schemas/document.ts'
import { formNumberIn, type Meta, noMeta, readMeta } from '../meta.ts'
import { cutFormNumber } from './printed-title.ts'

/** What stands before a table and belongs to it. `used` are indexes of blocks that are thereby placed. */
export interface TableContext {
  readonly title: string | null
  /** The title with any list number it carries, as the performance-target forms keep it. */
  readonly printedTitle: string | null
  readonly formNumber: string | null
  readonly bookmark: string | null
  readonly meta: Meta
  readonly used: readonly number[]
  /** True where the title is only the heading of the section the table stands in. */
  readonly fromHeading: boolean
}

/** Paragraphs looked at before a table: title, form number, department and unit lines need no more. */
const REACH = 12
const LONGEST_TITLE = 70
const LEAD_IN = /(如下|下表|见表|附表|情况表?)[：:]$|(如下|见下表|下表所示)[。.]?$/
const SENTENCE_END = /[。；;，,]$/
const PART = /^第[一二三四五六七八九十]+部分/
/** The year a title is for, on a line of its own: （2025年度）. */
const YEAR_LINE = /^[（(]?((19|20)\d\d)年(度)?[）)]?$/
const META_LINE = /(部门|单位)(名称)?\s*[：:]|预算年度|年度[：:]|截止(时间|日期)|^[（(]?(人民币)?[千百]?[万亿]?元[）)]?$/

export const isText = (block: Block | undefined): block is Paragraph | Heading => block?.kind === 'paragraph' || block?.kind === 'heading'

const isMetaLine = (text: string): boolean =>
  text.length <= 90 && META_LINE.test(squash(text)) && !SENTENCE_END.test(text) && readMeta(noMeta(), text)

const isOpenEnded = (text: string): boolean => {
  const count = (char: string): number => text.split(char).length - 1
  return count('”') > count('“') || count('）') > count('（') || count('》') > count('《')
}

const canBeTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !SENTENCE_END.test(text) && !isNote(text) && !LEAD_IN.test(text)

/** A line that is a section's heading rather than a table's title: its number, or a part of the document, and no 表 at its end. */
const isSectionHeading = (text: string): boolean => PART.test(text) || (isHeadingLike(text) && !/表\s*([（(][^）)]*[）)])?$/.test(text))

/**
 * Title, form number, bookmark and meta lines of the table at `index` (domain.md §5.3 g): the last meaningful line before it is the title;
 * lines that only number the form or name department, year and unit are set apart. Where prose or a heading stands instead, the nearest
 * heading names the table and stays a heading. `taken` are blocks that belong to something else: notes, a table of contents.
 */
export function contextOf(blocks: readonly Block[], index: number, taken: ReadonlySet<number>): TableContext {
  const meta = noMeta()
  const used: number[] = []
  let formNumber: string | null = null
  let bookmark: string | null = null
  let title: string | null = null
  let at = index - 1
  for (; at >= 0 && index - at <= REACH; at--) {
    const block = blocks[at]
    if (!isText(block) || taken.has(at)) break
    const number = title === null || used.at(-1) === at + 1 ? formNumberIn(block.text) : null
    if (block.text === '') {
      bookmark ??= block.bookmarks[0] ?? null
      used.push(at)
      continue
    }
    const year = YEAR_LINE.exec(squash(block.text))
    if (number !== null) formNumber ??= number
    else if (year !== null) meta.fiscalYear ??= Number(year[1])
    else if (isMetaLine(block.text)) readMeta(meta, block.text)
    else if (title === null && canBeTitle(block.text) && !isSectionHeading(block.text)) {
      const above = blocks[at - 1]
      const broken = isOpenEnded(block.text) && isText(above) && !taken.has(at - 1) && canBeTitle(above.text)
      title = broken ? above.text + block.text : block.text
      bookmark = block.bookmarks[0] ?? (broken ? above.bookmarks[0] : undefined) ?? bookmark
      if (broken) used.push(--at + 1)
    } else break
    used.push(at)
  }
  if (title === null) {
    const heading = headingBefore(blocks, at, taken)
    const named = heading === null ? null : cutFormNumber(heading).title
    return { title: named, printedTitle: named, formNumber, bookmark, meta, used, fromHeading: heading !== null }
  }
  const cut = cutFormNumber(title)
  return {
    title: cut.title,
    printedTitle: cutFormNumber(title, false).title,
    formNumber: formNumber ?? cut.formNumber,
    bookmark,
    meta,
    used,
    fromHeading: false,
  }
}

/** The nearest heading above, if only prose lies between: it names what the table shows. */
function headingBefore(blocks: readonly Block[], from: number, taken: ReadonlySet<number>): string | null {
  for (let at = from; at >= 0 && from - at <= REACH; at--) {
    const block = blocks[at]
    if (!isText(block) || taken.has(at)) return null
    if (
      block.text.length <= LONGEST_TITLE &&
      !SENTENCE_END.test(block.text) &&
      (isHeadingLike(block.text) || block.kind === 'heading') &&
      !PART.test(block.text)
    )
      return block.text
  }
  return null
}
