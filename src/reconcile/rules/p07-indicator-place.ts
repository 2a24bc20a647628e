import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { counted } from '../checks/counted.ts'
import { misnamed, misplaced, wrongIndicators } from '../checks/indicators.ts'
import type { IndicatorKind } from '../model/indicator-words.ts'
import { type IndicatorView, targetView } from '../model/targets.ts'
import { type Bilingual, defineRule, PASS, type Verdict } from '../rule.ts'

const CALLS_FOR: Readonly<Record<IndicatorKind, Bilingual>> = {
  quantity: { en: 'a count is called for', zh: '数量指标应为数量' },
  quality: { en: 'a ratio or grade is called for', zh: '质量指标应为比率或等级' },
  timeliness: { en: 'a date, duration or ratio is called for', zh: '时效指标应为日期、时长或比率' },
  cost: { en: 'an amount of money is called for', zh: '成本指标应为金额' },
  satisfaction: { en: 'a ratio or grade is called for', zh: '满意度指标应为比率或等级' },
  benefit: { en: '', zh: '' },
}

function* places(target: PerformanceTarget, index: number): Generator<Verdict> {
  const form = targetView(target, index)
  // A value that contradicts its own name is no matter of its place: P08.
  const judged = form.indicators.filter((each) => each.kind !== null && each.kind !== 'benefit' && misnamed(each) === null)
  const wrong = judged.filter(misplaced)
  const rate = wrong.find((each) => each.kind === 'quantity' && each.dimension === 'ratio')
  const count = wrong.find((each) => each.kind === 'quality' && each.dimension === 'count')
  const swapped: IndicatorView[] = rate !== undefined && count !== undefined ? [rate, count] : []
  if (swapped.length > 0)
    yield wrongIndicators(form, swapped, 'swapped', {
      en: 'a ratio under 数量指标 and a count under 质量指标: they are swapped',
      zh: '数量指标填了比率、质量指标填了数量，两者填反',
    })
  for (const each of judged) {
    if (swapped.includes(each)) continue
    yield misplaced(each) ? wrongIndicators(form, [each], 'place', CALLS_FOR[each.kind ?? 'benefit']) : PASS
  }
}

export const indicatorPlace = defineRule({
  id: 'P07',
  code: 'reconcile/indicator-place',
  title: { en: 'An indicator value is of the kind its second level calls for', zh: '绩效指标值的类型与二级指标相符' },
  severity: 'warning',
  scope: 'performance',
  check: (target, index) => counted(places(target, index)),
  meaning:
    'Under 数量指标 no ratio and no date, under 质量指标 and 满意度 a ratio or grade, under 时效指标 a date, duration or ratio, under 成本指标 money. Words are left to P09; zero and upper bounds of what should not happen are quality; numbers whose unit is not printed fit everywhere. A rate and a count in each other’s place are one finding.',
  example: '数量指标 参会率 ≥90%, 质量指标 召开会议次数 ≥10次.',
  remedy: 'Move the indicator under the level it belongs to, or give a value of the kind.',
})
