import { type Measure, measureLabels } from '../../../schemas/measures.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'

const NUMBER = /^(?:[一二三四五六七八九十]+[、.]|（[一二三四五六七八九十\d]+）|\d+[、.](?!\d)|[①-⑳])/
const OF_WHICH = /^(?:其中|内):/
const YEAR = /(?:19|20)\d{2}年度?/g
const UNIT = /（(?:金额)?(?:单位:?)?(?:百|千)?[万亿]?元）$/

/** Money columns a list prints without saying more than that they are money. */
const TOTAL_WORD = /^(?:合计|小计|总计|金额|数额|合计数|)$/
/** 预算数, 2025年预算数, 年初预算数, 决算统计数, 执行数: which year or stage a figure belongs to, not what it measures. */
const PERIOD = /^(?:上年|本年|当年|年初|全年|调整)?(?:预算|决算|执行|预计执行|完成|统计)+数?$/

export const hasNumber = (label: string): boolean => NUMBER.test(foldCharacters(label))
export const isOfWhich = (label: string): boolean => OF_WHICH.test(foldCharacters(label))
export const isTotalWord = (folded: string): boolean => TOTAL_WORD.test(folded)
export const isPeriod = (folded: string): boolean => folded !== '' && PERIOD.test(folded)

/** A label as labels are compared: one spelling, without 其中, its number, a year and a unit; numbers and 其中 may follow one another. */
export function foldLabel(label: string): string {
  let folded = foldCharacters(label).replace(UNIT, '')
  for (;;) {
    const next = folded.replace(OF_WHICH, '').replace(NUMBER, '')
    if (next === folded) break
    folded = next
  }
  return folded.replace(YEAR, '').replace(/:$/, '')
}

const byLabel = new Map(
  (Object.entries(measureLabels) as [Measure, readonly string[]][]).flatMap(([measure, labels]) =>
    labels.map((label) => [label, measure] as const),
  ),
)

/** What a folded label measures; null where it is no label of the registry. */
export const measureOf = (folded: string): Measure | null => byLabel.get(folded) ?? null
