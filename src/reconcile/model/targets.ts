import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import type { Dimension, Indicator, PerformanceTarget } from '../../../schemas/performance-target.ts'
import type { Place } from '../../../schemas/place.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { type Exact, exact } from '../exact.ts'
import { type IndicatorKind, kindOf } from './indicator-words.ts'

/** An indicator as rules see it. Texts are folded: one spelling, no white space. */
export interface IndicatorView {
  readonly at: number
  readonly indicator: Indicator
  readonly kind: IndicatorKind | null
  readonly name: string
  readonly description: string
  /** The name only repeats the second level. */
  readonly repeats: boolean
  /** What tells what is measured: the name, or the description of one whose name says nothing. */
  readonly says: string
  readonly number: Exact | null
  readonly dimension: Dimension
  readonly unit: string
  /** An upper bound. */
  readonly atMost: boolean
  /** Belongs to the term of the project, not to the year. */
  readonly longTerm: boolean
  /** What a message calls it. */
  readonly title: string
  readonly evidence: Evidence
}

/** A performance-target form as rules see it. */
export interface TargetView {
  readonly index: number
  readonly target: PerformanceTarget
  readonly heading: string
  readonly indicators: readonly IndicatorView[]
  evidence(text: string, place?: Place): Evidence
}

const bare = (text: string): string => text.replace(/指标$/, '')

/** 服务对象满意度 is the name of a measure although it is a second level as well; 成本 and 数量 are not. */
const repeatsLevel = (name: string, level2: string): boolean =>
  name !== '' && (name === level2 || (bare(name) === bare(level2) && !/满意度$/.test(name)))

function indicatorView(indicator: Indicator, at: number, index: number): IndicatorView {
  const [name, description, level2] = [indicator.level3, indicator.description, indicator.level2].map(foldCharacters) as [
    string,
    string,
    string,
  ]
  const { value } = indicator
  const repeats = repeatsLevel(name, level2)
  return {
    at,
    indicator,
    kind: kindOf(foldCharacters(indicator.level1), level2),
    name,
    description,
    repeats,
    says: name === '' || repeats ? description : name,
    number: value.number === null ? null : exact(value.number),
    // 工作日 and 个月 are counted, but they are time.
    dimension: value.dimension === 'count' && /(天|日|周|月|季度|年|小时)$/.test(value.unit ?? '') ? 'duration' : value.dimension,
    unit: value.unit ?? '',
    atMost: value.comparator === '<=' || value.comparator === '<',
    longTerm: /长期|中期|实施期/.test(indicator.block ?? ''),
    title: [level2, repeats ? '' : name].filter((part) => part !== '').join(' '),
    evidence: { performanceTarget: index, indicator: at, text: value.text, ...evidenceAt(value.place) },
  }
}

export function targetView(target: PerformanceTarget, index: number): TargetView {
  return {
    index,
    target,
    heading: target.title ?? target.projectName ?? `performanceTargets[${index}]`,
    indicators: target.indicators.map((each, at) => indicatorView(each, at, index)),
    evidence: (text, place = {}) => ({ performanceTarget: index, text, ...evidenceAt(place) }),
  }
}
