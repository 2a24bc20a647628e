import { counted } from '../checks/counted.ts'
import { absolute, isZero } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { amountChanged, signedChange } from '../narrative/changes.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { intervalOf, judgeRatio, minus } from '../narrative/ratio.ts'
import { percentVerdict, wordsVerdict } from '../narrative/verdicts.ts'
import { inUnit, named } from '../narrative/words.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

function* rates(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const claim of narrative.claims) {
    if (claim.kind !== 'change' || claim.percent === null) continue
    const amount = amountChanged(narrative, claim)
    const money = amount === undefined ? null : narrative.money(amount)
    const change = signedChange(narrative, claim)
    if (amount === undefined || money === null || change === null || claim.amount === null) {
      yield INSUFFICIENT
      continue
    }
    const prior = minus(intervalOf(money), intervalOf(change))
    const places = [narrative.evidence(claim)]
    if (prior.value.digits < 0n) {
      yield wordsVerdict(
        `negative ${claim.id}`,
        {
          en: `“${claim.text}”: the increase is larger than the amount, ${inUnit(money.value, money.unit)} ${money.unit}`,
          zh: `“${claim.text}”：增加额大于其金额${inUnit(money.value, money.unit)}${money.unit}`,
        },
        places,
        'error',
      )
    } else if (isZero(prior.value) || prior.low.digits <= 0n) {
      if (isZero(change.value)) yield PASS
      else
        yield wordsVerdict(
          'from zero',
          {
            en: `“${claim.text}”: ${named(claim)} was nothing before; a rate of change from zero means nothing`,
            zh: `“${claim.text}”：${named(claim)}上年为0，不应有增长比例`,
          },
          places,
          Number(claim.percent) === 100 ? 'info' : 'warning',
        )
    } else {
      const size = { ...change, value: absolute(change.value) }
      yield percentVerdict({
        narrative,
        claim,
        percent: claim.percent,
        judged: judgeRatio(claim.percent, intervalOf(size), prior),
        terms: [narrative.evidence(amount)],
        from: {
          en: `${inUnit(size.value, money.unit)} on ${inUnit(prior.value, money.unit)}`,
          zh: `${inUnit(size.value, money.unit)}占上年数${inUnit(prior.value, money.unit)}的比例`,
        },
      })
    }
  }
}

export const rateOfChange = defineRule({
  id: 'N05',
  code: 'reconcile/rate-of-change',
  title: { en: 'A rate of change is the change on the amount before', zh: '增减比例等于增减额除以上年数' },
  severity: 'warning',
  scope: 'narrative',
  check: (document) => counted(rates(document)),
  meaning:
    'The percentage beside a change is the change divided by the amount before it, which the sentence implies. The printed one must lie within what the printed digits allow; one that was cut instead of rounded is told as such. More than one percentage point off is an error; a rate from zero is told where the rate is 100%.',
  example: '项目支出 54.00万元，增加 4.00万元，增长 4.80%: 4.00 on 50.00 is 8.00%.',
  remedy: 'Calculate the rate again; a rate that is far off is often that of the sentence above.',
})
