import { BACK, FRONT, RESIDUE, YEARS } from './furniture.ts'
import { WORDINGS, type Wording } from './words.ts'

/** No title is longer; what is longer is prose. */
const LONGEST_TITLE = 200

const reword = (text: string, wordings: readonly Wording[]): string =>
  wordings.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text)

/** What has another spelling; most labels have nothing of it. */
const FOLDED = /[\s\u200b-\u200f\u2060\ufeff"“”„‟＂'‘’「」『』([［〔【﹙)\]］〕】﹚〈＜<﹤〉＞>﹥０-９Ａ-Ｚａ-ｚ．：，]/

/** One spelling for brackets, colons, commas, digits and letters; quotation marks dropped. */
export const foldCharacters = (text: string): string => (FOLDED.test(text) ? folded(text) : text)

const folded = (text: string): string =>
  text
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/["“”„‟＂'‘’「」『』]/g, '')
    .replace(/[([［〔【﹙]/g, '（')
    .replace(/[)\]］〕】﹚]/g, '）')
    .replace(/[〈＜<﹤]{1,2}/g, '《')
    .replace(/[〉＞>﹥]{1,2}/g, '》')
    .replace(/[０-９Ａ-Ｚａ-ｚ．：，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

const strip = (text: string, pieces: readonly RegExp[]): string => {
  for (;;) {
    const next = pieces.reduce((current, piece) => current.replace(piece, ''), text)
    if (next === text) return text
    text = next
  }
}

/** The title without white space, year, numbering, form number and page number: what the publisher called the table. */
const bareTitle = (title: string): string => strip(strip(reword(foldCharacters(reword(title, RESIDUE)), YEARS), BACK), FRONT)

/**
 * The stem of a table's title: one spelling for what provinces print differently (domain.md §1.6), so that
 * `表3：2024年部门预算支出总体情况表（公开03表）` and `支出预算总表` both become `支出表`. The kind (预算, 决算) is not part of the stem.
 * A body's name in front stays. Text too long for a title has no stem.
 */
export const normaliseTitle = (title: string): string => (title.length > LONGEST_TITLE ? '' : reword(bareTitle(title), WORDINGS))
