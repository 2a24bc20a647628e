import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { counted } from '../checks/counted.ts'
import { misnamed, wrongIndicators } from '../checks/indicators.ts'
import { isUnquantified, namesRatio } from '../model/indicator-words.ts'
import { type IndicatorView, targetView } from '../model/targets.ts'
import { type Bilingual, defineRule, PASS, type Verdict } from '../rule.ts'

type Fault = 'repeats' | 'blank' | 'same' | 'undefined' | 'words'

const SAYS: Readonly<Record<Fault, Bilingual>> = {
  repeats: { en: 'the name only repeats the second level', zh: '三级指标名称与二级指标重复' },
  blank: { en: 'no value is given', zh: '未填指标值' },
  same: { en: 'the value repeats the name of the indicator: nothing can be measured', zh: '指标值与指标名称相同，无法衡量' },
  undefined: { en: 'a percentage of what is not said', zh: '百分比的计算对象不明' },
  words: { en: 'words instead of a measure', zh: '指标值为文字表述，未量化' },
}

function faultsOf(each: IndicatorView): Fault[] {
  const text = foldCharacters(each.indicator.value.text)
  const faults: Fault[] = each.repeats ? ['repeats'] : []
  if (text === '') faults.push('blank')
  else if (each.dimension === 'text') faults.push(text === each.name || text === each.description ? 'same' : 'words')
  else if (
    each.dimension === 'ratio' &&
    isUnquantified(each.says) &&
    !namesRatio(`${each.name} ${each.description}`) &&
    misnamed(each) === null
  )
    faults.push('undefined')
  return faults
}

function* measures(target: PerformanceTarget, index: number): Generator<Verdict> {
  const form = targetView(target, index)
  const shown = form.indicators.filter((each) => each.name !== '' || each.indicator.value.text !== '')
  // A form that is printed without any value is empty, not wrong line by line.
  if (shown.every((each) => each.indicator.value.text === '')) return
  const faults = new Map<Fault, IndicatorView[]>()
  for (const each of shown) {
    const found = faultsOf(each)
    if (found.length === 0) yield PASS
    for (const fault of found) {
      if (fault === 'repeats') yield wrongIndicators(form, [each], fault, SAYS[fault])
      else faults.set(fault, [...(faults.get(fault) ?? []), each])
    }
  }
  for (const [fault, wrong] of faults) yield wrongIndicators(form, wrong, fault, SAYS[fault], fault === 'words' ? 'info' : undefined)
}

export const measurable = defineRule({
  id: 'P09',
  code: 'reconcile/indicator-measurable',
  title: { en: 'An indicator says what is measured', zh: '绩效指标可衡量' },
  severity: 'warning',
  scope: 'performance',
  check: (target, index) => counted(measures(target, index)),
  meaning:
    'The name of an indicator is not only that of its second level (服务对象满意度 is a name of its own), its value is not only its name, there is a value, and a percentage of an ability or level that is to rise names what it is a ratio of. Other values in words are an info, one for each form.',
  example: '经济效益指标 拉动地方经济发展: 指标值 拉动地方经济发展.',
  remedy: 'Name the indicator, and give a number, a ratio, a date or a grade.',
})
