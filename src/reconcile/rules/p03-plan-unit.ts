import { wrongForm } from '../checks/indicators.ts'
import { kindOfPlan, planOf, plansOf } from '../model/plan.ts'
import { targetView } from '../model/targets.ts'
import { defineRule, INSUFFICIENT, NOT_APPLICABLE, PASS } from '../rule.ts'

const WORDS = { percent: { en: 'percent', zh: '百分比' }, money: { en: 'money', zh: '金额' } } as const

export const planUnit = defineRule({
  id: 'P03',
  code: 'reconcile/plan-unit',
  title: {
    en: 'A disbursement plan comes to 100 % or to the budget, as its head says',
    zh: '资金支出计划按表头所示单位累计至100%或预算数',
  },
  severity: 'warning',
  scope: 'performance',
  *check(target, index, { disclosure }) {
    const plan = planOf(target, index)
    if (plan === null) return yield NOT_APPLICABLE
    if (plan === 'unreadable') return yield INSUFFICIENT
    const form = targetView(target, index)
    const kind = kindOfPlan(plan, plansOf(disclosure.performanceTargets))
    const values = plan.evidence.map((each) => each.text).join(', ')
    if (kind === null) {
      if (plan.stated !== 'percent' && plan.budget === null) return yield INSUFFICIENT
      const whole = plan.stated === 'percent' ? '100 %' : '预算数'
      return yield wrongForm(form, plan.evidence, 'plan', {
        en: `the disbursement plan (${values}) neither rises to ${whole} nor adds up to it`,
        zh: `资金支出计划（${values}）既未累计至${whole}，各期之和也不等于${whole}`,
      })
    }
    if (plan.stated === null || plan.stated === kind) return yield PASS
    yield wrongForm(form, plan.evidence, 'plan', {
      en: `the head of the disbursement plan says ${WORDS[plan.stated].en}, its values (${values}) are ${WORDS[kind].en}`,
      zh: `资金支出计划表头单位为${WORDS[plan.stated].zh}，所填（${values}）却是${WORDS[kind].zh}`,
    })
  },
  meaning:
    'The values of 资金支出计划 rise to 100 or to 预算数, or add up to it period by period; blanks after the last payment repeat it. Which of the two they are is calculated, then compared with the head (%, 万元); where both come out even, the other forms of the document decide.',
  example: '资金支出计划（%）: 10.00, 20.00 of a budget of 20.00 万元.',
  remedy: 'Give the plan in the unit of its head, or correct the head.',
})
