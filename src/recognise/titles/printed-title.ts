import { squash } from '../../../parsers/signs.ts'

/** A title as printed, apart from what numbers the form. */
export interface PrintedTitle {
  readonly title: string
  readonly formNumber: string | null
}

const BEFORE: readonly RegExp[] = [
  /^((?:预算|决算)?公开\s*\d+(?:-\d+)?\s*表)\s*[：:、.]?\s*/,
  /^(附?表\s*(?:[一二三四五六七八九十]{1,3}|\d+(?:-\d+)?))\s*[：:、.．]?\s*/,
  /^(附件\s*\d*(?:-\d+)?)\s*[：:、.．]?\s*/,
  /^(C\d{2})\s+/,
]
const AFTER = /\s*[（(]((?:预算|决算)?公开\s*\d+\s*表|表\s*(?:\d+|[一二三四五六七八九十]+))[）)]\s*$/
const LIST_NUMBER = /^([一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2})\s*[、.．]?\s*(?=[^\d、.．\s])/

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
  const listed = withListNumber && /^([一二三四五六七八九十]{1,3}、|[（(]|\d{1,2}[、.．])/.test(title) ? LIST_NUMBER.exec(title) : null
  if (listed !== null) {
    formNumber ??= squash(listed[1] ?? '')
    title = title.slice(listed[0].length)
  }
  return { title: title.replace(/^《(.*)》$/, '$1').trim(), formNumber }
}
