import { UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { absolute, compare, type Exact, exact, half, shifted, subtract, sum, ulp } from '../exact.ts'
import { memo } from '../memo.ts'

/** What the values of a disbursement plan can be: by the end of each date or for each period, they come to 100 or to the budget. */
interface Readings {
  readonly percent: boolean
  readonly money: boolean
}

/** A disbursement plan (资金支出计划) with the values it prints (domain.md §6.3 P03). */
export interface Plan {
  readonly values: readonly Exact[]
  readonly evidence: readonly Evidence[]
  /** What the head, or the values themselves, say they are; null where neither does. */
  readonly stated: 'percent' | 'money' | null
  readonly readings: Readings
  /** Budget in the unit of the plan; null where the form has none. */
  readonly budget: Exact | null
}

const HUNDRED = exact('100')
const lastPlace = (value: string): Exact => ulp(value.includes('.') ? value.indexOf('.') + 1 - value.length : 0)

/** Whether values add up to a whole, or rise to it; each is off by at most half its last place. */
function comesTo(values: readonly Exact[], whole: Exact, rounding: Exact): boolean {
  const rising = values.every((value, index) => index === 0 || compare(value, values[index - 1] as Exact) >= 0)
  const near = (value: Exact): boolean => compare(absolute(subtract(value, whole)), rounding) <= 0
  return (rising && values.at(-1) !== undefined && near(values.at(-1) as Exact)) || near(sum(values))
}

/** The plan of a form; null where it has none or prints no value, `unreadable` where a printed value is no number. */
export function planOf({ disbursementPlan, disbursementHead, budget, unit }: PerformanceTarget, index: number): Plan | null | 'unreadable' {
  const shown = disbursementPlan.filter(({ value }) => value.text !== '' && !/^[-—–/]+$/.test(value.text))
  if (shown.length === 0) return null
  if (shown.some(({ value }) => value.value == null)) return 'unreadable'
  const head = foldCharacters(disbursementHead ?? '')
  const [, named] = /（(?:金额)?(?:单位:?)?([^（）]+)）$/.exec(head) ?? []
  const isMoney = named !== undefined && named in UNIT_EXPONENT
  const percent = /[%％]/.test(named ?? '') || shown.every(({ value }) => /[%％]/.test(value.text))
  const from = isMoney ? (named as Unit) : unit
  const places = unit === null || from === null ? 0 : UNIT_EXPONENT[unit] - UNIT_EXPONENT[from]
  const values = shown.map(({ value }) => exact(value.value ?? '0'))
  const rounding = half(
    sum([
      ...shown.map(({ value }) => lastPlace(value.value ?? '0')),
      ...(budget.total?.value == null ? [] : [shifted(lastPlace(budget.total.value), places)]),
    ]),
  )
  const whole = budget.total?.value == null ? null : shifted(exact(budget.total.value), places)
  return {
    values,
    evidence: shown.map(({ value }) => ({ performanceTarget: index, text: value.text, ...evidenceAt(value.place) })),
    stated: percent ? 'percent' : isMoney ? 'money' : null,
    readings: { percent: comesTo(values, HUNDRED, rounding), money: whole !== null && comesTo(values, whole, rounding) },
    budget: whole,
  }
}

/**
 * What the values of a plan are. Where both readings come out even (10, 20, 30, 40 of a budget of 40), the other forms of the document decide: those that can
 * be read in one way only.
 */
export function kindOfPlan(plan: Plan, others: readonly Plan[]): 'percent' | 'money' | null {
  const { percent, money } = plan.readings
  if (percent !== money) return percent ? 'percent' : 'money'
  if (!percent) return null
  const only = (reading: 'percent' | 'money'): boolean =>
    others.some(({ readings }) => readings[reading] && readings.percent !== readings.money)
  if (only('money') !== only('percent')) return only('money') ? 'money' : 'percent'
  return plan.stated ?? 'money'
}

/** The plans of a document that could be read. */
export const plansOf = memo((targets: readonly PerformanceTarget[]): Plan[] =>
  targets.flatMap((target, index) => {
    const plan = planOf(target, index)
    return plan === null || plan === 'unreadable' ? [] : [plan]
  }),
)
