import { squash } from '../../../parsers/signs.ts'
import { LISTED, OFFICIAL } from '../form-number.ts'

/** A title as printed, apart from what numbers the form. */
export interface PrintedTitle {
  readonly title: string
  readonly formNumber: string | null
}

const BEFORE = [OFFICIAL, LISTED, String.raw`附件\s*\d*(?:-\d+)?`]
  .map((number) => new RegExp(String.raw`^(${number})\s*[：:、.．]?\s*`))
  .concat(/^(C\d{2})\s+/)
const AFTER = new RegExp(String.raw`\s*[（(](${OFFICIAL}|${LISTED})[）)]\s*$`)
const LIST_NUMBER =
  /^(?:([一二三四五六七八九十]{1,3})\s*[、.．]|([（(][一二三四五六七八九十\d]{1,3}[）)])\s*[、.．]?|(\d{1,2})\s*(?:[、．]|\.(?!\d)))\s*/

/** Cuts the form number (公开01表, 表一：, （表3）) and a list number (一、, （一）, 1.) off a title. */
export function cutFormNumber(printed: string, withListNumber = true): PrintedTitle {
  let title = printed.trim()
  let formNumber: string | null = null
  for (const pattern of BEFORE) {
    const match = pattern.exec(title)
    if (match !== null && match[0].length < title.length) {
      formNumber ??= squash(match[1] ?? '')
      title = title.slice(match[0].length)
      break
    }
  }
  const after = AFTER.exec(title)
  if (after !== null) {
    formNumber ??= squash(after[1] ?? '')
    title = title.slice(0, after.index)
  }
  const listed = withListNumber ? LIST_NUMBER.exec(title) : null
  if (listed !== null && listed[0].length < title.length) {
    formNumber ??= squash(listed[1] ?? listed[2] ?? listed[3] ?? '')
    title = title.slice(listed[0].length)
  }
  return { title: title.replace(/^《(.*)》$/, '$1').trim(), formNumber }
}
