import { UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { counted } from '../checks/counted.ts'
import { wrongIndicators } from '../checks/indicators.ts'
import { absolute, add, compare, decimalText, exact, half, shifted, subtract, ulp } from '../exact.ts'
import { isPerUnit, isSaving, isWholeBudget } from '../model/indicator-words.ts'
import { type IndicatorView, targetView } from '../model/targets.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

/** Amounts that speak of the project's own money this year: prices per head or piece, savings and lower bounds do not. */
const isLimit = ({ kind, dimension, unit, says, indicator, longTerm, number }: IndicatorView): boolean =>
  kind === 'cost' &&
  dimension === 'money' &&
  number !== null &&
  unit in UNIT_EXPONENT &&
  !longTerm &&
  !isPerUnit(says) &&
  !isSaving(says) &&
  indicator.value.comparator !== '>' &&
  indicator.value.comparator !== '>='

function* limits(target: PerformanceTarget, index: number): Generator<Verdict> {
  const form = targetView(target, index)
  const { total } = target.budget
  for (const each of form.indicators.filter(isLimit)) {
    if (total?.value == null || target.unit === null) {
      yield INSUFFICIENT
      continue
    }
    const places = UNIT_EXPONENT[each.unit as Unit] - UNIT_EXPONENT[target.unit]
    const printed = exact(each.indicator.value.upper ?? each.indicator.value.number ?? '0')
    const [value, budget] = [shifted(printed, places), exact(total.value)]
    const difference = subtract(value, budget)
    const rounding = half(add(ulp(printed.exponent + places), ulp(budget.exponent)))
    const shown = {
      expected: decimalText(budget, 2),
      actual: decimalText(value, 2),
      difference: decimalText(difference, 2),
      unit: target.unit,
    }
    const evidence = { ...shown, terms: [form.evidence(total.text, total.place)] }
    const same = compare(absolute(difference), rounding) <= 0
    if (!same && difference.digits > 0n)
      yield {
        ...wrongIndicators(form, [each], 'limit', {
          en: `more than the budget of the project, ${shown.expected} ${target.unit}`,
          zh: `超过项目预算数${shown.expected}${target.unit}`,
        }),
        ...evidence,
      }
    else if (!same && isWholeBudget(`${each.name} ${each.description}`))
      yield {
        ...wrongIndicators(
          form,
          [each],
          'limit',
          {
            en: `not the budget of the project, ${shown.expected} ${target.unit}, which it names`,
            zh: `与其所指的项目预算数${shown.expected}${target.unit}不一致`,
          },
          'warning',
        ),
        ...evidence,
      }
    else yield PASS
  }
}

export const costLimit = defineRule({
  id: 'P05',
  code: 'reconcile/cost-limit',
  title: { en: 'A cost indicator stays within the budget of its project', zh: '成本指标金额不超过项目预算数' },
  severity: 'error',
  scope: 'performance',
  check: (target, index) => counted(limits(target, index)),
  meaning:
    'An amount of money under 成本指标, in the unit of the form, is not more than 预算数; one that names the whole budget (项目控制预算数) and is less is a warning. Prices per head or piece, savings, lower bounds and indicators of the whole term are left out.',
  example: '项目控制预算数 ≤42万元, 预算数 24.00.',
  remedy: 'Correct the indicator, or the budget of the form; a limit in another unit (元, 万元) is the usual cause.',
})
