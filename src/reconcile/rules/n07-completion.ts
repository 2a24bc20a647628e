import type { Claim } from '../../../schemas/claim.ts'
import { counted } from '../checks/counted.ts'
import { compare, isZero } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type NarrativeView, narrativeOf } from '../narrative/narrative-view.ts'
import { stagesOf } from '../narrative/parts.ts'
import { intervalOf, judgeRatio } from '../narrative/ratio.ts'
import { percentVerdict, wordsVerdict } from '../narrative/verdicts.ts'
import { inUnit, named } from '../narrative/words.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

/** The plan a result is held against: the one that is named, else the last one stated before it. */
function planFor(narrative: NarrativeView, result: Claim, stage: Claim['period']['stage']): Claim | undefined {
  const plans = stagesOf(narrative, result).filter(({ period }) => period.stage !== null && period.stage !== 'final')
  return plans.find(({ period }) => period.stage === stage) ?? (stage === 'budget' || stage === null ? plans.at(-1) : undefined)
}

const WORDS = {
  increase: { en: 'more than', zh: '大于' },
  decrease: { en: 'less than', zh: '小于' },
  equal: { en: 'as much as', zh: '等于' },
} as const

function* completed(narrative: NarrativeView, claim: Claim): Generator<Verdict> {
  const result = narrative.byId(claim.about)
  const money = result === undefined ? null : narrative.money(result)
  if (result === undefined || money === null) return yield INSUFFICIENT
  const plan = planFor(narrative, result, claim.against?.stage ?? null)
  const planned = plan === undefined ? null : narrative.money(plan)
  if (plan === undefined || planned === null) return yield INSUFFICIENT
  const terms = [narrative.evidence(plan), narrative.evidence(result)]
  if (claim.kind === 'comparison') {
    const order = compare(money.value, planned.value)
    const holds = order > 0 ? 'increase' : order < 0 ? 'decrease' : 'equal'
    if (claim.direction === holds || claim.direction === null || claim.direction === 'either') return yield PASS
    return yield {
      ...wordsVerdict(
        `compared ${claim.id}`,
        {
          en: `“${claim.text}”: the result ${inUnit(money.value, money.unit)} is ${WORDS[holds].en} the plan ${inUnit(planned.value, planned.unit)} ${planned.unit}`,
          zh: `“${claim.text}”：决算数${inUnit(money.value, money.unit)}${WORDS[holds].zh}预算数${inUnit(planned.value, planned.unit)}${planned.unit}`,
        },
        [narrative.evidence(claim)],
      ),
      terms,
    } as Verdict
  }
  if (claim.percent === null) return yield INSUFFICIENT
  if (isZero(planned.value)) {
    if (isZero(money.value)) return yield PASS
    return yield wordsVerdict(
      `no plan ${claim.id}`,
      {
        en: `“${claim.text}”: the plan of ${named(claim)} named there is 0; nothing can be completed of it, another plan is meant`,
        zh: `“${claim.text}”：${named(claim)}的该预算为0，不能有完成比例，应为其他预算口径`,
      },
      [narrative.evidence(claim)],
      'warning',
    )
  }
  yield percentVerdict({
    narrative,
    claim,
    percent: claim.percent,
    judged: judgeRatio(claim.percent, intervalOf(money), intervalOf(planned)),
    terms,
    from: {
      en: `${inUnit(money.value, money.unit)} of ${inUnit(planned.value, planned.unit)}`,
      zh: `${inUnit(money.value, money.unit)}占${inUnit(planned.value, planned.unit)}的比例`,
    },
  })
}

function* all(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const claim of narrative.claims) if (claim.kind === 'completion' || claim.kind === 'comparison') yield* completed(narrative, claim)
}

export const completion = defineRule({
  id: 'N07',
  code: 'reconcile/completion',
  title: { en: 'How much of a plan was completed, and whether the result is above it', zh: '完成预算比例及决算数与预算数的大小表述' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(all(document)),
  meaning:
    'The percentage completed is the result divided by the plan the words name (年初预算, 全年预算), and 大于, 小于 and 持平 agree with both amounts. Nothing can be completed of a plan of zero: another plan is then meant.',
  example: '年初预算为 240.00万元，支出决算为 215.68万元，完成年初预算的 98.87%: it is 89.87%.',
  remedy: 'Calculate the percentage again, and see which plan the sentence means.',
})
