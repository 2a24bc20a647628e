import { absolute, decimalText, type Exact, isZero, negated } from '../exact.ts'
import type { Amount } from '../model/amounts.ts'
import type { Bilingual } from '../rule.ts'
import type { Judgement } from '../tolerance.ts'

/** What a message about a sum is made of; amounts are in `unit`. */
interface SumFacts {
  readonly heading: string
  readonly where: readonly string[]
  readonly unit: string | null
  readonly total: Amount
  readonly parts: readonly Amount[]
  readonly minus: readonly Amount[]
  readonly judged: Judgement
  readonly atLeast: boolean
}

/** Terms named one by one; longer sums only give their result. */
const NAMED_TERMS = 12

/** Decimals an amount is written with: those of the display it came from. */
export const decimalsOf = ({ step }: Pick<Amount, 'step'>): number => Math.max(0, -step.exponent)

/** The terms with their signs: `3.00 + 12.00 − 8.00`; blank where they are too many or only one. */
function termsText(parts: readonly Amount[], minus: readonly Amount[]): string {
  const terms = [...parts, ...minus.map((each) => ({ ...each, value: negated(each.value) }))].filter((term) => !isZero(term.value))
  if (terms.length > NAMED_TERMS || terms.length < 2) return ''
  const texts = terms.map((term, index) => {
    const text = decimalText(absolute(term.value), decimalsOf(term))
    const negative = term.value.digits < 0n
    return index === 0 ? `${negative ? '−' : ''}${text}` : `${negative ? '− ' : '+ '}${text}`
  })
  return texts.join(' ')
}

/** The message of a sum that does not fit, in both languages, ending with what is made of the difference. */
function sentence({ heading, where, unit, total, parts, minus, judged, atLeast }: SumFacts, ending: Bilingual): Bilingual {
  const named = where.filter((part) => part !== '')
  const expected = decimalText(judged.expected, decimalsOf(total))
  const found = decimalText(total.value, decimalsOf(total))
  const blank = total.printed === 'blank'
  const terms = termsText(parts, minus)
  const en = `expected ${atLeast ? 'at least ' : ''}${expected}${terms === '' ? '' : ` (${terms})`}, found ${blank ? 'a blank' : `${found}${unit === null ? '' : ` ${unit}`}`}`
  const zh = `应${atLeast ? '不小于' : '为'}${expected}${terms === '' ? '' : `（${terms}）`}，实为${blank ? '空白' : `${found}${unit ?? ''}`}`
  return {
    en: `${[heading, ...named].join(', ')}: ${en}; ${ending.en}`,
    zh: `《${heading}》${named.join('，')}：${zh}，${ending.zh}`,
  }
}

const figures = ({ judged, total }: SumFacts): { difference: string; tolerance: string } => ({
  difference: decimalText(judged.difference, decimalsOf(total)),
  tolerance: decimalText(judged.tolerance),
})

export function roundingMessage(facts: SumFacts): Bilingual {
  const { difference, tolerance } = figures(facts)
  return sentence(facts, {
    en: `the difference of ${difference} is within the rounding of ±${tolerance}`,
    zh: `相差${difference}，在舍入误差±${tolerance}以内`,
  })
}

export function failureMessage(facts: SumFacts): Bilingual {
  const { difference, tolerance } = figures(facts)
  return sentence(facts, {
    en: `the difference is ${difference}, rounding allows ±${tolerance}`,
    zh: `相差${difference}，超出舍入误差±${tolerance}`,
  })
}

export function conflictMessage(facts: SumFacts, largest: Exact): Bilingual {
  const text = decimalText(largest, decimalsOf(facts.total))
  return sentence(facts, { en: `less than one of its parts, ${text}`, zh: `小于其中一项${text}` })
}
