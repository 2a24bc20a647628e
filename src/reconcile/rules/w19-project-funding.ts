import { checkSum } from '../checks/sums.ts'
import { formAmounts } from '../model/amounts.ts'
import { defineRule, INSUFFICIENT } from '../rule.ts'

export const projectFunding = defineRule({
  id: 'W19',
  code: 'reconcile/project-funding',
  title: { en: 'The budget of a project is fiscal and other funds', zh: '项目预算数等于财政资金与其他资金之和' },
  severity: 'error',
  scope: 'performance',
  *check({ budget, unit, title, projectName }, index) {
    const [total, fiscal, other, carried] = formAmounts([budget.total, budget.fiscalFunds, budget.otherFunds, budget.carriedOver], unit, {
      performanceTarget: index,
    })
    const parts = [fiscal, other, carried].filter((each) => each != null)
    if (total == null || parts.length === 0 || parts.every((each) => each.printed === 'blank')) return yield INSUFFICIENT
    const heading = title ?? projectName ?? `performanceTargets[${index}]`
    const verdict = checkSum({ view: { heading, unit, doubtful: false }, total, parts, where: [], subject: `target ${index}` })
    yield verdict ?? INSUFFICIENT
  },
  meaning:
    'On a performance-target form the budget of the project (预算数, 年度资金总额) is 财政资金 (财政拨款), 其他资金 and, where printed, 上年结转. A form that leaves all of these blank has nothing to check.',
  example: '预算数 40.00, 其中：财政资金 35.00, 其他资金 blank.',
  remedy: 'Compare the form with the source; part of the money may be named elsewhere in it.',
})
