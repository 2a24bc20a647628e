import { squash } from '../../parsers/signs.ts'
import type { Unit } from '../../schemas/amount.ts'
import { asciiDigits, chineseYear } from '../chinese.ts'
import { isBodyName } from './body-name.ts'
import { OFFICIAL } from './form-number.ts'

/** What meta rows and meta lines say (domain.md §2, header lines). */
export interface Meta {
  department: string | null
  fiscalYear: number | null
  unit: Unit | null
  asOf: string | null
  formNumber: string | null
}

export const noMeta = (): Meta => ({ department: null, fiscalYear: null, unit: null, asOf: null, formNumber: null })

const UNIT = /(?:金额单位|计量单位|货币单位|单位|金额)(?:均为|为|是)?[：:]?(?:人民币)?(百万元|千元|万元|亿元|元)(?=$|[）)，。；、\s]|\D)/
const BARE_UNIT = /^[（(]?(?:人民币)?(百万元|千元|万元|亿元|元)[）)]?$/
const YEAR = /(?:预算|决算)?年度[：:]?((?:19|20)\d\d)|((?:19|20)\d\d)年度?/
const AS_OF = /截止(?:时间|日期)?[：:]?(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?)/
const DEPARTMENT =
  /^(?:预算|编制|编报|填报|制表|收支|公开|主管)?(?:部门|单位)(?:[/／](?:部门|单位)|[（(](?:部门|单位)[）)])?(?:编码及名称|名称)?[（(]?(?:盖章|公章|名称)?[）)]?[：:](.*)$/
/** A department's code glued to its name (131政协部门); a year at the start is no code. */
const CODE_AND_NAME = /^[［[（(]?(?!(?:19|20)\d\d年)(\d{3,6})[］\])）]?[-—]?([^\d.,%：:][^：:]*)$/
const OFFICIAL_NUMBER = new RegExp(`^(?:${OFFICIAL})$`)

/** A unit printed anywhere in a short text: 单位：万元, 价值（金额单位：万元）, 金额（万元）. */
export function unitIn(text: string): Unit | null {
  const plain = squash(text)
  const match = UNIT.exec(plain) ?? /[（(](百万元|千元|万元|亿元|元)[）)]$/.exec(plain) ?? BARE_UNIT.exec(plain)
  return (match?.[1] ?? null) as Unit | null
}

/** 2024, 2024年度, 二〇二四年: the year a title or meta cell names. */
export function yearIn(text: string): number | null {
  const plain = asciiDigits(squash(text))
  const match = YEAR.exec(plain)
  if (match !== null) return Number(match[1] ?? match[2])
  const written = /([〇零○OＯ一二三四五六七八九]{4})年/.exec(plain)
  return written === null ? null : chineseYear(written[1] ?? '')
}

/**
 * Adds what one meta text says; the first mention of a fact stands. A line may hold several (部门：X 单位：万元), parted by blanks. True if
 * the text is meta at all, whether or not it says anything new.
 */
export function readMeta(meta: Meta, printed: string): boolean {
  const pieces = printed.split(/\s{2,}|\t|\u3000+|(?<=\S)\s+(?=(?:金额)?单位[：:]|预算年度|截止|公开|(?:19|20)\d\d年)/)
  const read = pieces.map((piece) => readPiece(meta, squash(piece)))
  if (!read.some(Boolean)) return false
  // Beside year or unit, a body's name is the department's, with or without 部门： before it.
  const name = pieces.find((piece, index) => read[index] === false && isBodyName(piece))
  if (name !== undefined) meta.department ??= squash(name)
  return true
}

function readPiece(meta: Meta, text: string): boolean {
  const form = OFFICIAL_NUMBER.exec(text)?.[0]
  const asOf = AS_OF.exec(text)?.[1]
  if (form !== undefined) meta.formNumber ??= form
  else if (asOf !== undefined) meta.asOf ??= asOf
  else return readUnitOrBody(meta, text)
  return true
}

function readUnitOrBody(meta: Meta, text: string): boolean {
  const unit = /单位[：:]|金额/.test(text) || BARE_UNIT.test(text) ? unitIn(text) : null
  if (unit !== null) meta.unit ??= unit
  // 单位：万元、人 names units, not a body.
  if (unit !== null && /^(金额|计量|货币)?单位[：:](人民币)?[千百]?[万亿]?元/.test(text)) return true
  const body = DEPARTMENT.exec(text.replace(/(金额)?单位[：:](人民币)?(百万元|千元|万元|亿元|元)$/, ''))?.[1]
  const year = /^(预算|决算)?年度[：:]/.test(text) || /^(19|20)\d\d年度?$/.test(text) ? yearIn(text) : null
  if (body !== undefined) {
    if (body !== '') meta.department ??= body
    return body !== '' || unit !== null
  }
  if (unit !== null) return true
  if (year !== null) meta.fiscalYear ??= year
  else if (CODE_AND_NAME.test(text)) meta.department ??= text
  else return false
  return true
}

/** The department's name without the code glued to it: 131政协部门 is 政协部门. */
export const departmentName = (printed: string): string => CODE_AND_NAME.exec(printed)?.[2] ?? printed
