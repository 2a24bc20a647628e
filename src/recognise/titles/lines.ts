import { endsAsTable, isHeadingLike, isNote, squash } from '../../../parsers/signs.ts'
import type { Block, Heading, Paragraph } from '../../../schemas/document.ts'
import { isBodyName } from '../body-name.ts'
import { noMeta, readMeta } from '../meta.ts'
import { matchTableType } from '../types/match-type.ts'
import { cutFormNumber } from './printed-title.ts'

/** What a line above a table can be: its title, a meta line, the tail of a line the page broke, or a section's heading. */
export type Line = Paragraph | Heading

export const LONGEST_TITLE = 70
export const PART = /^第[一二三四五六七八九十]+部分/
const LEAD_IN = /(如下|见下表|下表所示|见表|附表)[：:。.]?$/
const SENTENCE_END = /[。；;，,]$/
const META_LINE = /(部门|单位)([）)]|名称)?\s*[：:]|预算年度|年度[：:]|截止(时间|日期)|^[（(]?(人民币)?[千百]?[万亿]?元[）)]?$/

export const isText = (block: Block | undefined): block is Line => block?.kind === 'paragraph' || block?.kind === 'heading'

export const isSentence = (text: string): boolean => SENTENCE_END.test(text)

export const isMetaLine = (text: string): boolean =>
  squash(text).length <= 90 && META_LINE.test(squash(text)) && !isSentence(text) && readMeta(noMeta(), text)

const UNIT = /(金额)?单位[：:][千百]?[万亿]?元$/

/** Whether the unit is broken between two lines, wherever in its words. */
function isBrokenUnit(above: string, text: string): boolean {
  const rest = squash(text)
  const unit = UNIT.exec(squash(above) + rest)?.[0] ?? ''
  return rest.length < unit.length
}

/** Whether a department's name is broken between two lines: over its last characters, or where both together name a body. */
function isBrokenName(above: string, text: string): boolean {
  const name = /^(?:部门|单位)(?:名称)?[：:](.*)$/.exec(squash(above))?.[1]
  if (name === undefined || /[：:表元]/.test(text)) return false
  return text.length <= 4 || (!isBodyName(name) && isBodyName(name + squash(text)))
}

/** A meta line the page broke in two: 单位：万 over 元, or a department's name. */
export const isBrokenMeta = (above: string, text: string): boolean =>
  above.length <= 90 && text.length <= 12 && (isBrokenUnit(above, text) || isBrokenName(above, text))

/** A label with its value (编报单位：…) is no title, nor is a sentence that leads in to the table, unless a bookmark says that it is. */
export const canBeTitle = ({ text, bookmarks }: Line): boolean =>
  text.length <= LONGEST_TITLE &&
  !isSentence(text) &&
  !isNote(text) &&
  !LEAD_IN.test(text) &&
  !/^[^：:（(]{2,10}[：:]./.test(cutFormNumber(text).title) &&
  !/[，]|\S {3,}\S|\d\.\d/.test(text) &&
  (bookmarks.length > 0 || !/[：:]$/.test(text))

/** A line that is a section's heading rather than a table's title: its number, or a part of the document, and no 表 at its end. */
export const isSectionHeading = (text: string): boolean => PART.test(text) || (isHeadingLike(text) && !endsAsTable(text))

const closesMore = (text: string): boolean => {
  const count = (char: string): number => text.split(char).length - 1
  return count('”') > count('“') || count('）') > count('（') || count('》') > count('《')
}

const isKnown = (title: string): boolean => title.length <= LONGEST_TITLE && matchTableType({ title, labels: [], kind: null }).type !== null

/** A line that reads as a table's title: it ends in 表, or is one that is known. */
export const readsAsTitle = (text: string): boolean => endsAsTable(text) || isKnown(text)

/**
 * Whether a title begins on the line above: a bracket or quotation mark closes that was not opened, a qualifier stands alone
 * （按功能分类）, or only the tail of a word stands here.
 */
export const beginsAbove = (text: string, above: string): boolean =>
  closesMore(text) ||
  isKnown(`${above}${text}`) > isKnown(text) ||
  /^[（(][^）)]*[）)]$/.test(text) ||
  (text.length <= 4 && !endsAsTable(above) && !/^附?表/.test(text))

/** A unit at the end of a title: …总表（单位：万元）. */
export const UNIT_AT_END = /^(.*表)\s*[（(]((?:金额)?单位[：:].*)[）)]$/
/** The year a title is for, on a line of its own: （2025年度）. */
export const YEAR_LINE = /^[（(]?((?:19|20)\d\d)年(?:度)?[）)]?$/
