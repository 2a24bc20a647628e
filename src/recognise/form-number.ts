import { squash } from '../../parsers/signs.ts'

/** What numbers a form: 公开01表, 预算公开01表, 部门公开表1, 公开表5, 预算05表 (the number may stand before or behind 表). */
export const OFFICIAL = String.raw`(?:部门|单位)?(?:预算|决算)?公开\s*(?:\d+(?:-\d+)?\s*表|表\s*\d+(?:-\d+)?)|(?:部门|单位)?(?:预算|决算)\s*\d+(?:-\d+)?\s*表`
/** 表一, 附表3-1, 表1. */
export const LISTED = String.raw`附?表\s*(?:[一二三四五六七八九十]{1,3}|\d+(?:-\d+)?)`

const WHOLE = new RegExp(String.raw`^(?:附件[：:]?|表号[：:])?(${OFFICIAL}|${LISTED}|C\d{2})[：:.、]?$`)
const LIST_NUMBER = /^([一二三四五六七八九十]{1,3})[、.]?$/

/** The number of a line or cell that holds nothing else, or a bare 三 above a title; null for any other text. */
export function formNumberIn(text: string): string | null {
  if (text.length > 40) return null
  const plain = squash(text)
  return (WHOLE.exec(plain) ?? LIST_NUMBER.exec(plain))?.[1] ?? null
}
