import { squash } from '../../../parsers/signs.ts'
import type { Comparator, Dimension, IndicatorValue } from '../../../schemas/performance-target.ts'
import type { Place } from '../../../schemas/place.ts'
import { asciiDigits } from '../../chinese.ts'

/** Words and signs of comparison (domain.md §6.2), longest first. */
const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(≥|>=|大于等于|不低于|不少于|不小于|达到)/, '>='],
  [/^(≤|<=|小于等于|不超过|不高于|不多于|不大于|控制在)/, '<='],
  [/^(=|＝|等于)/, '='],
  [/^(>|＞|大于|高于|多于|超过)/, '>'],
  [/^(<|＜|小于|低于|少于)/, '<'],
]
const TRAILING: readonly (readonly [RegExp, Comparator])[] = [
  [/及?以上$/, '>='],
  [/及?以(下|内)$/, '<='],
]

const RANGE = /^(\d[\d,]*(?:\.\d+)?)([^\d\s]*)[-~～至到—](\d[\d,]*(?:\.\d+)?)([^\d\s]*)$/
const NUMBER = /^(\d[\d,]*(?:\.\d+)?)([^\d]*)$/
const DATE =
  /^((?:19|20)\d\d年)?\d{1,2}月(\d{1,2}日|底|末)?(之?前|以前)?$|^(?:19|20)\d\d年(度|底|末)?(之?前)?$|^(长期|全年|年底前?|当年|年内|\d{1,2}月底前)$/
const GRADE = /^(是|否|达标|合格|不合格|优秀?|良好?|中|低|差|优良|优良中低差|好|较好|一般|显著|明显|完成)$/

const DIMENSIONS: readonly (readonly [RegExp, Dimension])[] = [
  [/^(%|‰|百分点)$/, 'ratio'],
  [/元/, 'money'],
  [/^(天|日|工作日|小时|分钟|个?月|年|周|季度)$/, 'duration'],
]

/** No value that states a number or a date is longer. */
const LONGEST = 60

const plainNumber = (digits: string): string => digits.replaceAll(',', '')
const dimensionOf = (unit: string): Dimension => DIMENSIONS.find(([pattern]) => pattern.test(unit))?.[1] ?? 'count'

/**
 * Reads an indicator value by the grammar of domain.md §6.2. `stated` are comparison and unit where the form prints them in columns of their
 * own. `11月` is a date, not eleven of something.
 */
export function readIndicatorValue(text: string, place: Place, stated: { comparator?: string; unit?: string } = {}): IndicatorValue {
  let rest = asciiDigits(squash(text)).replace(/％/g, '%')
  const state = (comparator: Comparator | null, dimension: Dimension): IndicatorValue => ({
    text,
    comparator,
    number: null,
    unit: null,
    dimension,
    place,
  })
  if (rest.length > LONGEST) return state(null, 'text')
  if (DATE.test(rest)) return state(null, 'date')
  if (GRADE.test(rest)) return state(null, 'grade')

  let comparator: Comparator | null = null
  for (const [pattern, sign] of [...COMPARATORS, ...TRAILING]) {
    if (comparator !== null || !pattern.test(rest)) continue
    comparator = sign
    rest = rest.replace(pattern, '')
  }
  comparator ??= COMPARATORS.find(([pattern]) => pattern.test(squash(stated.comparator ?? '')))?.[1] ?? null
  if (comparator !== null && DATE.test(rest)) return state(comparator, 'date')

  const range = RANGE.exec(rest)
  if (range !== null) {
    const unit = range[4] || range[2] || stated.unit || ''
    return {
      text,
      comparator,
      number: plainNumber(range[1] ?? ''),
      upper: plainNumber(range[3] ?? ''),
      unit: unit || null,
      dimension: dimensionOf(unit),
      place,
    }
  }
  const number = NUMBER.exec(rest)
  // A unit is a short word: what is longer is prose that begins with a number.
  if (number === null || (number[2] ?? '').length > 6) return state(null, 'text')
  const unit = number[2] || squash(stated.unit ?? '')
  return { text, comparator, number: plainNumber(number[1] ?? ''), unit: unit || null, dimension: dimensionOf(unit), place }
}
