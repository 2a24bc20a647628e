import type { Dimension } from '../../../schemas/performance-target.ts'

/**
 * The words of performance indicators, as data (domain.md §6.1, §6.3): what second level an indicator stands under, what its name says it measures, and
 * which words take a rule's ground away.
 */
export type IndicatorKind = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'satisfaction' | 'benefit'

/** By the second level, then the first; what a cost to society or nature is counted in is nobody's rule. */
const KINDS: readonly (readonly [RegExp, IndicatorKind | null])[] = [
  [/(社会|生态|环境).*成本/, null],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效/, 'timeliness'],
  [/成本/, 'cost'],
  [/满意/, 'satisfaction'],
  [/效益|影响/, 'benefit'],
]

/** Endings of a name that say what it measures. */
const ENDINGS: readonly (readonly [RegExp, Dimension | null])[] = [
  [/(频率|功率|分辨率|速率|汇率|倍率|心率|容积率)$/, null],
  [/(率|比例|满意度|百分比|占比|比重)$/, 'ratio'],
  [/(次数|数量|个数|人数|人次|场次|户数|台数|套数|件数|辆数|批次|篇数|家数)$/, 'count'],
  [/天数$/, 'duration'],
  [/(成本|费用|金额|经费|单价)$/, 'money'],
]

/** Rates of which more is better; those of what should not happen (投诉率) are not among them. */
const WANTED =
  /(?<![不未])(满意|完成|及时|合格|达标|参会|参与|到场|到位|出勤|覆盖|知晓|准确|利用|使用|正常|运行|通过|执行|优良|保障|办结|回复|支持|成功|就业|验收|兑现|落实)[^，。]{0,20}(率|度|比例)$/

export const kindOf = (level1: string, level2: string): IndicatorKind | null => {
  for (const text of [level2, level1]) {
    const known = KINDS.find(([pattern]) => pattern.test(text))
    if (known !== undefined) return known[1]
  }
  return null
}

/** What a name says it measures; null where it does not say. A unit in brackets is no part of the name. */
export function measuredBy(name: string): Dimension | null {
  const bare = name.replace(/[（(][^（()）]*[）)]$/, '')
  return ENDINGS.find(([pattern]) => pattern.test(bare))?.[1] ?? null
}

export const isWantedRate = (name: string): boolean => WANTED.test(name)
/** A change may exceed 100 %, and may be given in percent whatever it is a change of. */
export const isChange = (text: string): boolean => /增长|增加|增幅|提高|提升|减少|降低|下降|压减|节约|节省|同比|上年|超额/.test(text)
export const isSaving = (text: string): boolean => /节约|节省|降低|减少|压减|下降/.test(text)
/** 预算控制率, 成本占比: a percentage of money is what is meant. */
export const isControl = (text: string): boolean => /控制|不超|占|率|比|偏差|以内|范围内/.test(text)
/** A price for one of something: it says nothing about the whole budget. */
export const isPerUnit = (text: string): boolean => /单价|单位|人均|每|标准|均价|平均|\//.test(text)
/** The indicator that states the whole budget of its project. */
export const isWholeBudget = (text: string): boolean => /预算(控制)?(数|金额|总额)|控制预算|(项目)?总成本|总投资/.test(text)
/** An ability, level or climate that is to get better: a percentage of it measures nothing. */
export const isUnquantified = (text: string): boolean =>
  /(能力|水平|意识|素质|环境|形象|作用|影响力|凝聚力|氛围|效能)[^，。]{0,20}(提升|提高|增强|改善|优化)/.test(text) ||
  /(提升|提高|增强|改善|优化)[^，。]{0,20}(能力|水平|意识|素质|环境|形象|作用|影响力|凝聚力|氛围|效能)/.test(text)
/** 率, 比例, 程度: the text names the ratio that its percentage is. */
export const namesRatio = (text: string): boolean => /率|比例|比重|占|程度|满意度|百分|幅度/.test(text)
