import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { counted } from '../checks/counted.ts'
import { misnamed, misplaced, wrongIndicators } from '../checks/indicators.ts'
import { compare, exact } from '../exact.ts'
import { isChange, isSaving, isWantedRate } from '../model/indicator-words.ts'
import { type IndicatorView, targetView } from '../model/targets.ts'
import { type Bilingual, defineRule, PASS, type Verdict } from '../rule.ts'

const HUNDRED = exact('100')

function fault({ dimension, number, indicator, says, description, kind }: IndicatorView): Bilingual | null {
  const { comparator } = indicator.value
  const lower = comparator === '>=' || comparator === '>'
  if (number === null) return null
  if (dimension === 'ratio' && !isChange(`${says} ${description}`)) {
    const size = compare(number, HUNDRED)
    if (size > 0) return { en: 'a rate is at most 100 %', zh: '比率不应超过100%' }
    if (size === 0 && lower) return { en: 'a rate cannot exceed 100 %: = 100 % is meant', zh: '比率不可能超过100%，应为=100%' }
    if ((comparator === '<=' || comparator === '<') && (kind === 'satisfaction' || isWantedRate(says)))
      return { en: 'an upper bound on what is wanted: ≥ is meant', zh: '期望值不应设上限，应为≥' }
  }
  if (kind === 'cost' && dimension === 'money' && lower && !isSaving(says))
    return { en: 'a lower bound on a cost: ≤ is meant', zh: '成本指标不应设下限，应为≤' }
  return null
}

/** Values whose direction is open: a plain number, or a day without “before”. A range states both ends. */
const isOpen = ({ dimension, indicator: { value } }: IndicatorView): boolean => {
  if (value.comparator !== null || value.upper !== undefined) return false
  return dimension === 'date' ? /[月日]/.test(value.text) && !/[前内]/.test(value.text) : value.number !== null
}

function* directions(target: PerformanceTarget, index: number): Generator<Verdict> {
  const form = targetView(target, index)
  const open: IndicatorView[] = []
  for (const each of form.indicators) {
    if (isOpen(each)) open.push(each)
    // Where the value is not of the kind its name or place calls for, P07 and P08 say so: its direction means nothing then.
    if (each.number === null || misnamed(each) !== null || misplaced(each)) continue
    const wrong = fault(each)
    yield wrong === null ? PASS : wrongIndicators(form, [each], 'direction', wrong)
  }
  if (open.length > 0) yield wrongIndicators(form, open, 'open', { en: 'without ≥, ≤ or =', zh: '未注明≥、≤或=' }, 'info')
}

export const indicatorDirection = defineRule({
  id: 'P06',
  code: 'reconcile/indicator-direction',
  title: { en: 'The direction of an indicator value fits what it measures', zh: '绩效指标值的方向与指标相符' },
  severity: 'warning',
  scope: 'performance',
  check: (target, index) => counted(directions(target, index)),
  meaning:
    'Rates are at most 100 %, satisfaction and rates of what is wanted (完成率, 参会率, …) have a lower bound, costs an upper one. Changes (增长, 提高, …) may exceed 100 %. A value without any sign is an info, one for each form.',
  example: '工作完成及时率 ≥100%.',
  remedy: 'Correct the sign: = for what must be reached in full, ≤ for costs.',
})
