import { absolute, add, compare, decimalText, type Exact, exact, half, isZero, multiply, subtract, ulp } from '../exact.ts'
import type { Displayed } from '../tolerance.ts'

/** How a printed percentage stands to the ratio of two displayed amounts (domain.md §3.1, ratios). */
export interface RatioJudgement {
  readonly outcome: 'pass' | 'truncated' | 'fail'
  /** The ratio of the displayed amounts in per cent, rounded to at least two decimals. */
  readonly expected: string
  /** More than one percentage point off. */
  readonly far: boolean
}

const HUNDRED: Exact = { digits: 100n, exponent: 0 }
const ONE: Exact = { digits: 1n, exponent: 0 }

/** A displayed amount as the interval its true value lies in. */
export interface Interval {
  readonly low: Exact
  readonly value: Exact
  readonly high: Exact
}

export const intervalOf = ({ value, step }: Pick<Displayed, 'value' | 'step'>): Interval => {
  // A printed zero is exact.
  if (isZero(value)) return { low: value, value, high: value }
  return { low: subtract(value, half(step)), value, high: add(value, half(step)) }
}

export const minus = (a: Interval, b: Interval): Interval => ({
  low: subtract(a.low, b.high),
  value: subtract(a.value, b.value),
  high: subtract(a.high, b.low),
})

/** 100 · part / whole in units of 10^-decimals, rounded half up or down to the next. */
function quotient(part: Exact, whole: Exact, decimals: number, rounded: boolean): bigint {
  const top = multiply(absolute(part), HUNDRED)
  const exponent = Math.min(top.exponent, whole.exponent)
  const above = top.digits * 10n ** BigInt(top.exponent - exponent + decimals)
  const below = whole.digits * 10n ** BigInt(whole.exponent - exponent)
  return rounded ? (above * 2n + below) / (below * 2n) : above / below
}

/**
 * Judges a printed percentage against part / whole. The true ratio lies between the extremes of both intervals, and the printed one within half a
 * unit of its last place around it. `whole` must be positive.
 */
export function judgeRatio(percent: string, part: Interval, whole: Interval): RatioJudgement {
  const printed = absolute(exact(percent))
  const decimals = percent.includes('.') ? percent.length - percent.indexOf('.') - 1 : 0
  const margin = half(ulp(-decimals))
  // low(part)/high(whole) ≤ (printed + margin)/100 and high(part)/low(whole) ≥ (printed − margin)/100, without dividing.
  const highEnough = compare(multiply(part.high, HUNDRED), multiply(subtract(printed, margin), whole.low)) >= 0
  const lowEnough = compare(multiply(part.low, HUNDRED), multiply(add(printed, margin), whole.high)) <= 0
  const shown = Math.max(2, decimals)
  const expected: Exact = { digits: quotient(part.value, whole.value, shown, true), exponent: -shown }
  const cut: Exact = { digits: quotient(part.value, whole.value, decimals, false), exponent: -decimals }
  return {
    outcome: highEnough && lowEnough ? 'pass' : compare(cut, printed) === 0 ? 'truncated' : 'fail',
    expected: decimalText(expected, shown),
    far: compare(absolute(subtract(expected, printed)), ONE) > 0,
  }
}
