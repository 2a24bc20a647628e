import { wrongForm } from '../checks/indicators.ts'
import { compare, decimalText, type Exact, exact } from '../exact.ts'
import { kindOfPlan, planOf, plansOf } from '../model/plan.ts'
import { targetView } from '../model/targets.ts'
import { defineRule, INSUFFICIENT, NOT_APPLICABLE, PASS } from '../rule.ts'

const HUNDRED = exact('100')

export const planLimit = defineRule({
  id: 'P04',
  code: 'reconcile/plan-limit',
  title: { en: 'A disbursement plan never exceeds 100 % or the budget', zh: '资金支出计划不超过100%或预算数' },
  severity: 'error',
  scope: 'performance',
  *check(target, index, { disclosure }) {
    const plan = planOf(target, index)
    if (plan === null) return yield NOT_APPLICABLE
    if (plan === 'unreadable') return yield INSUFFICIENT
    // A plan that comes to its whole, whichever it is, exceeds it nowhere.
    if (kindOfPlan(plan, plansOf(disclosure.performanceTargets)) !== null) return yield PASS
    const over = (limit: Exact) => plan.evidence.filter((_, at) => compare(plan.values[at] as Exact, limit) > 0)
    const { budget, stated } = plan
    const limits = [...(stated === 'money' ? [] : [HUNDRED]), ...(budget === null ? [] : [budget])]
    if (limits.length === 0) return yield INSUFFICIENT
    // What exceeds only one of the limits may be meant as the other: P03 says that the plan fits neither.
    const least = limits.reduce((most, limit) => (compare(limit, most) > 0 ? limit : most))
    const beyond = over(least)
    if (beyond.length === 0) return yield limits.some((limit) => over(limit).length > 0) ? INSUFFICIENT : PASS
    const shown = limits.map((limit) => (limit === HUNDRED ? '100 %' : `${decimalText(limit, 2)}`)).join(' / ')
    yield wrongForm(targetView(target, index), beyond, 'plan limit', {
      en: `the disbursement plan (${beyond.map((each) => each.text).join(', ')}) exceeds ${shown}`,
      zh: `资金支出计划（${beyond.map((each) => each.text).join('、')}）超过${shown}`,
    })
  },
  meaning:
    'No value of 资金支出计划 is more than 100 where it is in percent, or than 预算数 where it is money. Where neither is sure (P03), only a value beyond both is an error.',
  example: '预算数 20.00, 12月底 120.00.',
  remedy: 'Compare the plan with the budget of the form.',
})
