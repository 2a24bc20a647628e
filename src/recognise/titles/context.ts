import { isHeadingLike, squash } from '../../../parsers/signs.ts'
import type { Block } from '../../../schemas/document.ts'
import { isBodyName } from '../body-name.ts'
import { formNumberIn } from '../form-number.ts'
import { type Meta, noMeta, readMeta } from '../meta.ts'
import {
  beginsAbove,
  canBeTitle,
  isBrokenMeta,
  isMetaLine,
  isSectionHeading,
  isSentence,
  isText,
  type Line,
  LONGEST_TITLE,
  PART,
  readsAsTitle,
  UNIT_AT_END,
  YEAR_LINE,
} from './lines.ts'
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

interface Found {
  title: string | null
  formNumber: string | null
  bookmark: string | null
  readonly meta: Meta
}

/** Reads one line above a table; `above` is the line before it. Returns how many lines it took: 0 where the line belongs to something else. */
function take(found: Found, line: Line, above: Line | null): number {
  const { text } = line
  const number = formNumberIn(text)
  const year = YEAR_LINE.exec(squash(text))
  const unitAtEnd = UNIT_AT_END.exec(text)
  if (text === '') found.bookmark ??= line.bookmarks[0] ?? null
  else if (number !== null) found.formNumber ??= number
  else if (year !== null) found.meta.fiscalYear ??= Number(year[1])
  else if (above !== null && isBrokenMeta(above.text, text)) {
    readMeta(found.meta, `${above.text}${text}`)
    return 2
  } else if (found.title === null && unitAtEnd !== null) {
    found.title = unitAtEnd[1] ?? ''
    found.bookmark = line.bookmarks[0] ?? found.bookmark
    readMeta(found.meta, unitAtEnd[2] ?? '')
  } else if (isMetaLine(text)) readMeta(found.meta, text)
  else if (found.title === null && canBeTitle(line) && !isSectionHeading(text)) {
    const broken = above !== null && canBeTitle(above) && !isSectionHeading(above.text) && beginsAbove(text, above.text)
    found.title = broken ? above.text + text : text
    found.bookmark = line.bookmarks[0] ?? (broken ? above.bookmarks[0] : undefined) ?? found.bookmark
    return broken ? 2 : 1
  } else return 0
  return 1
}

/** A body's name, a date or a label with its value between title and table: no title, nor meta; it stays where it is printed. */
const isBetween = ({ text, ...line }: Line, above: Line | null): boolean => {
  if (
    text === '' ||
    (above !== null && isBrokenMeta(above.text, text)) ||
    isMetaLine(text) ||
    formNumberIn(text) !== null ||
    UNIT_AT_END.test(text) ||
    YEAR_LINE.test(squash(text))
  )
    return false
  if (text.length <= 40 && /^[^：:（(]{2,10}[：:]./.test(text) && !isSentence(text)) return true
  return canBeTitle({ ...line, text }) && !readsAsTitle(text) && !isSectionHeading(text) && !beginsAbove(text, above?.text ?? '')
}

/**
 * Title, form number, bookmark and meta lines of the table at `index` (domain.md §5.3 g): the last meaningful line before it is the title;
 * lines that only number the form or name department, year and unit are set apart. Where prose or a heading stands instead, the nearest
 * heading names the table and stays a heading. `taken` are blocks that belong to something else: notes, a table of contents.
 */
export function contextOf(blocks: readonly Block[], index: number, taken: ReadonlySet<number>): TableContext {
  const found: Found = { title: null, formNumber: null, bookmark: null, meta: noMeta() }
  const used: number[] = []
  const lineAt = (at: number): Line | null => {
    const block = blocks[at]
    return isText(block) && !taken.has(at) ? block : null
  }
  /** Whether one of the next lines above reads as the table's title, so that a line below it that does not is something else. */
  const titleAbove = (from: number): boolean => {
    for (let above = from; above > from - 3; above--) {
      const line = lineAt(above)
      if (line === null || isSectionHeading(line.text) || isSentence(line.text)) return false
      if (canBeTitle(line) && readsAsTitle(line.text)) return true
    }
    return false
  }
  let at = index - 1
  while (at >= 0 && index - at <= REACH) {
    const line = lineAt(at)
    // Above the title only what numbers the form may stand, right next to it.
    if (line === null || (found.title !== null && line.text !== '' && formNumberIn(line.text) === null && !isMetaLine(line.text))) break
    if (found.title === null && isBetween(line, lineAt(at - 1)) && titleAbove(at - 1)) {
      if (isBodyName(line.text)) found.meta.department ??= squash(line.text)
      at--
      continue
    }
    const lines = take(found, line, lineAt(at - 1))
    if (lines === 0) break
    for (let count = 0; count < lines; count++) used.push(at--)
  }
  const { formNumber, bookmark, meta } = found
  if (found.title === null) {
    const heading = headingBefore(at, lineAt)
    const named = heading === null ? null : cutFormNumber(heading).title
    return { title: named, printedTitle: named, formNumber, bookmark, meta, used, fromHeading: heading !== null }
  }
  const cut = cutFormNumber(found.title)
  const printedTitle = cutFormNumber(found.title, false).title
  return { title: cut.title, printedTitle, formNumber: formNumber ?? cut.formNumber, bookmark, meta, used, fromHeading: false }
}

/** The nearest heading above, if only prose lies between: it names what the table shows. */
function headingBefore(from: number, lineAt: (at: number) => Line | null): string | null {
  for (let at = from; at >= 0 && from - at <= REACH; at--) {
    const line = lineAt(at)
    if (line === null) return null
    const { text } = line
    const isHeading = isHeadingLike(text) || line.kind === 'heading'
    if (text.length <= LONGEST_TITLE && !isSentence(text) && isHeading && !PART.test(text)) return text
  }
  return null
}
