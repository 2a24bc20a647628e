import { UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { Disclosure } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { absolute, compare, decimalText, type Exact, exact, half, shifted, subtract, ulp } from '../exact.ts'
import { memo } from '../memo.ts'
import { paragraphsOf } from '../model/paragraphs.ts'
import { targetView } from '../model/targets.ts'
import { defineRule, NOT_APPLICABLE, PASS } from '../rule.ts'

interface Mention {
  readonly text: string
  readonly yuan: Exact
  readonly step: Exact
  readonly evidence: Evidence
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** 政协会议费用 is the project 政协会议. */
const stemOf = (name: string): string => name.replace(/(费用|经费|项目|资金|费)$/, '')
const ONE = '(?:^|[，。；、:,;（）]|及|和|与|用于|主要为|包括|其中|安排)'

interface Sentence {
  readonly text: string
  readonly evidence: Evidence
}

/** The sentences of a narrative that speak of no other year. */
const sentencesOf = memo((disclosure: Disclosure): Sentence[] => {
  const { fiscalYear } = disclosure.disclosure
  return [...paragraphsOf(disclosure)].flatMap(({ text, evidence }) =>
    foldCharacters(text)
      .split(/[。；]/)
      .filter((sentence) => !/上年|去年/.test(sentence))
      .filter((sentence) => [...sentence.matchAll(/((?:19|20)\d\d)年/g)].every((match) => Number(match[1]) === fiscalYear))
      .map((sentence) => ({ text: sentence, evidence })),
  )
})

/** Where the narrative names a project right before an amount. */
function mentions(stem: string, disclosure: Disclosure): Mention[] {
  const pattern = new RegExp(
    `${ONE}(${escaped(stem)}(?:费用|经费|项目|支出|资金|费)?(?:预算)?(?:共计|合计|共|为|安排|:)?(\\d[\\d,]{0,20}(?:\\.\\d{1,8})?)(亿元|百万元|万元|千元|元))`,
    'g',
  )
  return sentencesOf(disclosure)
    .filter(({ text }) => text.includes(stem))
    .flatMap(({ text, evidence }) =>
      [...text.matchAll(pattern)].map(([, printed = '', digits = '', unit = '元']) => {
        const number = exact(digits.replaceAll(',', ''))
        const places = UNIT_EXPONENT[unit as Unit]
        return {
          text: printed,
          yuan: shifted(number, places),
          step: ulp(Math.min(0, number.exponent) + places),
          evidence: { ...evidence, text: printed },
        }
      }),
    )
}

export const projectInNarrative = defineRule({
  id: 'P02',
  code: 'reconcile/project-in-narrative',
  title: { en: 'The narrative gives a project the amount of its form', zh: '文字说明中的项目金额等于绩效目标表预算数' },
  severity: 'warning',
  scope: 'performance',
  *check(target, index, { disclosure }) {
    const form = targetView(target, index)
    const stem = stemOf(foldCharacters(target.projectName ?? ''))
    const { total } = target.budget
    if (target.scope !== 'project' || stem.length < 3 || total?.value == null || target.unit === null) return yield NOT_APPLICABLE
    const places = UNIT_EXPONENT[target.unit]
    const value = exact(total.value)
    const yuan = shifted(value, places)
    const step = ulp(Math.min(0, value.exponent) + places)
    const found = mentions(stem, disclosure)
    const [first] = found
    if (first === undefined) return yield NOT_APPLICABLE
    const agrees = (each: Mention): boolean =>
      compare(absolute(subtract(each.yuan, yuan)), half(compare(each.step, step) > 0 ? each.step : step)) <= 0
    if (found.some(agrees)) return yield PASS
    const [expected, actual] = [decimalText(value, 2), decimalText(shifted(first.yuan, -places), 2)]
    yield {
      outcome: 'fail',
      subject: `target ${index} narrative`,
      places: found.map((each) => each.evidence),
      terms: [form.evidence(total.text, total.place)],
      expected,
      actual,
      difference: decimalText(shifted(subtract(first.yuan, yuan), -places), 2),
      unit: target.unit,
      message: {
        en: `${form.heading}: 预算数 is ${expected} ${target.unit}, the narrative says “${first.text}”`,
        zh: `《${form.heading}》：预算数为${expected}${target.unit}，文字说明为“${first.text}”`,
      },
    }
  },
  meaning:
    'Where the narrative names a project right before an amount (政协会议费用20万元), the amount is the 预算数 of its form; a 费, 费用 or 经费 more or less in the name is the same name. Sentences that speak of another year are left out. That the forms add up to project expenditure is X08.',
  example: '主要为车辆保险费用0.9万元; the form of 车辆保险费 has 0.80.',
  remedy: 'Compare the sentence with the form: one of them is from an earlier draft.',
})
