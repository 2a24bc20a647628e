import { isNote, squash } from '../../../parsers/signs.ts'
import type { Block } from '../../../schemas/document.ts'
import { isBodyName } from '../body-name.ts'
import { formNumberIn } from '../form-number.ts'
import { yearIn } from '../meta.ts'
import { isText } from '../titles/lines.ts'

/** A title stands near the start, or heads the part that explains the figures. */
const REACH = 400
const LONGEST = 70
/** Lines of a cover that may make up a title. */
const MOST_LINES = 3
/** Lines from the start that may be a cover. */
const COVER = 12
const KIND = /(预算|决算)/
const SCOPE_TAIL = '(?:（(?:本级|汇总|草案|公开)）)?'
const END = new RegExp(
  `(?:部门|单位|本级)?(?:收支)?(?:预算|决算)${SCOPE_TAIL}(?:和(?:部门)?(?:预算)?绩效)?(?:信息)?(?:公开)?(?:编制)?(?:有关|相关)?(?:情况|事项)?的?(?:说明|报告|报表|文本|信息|材料|套表|草案|公告)?${SCOPE_TAIL}$`,
)
const PART = /^第[一二三四五六七八九十]+部分[：:、\s]*/
const BEFORE = /^(附件\s*\d*\s*[：:]?|关于|《)/
const AFTER = /[》]$/
const YEAR = /(?:(?:19|20)\d\d|[〇零○OＯ一二三四五六七八九]{4})\s*(?:年|-|—)/

const plainTitle = (text: string): string => squash(text).replace(BEFORE, '').replace(AFTER, '')

const isTitle = (text: string): boolean => {
  const plain = plainTitle(text)
  return (
    plain.length <= LONGEST &&
    YEAR.test(plain) &&
    yearIn(plain) !== null &&
    KIND.test(plain) &&
    END.test(plain) &&
    !/[，。；：、《》]/.test(plain)
  )
}

const YEAR_FIRST = /^(19|20)\d\d年/

/** A line of a cover that may belong to a title: short, and no number, note, date or sentence. */
const mayBelong = (text: string): boolean =>
  text.length <= 40 &&
  formNumberIn(text) === null &&
  !isNote(text) &&
  !/[，。；：:、]/.test(text) &&
  (YEAR_FIRST.test(squash(text)) || !/^\d|^附件|索引号|\d{6,}|月|目\s*录/.test(text))

export interface DocumentTitle {
  readonly title: string
  readonly index: number
  /** Consecutive blocks it is printed in. */
  readonly count: number
  /** A body named on the line beside a title that names none. */
  readonly body: string | null
}

/** The title of the document: a line that names a year and ends in 预算 or 决算 and what may follow, or up to three lines of a cover that do so together. */
export function documentTitle(blocks: readonly Block[], taken: ReadonlySet<number>): DocumentTitle | null {
  const lines = blocks
    .slice(0, REACH)
    .flatMap((block, index) => (isText(block) && !taken.has(index) && block.text !== '' ? [{ text: block.text, index }] : []))
  for (const [at, first] of lines.entries()) {
    let text = first.text.replace(PART, '')
    for (let count = 1; count <= (at < COVER ? MOST_LINES : 1); count++) {
      const next = lines[at + count]
      if (isTitle(text)) {
        const title = text.trim().replace(/^《(.*)》$/, '$1')
        const beside =
          bodyInTitle(title) !== null ? null : [lines[at - 1]?.text, next?.text].find((each) => each !== undefined && isBodyName(each))
        return { title, index: first.index, count, body: beside === undefined || beside === null ? null : squash(beside) }
      }
      if (
        next === undefined ||
        next.index !== first.index + count ||
        !mayBelong(lines[at + count - 1]?.text ?? '') ||
        !mayBelong(next.text)
      )
        break
      text += next.text
    }
  }
  return null
}

const TAIL = /(的)?(部门|单位|本级|省级|市级|县级|区级)*(（本级）)?(收支)?(预算|决算)(信息)?(公开)?.*$/

/** The body a title names: before the year, else between the year and 部门预算. */
export function bodyInTitle(title: string): string | null {
  const plain = plainTitle(title)
  const year = plain.search(/((19|20)\d\d|[〇零○OＯ一二三四五六七八九]{4})(年|-|—)/)
  const before = year > 0 ? plain.slice(0, year) : ''
  if (before.length >= 2) return before
  const after = (/^.*?(?:(?:19|20)\d\d|[〇零○OＯ一二三四五六七八九]{4})年(?:度)?(.*)$/.exec(plain)?.[1] ?? '').replace(TAIL, '')
  return after.length >= 2 ? after : null
}
