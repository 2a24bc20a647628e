import { absolute, add, compare, type Exact, half, isZero, multiply, subtract, sum, ZERO } from './exact.ts'

/** A displayed number: the printed value, the smallest step its display can show, and the coarser step its own digits show (domain.md §3.1). */
export interface Displayed {
  readonly value: Exact
  /** One unit of the last place the table prints. */
  readonly step: Exact
  /** One unit of the last place this cell prints; larger than `step` where its last digits are left out. */
  readonly ownStep: Exact
}

export interface Judgement {
  readonly outcome: 'pass' | 'rounding' | 'rounding-unusual' | 'coarse' | 'fail'
  readonly expected: Exact
  readonly difference: Exact
  readonly tolerance: Exact
}

const squared = (value: Exact): Exact => multiply(value, value)
const times = (value: Exact, factor: bigint): Exact => ({ ...value, digits: value.digits * factor })

/**
 * Compares a displayed total with the signed sum of displayed terms. Every displayed value is off by at most half its step, so the difference of true
 * numbers may be up to half the sum of all steps; blank and zero terms are exact (domain.md §3.1). Within the bound a difference of more than three
 * standard deviations (step² / 12 for each value) is unusual. `coarse`: beyond it, but within what cells that print fewer digits than their table allow.
 */
export function judge(total: Displayed, terms: readonly Displayed[]): Judgement {
  const expected = sum(terms.map((term) => term.value))
  const difference = subtract(total.value, expected)
  const shown = [total, ...terms.filter((term) => !isZero(term.value))]
  const steps = shown.map((each) => each.step)
  const tolerance = half(sum(steps))
  const size = absolute(difference)
  const outcomeOf = (): Judgement['outcome'] => {
    if (isZero(difference)) return 'pass'
    if (compare(size, tolerance) <= 0) {
      const largest = steps.reduce((most, step) => (compare(step, most) > 0 ? step : most), ZERO)
      const usual = compare(size, largest) <= 0 || compare(times(squared(size), 4n), times(steps.map(squared).reduce(add, ZERO), 3n)) <= 0
      return usual ? 'rounding' : 'rounding-unusual'
    }
    return compare(size, half(sum(shown.map((each) => each.ownStep)))) <= 0 ? 'coarse' : 'fail'
  }
  return { outcome: outcomeOf(), expected, difference, tolerance }
}
