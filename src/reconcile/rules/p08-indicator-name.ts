import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { counted } from '../checks/counted.ts'
import { misnamed, wrongIndicators } from '../checks/indicators.ts'
import { isSaving, measuredBy } from '../model/indicator-words.ts'
import { targetView } from '../model/targets.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

const KINDS = {
  ratio: { en: 'a rate, but the value is none', zh: '指标为比率，指标值却不是' },
  count: { en: 'a count, but the value is none', zh: '指标为数量，指标值却不是' },
  duration: { en: 'a number of days, but the value is none', zh: '指标为天数，指标值却不是' },
  money: { en: 'a sum of money, but the value is none', zh: '指标为金额，指标值却不是' },
} as const
const SAVING = { en: 'all of what is to be spent cannot be saved', zh: '安排的费用不可能全部节约' }

function* names(target: PerformanceTarget, index: number): Generator<Verdict> {
  const form = targetView(target, index)
  for (const each of form.indicators) {
    if (measuredBy(each.says) === null) continue
    const named = misnamed(each)
    const told = each.says === each.name ? '' : each.says
    const says = named === null ? null : named === 'money' && isSaving(each.says) ? SAVING : KINDS[named]
    yield says === null
      ? PASS
      : wrongIndicators(form, [each], 'name', {
          en: told === '' ? says.en : `${told}: ${says.en}`,
          zh: told === '' ? says.zh : `${told}：${says.zh}`,
        })
  }
}

export const indicatorName = defineRule({
  id: 'P08',
  code: 'reconcile/indicator-name',
  title: { en: 'An indicator value is of the kind its name says', zh: '绩效指标值的类型与指标名称相符' },
  severity: 'warning',
  scope: 'performance',
  check: (target, index) => counted(names(target, index)),
  meaning:
    'Names that end in 率, 比例, 满意度 call for a percentage (or marks), 次数, 数量, 人数 for a count, 天数 for days, and under 成本指标 those in 成本, 费用, 金额 for money. Where the name only repeats the second level, the description is judged. To save 100 % of a cost contradicts the budget.',
  example: '车辆正常运行率 ≤365天.',
  remedy: 'Give a value of the kind the name says, or name what the value measures.',
})
