import { wrongForm } from '../checks/indicators.ts'
import { type IndicatorView, targetView } from '../model/targets.ts'
import { defineRule, INSUFFICIENT, NOT_APPLICABLE, PASS } from '../rule.ts'

interface Part {
  readonly zh: string
  readonly has: (indicators: readonly IndicatorView[]) => boolean
}

const level = (pattern: RegExp) => (indicators: readonly IndicatorView[]) =>
  indicators.some(({ indicator }) => pattern.test(indicator.level1) || pattern.test(indicator.level2))

/** What every list of indicators has: 成本 stands under 产出 or, since 2021, beside it (domain.md §6.1). */
const PARTS: readonly Part[] = [
  { zh: '产出指标', has: level(/产出/) },
  { zh: '效益指标', has: level(/效益|影响/) },
  { zh: '满意度指标', has: level(/满意/) },
  { zh: '成本指标', has: level(/成本/) },
  {
    zh: '产出指标中的数量',
    has: (indicators) => {
      const outputs = indicators.filter(({ indicator }) => /产出/.test(indicator.level1))
      return (
        outputs.length === 0 ||
        outputs.some((each) => each.dimension === 'count' || (each.kind === 'quantity' && each.dimension !== 'ratio'))
      )
    },
  },
]

export const complete = defineRule({
  id: 'P10',
  code: 'reconcile/indicators-complete',
  title: { en: 'A form has indicators of output, cost, effect and satisfaction', zh: '绩效指标体系完整' },
  severity: 'info',
  scope: 'performance',
  *check(target, index) {
    const form = targetView(target, index)
    if (target.scope !== 'project') return yield NOT_APPLICABLE
    if (form.indicators.length === 0) return yield INSUFFICIENT
    const missing = PARTS.filter((part) => !part.has(form.indicators)).map(({ zh }) => zh)
    if (missing.length === 0) return yield PASS
    yield wrongForm(form, [], 'incomplete', { en: `without ${missing.join(', ')}`, zh: `缺少${missing.join('、')}` })
  },
  meaning:
    'The indicators of a project cover 产出, 效益 and 满意度, limit its cost, and count at least one output. Forms of a whole department are built otherwise and are left out.',
  example: 'A form without 满意度指标.',
  remedy: 'Ask whether the project can have such an indicator; some cannot.',
})
