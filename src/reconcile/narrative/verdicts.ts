import type { Claim } from '../../../schemas/claim.ts'
import type { Evidence, Severity } from '../../../schemas/finding.ts'
import { absolute, decimalText, exact, subtract } from '../exact.ts'
import { type Bilingual, PASS, type Verdict } from '../rule.ts'
import type { Judgement } from '../tolerance.ts'
import type { Money, NarrativeView } from './narrative-view.ts'
import type { RatioJudgement } from './ratio.ts'
import { inUnit, named } from './words.ts'

const quoted = (claim: Claim): Bilingual => ({ en: `“${claim.text}”`, zh: `“${claim.text}”` })

interface AmountCheck {
  readonly narrative: NarrativeView
  readonly money: Money
  readonly judged: Judgement
  readonly terms: readonly Evidence[]
  /** What the amount should be, in words: `the sum of its parts`. */
  readonly should: Bilingual
  readonly subject: string
  readonly severity?: Severity
  /** What the figure is of its subject, where it is not its amount. */
  readonly what?: Bilingual
}

/** A stated amount that is not what it should be, or is within rounding. */
export function amountVerdict({
  narrative,
  money,
  judged,
  terms,
  should,
  subject,
  severity,
  what = { en: '', zh: '' },
}: AmountCheck): Verdict {
  if (judged.outcome === 'pass') return PASS
  const { claim, unit } = money
  const [expected, actual, difference] = [judged.expected, money.value, judged.difference].map((value) => inUnit(value, unit)) as [
    string,
    string,
    string,
  ]
  const tolerance = inUnit(judged.tolerance, unit)
  const rounding = judged.outcome !== 'fail'
  const text = quoted(claim)
  return {
    // A figure that prints fewer digits than others is off by more of its own than of theirs.
    outcome: judged.outcome === 'coarse' ? 'rounding' : judged.outcome,
    subject,
    message: {
      en: `${text.en}: ${what.en}${named(claim)} is ${actual} ${unit}, ${should.en} is ${expected}; the difference of ${difference} is ${rounding ? 'within' : 'beyond'} the rounding of ±${tolerance}`,
      zh: `${text.zh}：${named(claim)}${what.zh}为${actual}${unit}，${should.zh}为${expected}，相差${difference}，${rounding ? '在' : '超出'}舍入误差±${tolerance}${rounding ? '以内' : ''}`,
    },
    places: [narrative.evidence(claim)],
    terms,
    expected,
    actual,
    difference,
    tolerance,
    unit,
    ...(severity === undefined || rounding ? {} : { severity }),
  }
}

interface PercentCheck {
  readonly narrative: NarrativeView
  readonly claim: Claim
  readonly percent: string
  readonly judged: RatioJudgement
  readonly terms: readonly Evidence[]
  /** How the percentage is calculated, in words. */
  readonly from: Bilingual
  readonly plugged?: boolean
}

/** A printed percentage that is not what the amounts beside it give. */
export function percentVerdict({ narrative, claim, percent, judged, terms, from, plugged = false }: PercentCheck): Verdict {
  if (judged.outcome === 'pass') return PASS
  const difference = decimalText(subtract(absolute(exact(percent)), exact(judged.expected)))
  const outcome = plugged ? 'plugged' : judged.outcome
  const why: Bilingual = plugged
    ? { en: 'it was changed so that the shares add up to 100', zh: '系为使各项占比合计为100%而调整' }
    : judged.outcome === 'truncated'
      ? { en: 'it was cut instead of rounded', zh: '系截尾而非四舍五入' }
      : { en: 'more than rounding explains', zh: '超出舍入误差' }
  return {
    outcome,
    subject: `${judged.expected} ${percent}`,
    message: {
      en: `“${claim.text}”: ${from.en} is ${judged.expected}%, found ${percent}%; ${why.en}`,
      zh: `“${claim.text}”：${from.zh}为${judged.expected}%，实为${percent}%，${why.zh}`,
    },
    places: [narrative.evidence(claim)],
    terms,
    expected: judged.expected,
    actual: percent,
    difference,
    unit: '%',
    ...(outcome === 'fail' ? { severity: judged.far ? ('error' as const) : ('warning' as const) } : {}),
  }
}

/** A finding about words: nothing was calculated. */
export const wordsVerdict = (subject: string, message: Bilingual, places: readonly Evidence[], severity?: Severity): Verdict => ({
  outcome: 'fail',
  subject,
  message,
  places,
  ...(severity === undefined ? {} : { severity }),
})
