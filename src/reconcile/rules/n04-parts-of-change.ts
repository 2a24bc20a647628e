import type { Claim } from '../../../schemas/claim.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { changeOf, type SignedChange, signedChange } from '../narrative/changes.ts'
import { type NarrativeView, narrativeOf } from '../narrative/narrative-view.ts'
import { breakdownsOf, isClosed, sumOf } from '../narrative/parts.ts'
import { amountVerdict } from '../narrative/verdicts.ts'
import { identityOf } from '../narrative/words.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'
import { judge } from '../tolerance.ts'

function verdictOf(narrative: NarrativeView, whole: SignedChange, parts: readonly SignedChange[], closed: boolean): Verdict | null {
  const money = narrative.money(whole.claim)
  if (money === null) return null
  return amountVerdict({
    narrative,
    money: { ...money, value: whole.value },
    judged: judge(whole, parts),
    terms: parts.map((part) => narrative.evidence(part.claim)),
    should: { en: 'the sum of the changes of its parts', zh: '各项增减额之和' },
    what: { en: 'the change of ', zh: '增减额' },
    subject: identityOf(whole.claim),
    // An item that is gone this year is named nowhere, but its money counts.
    ...(closed ? {} : { severity: 'warning' as const }),
  })
}

function* changes(document: DisclosureView): Generator<Verdict | null> {
  const narrative = narrativeOf(document)
  for (const claim of narrative.claims) {
    if (claim.kind !== 'change' || claim.amount === null) continue
    const whole = signedChange(narrative, claim)
    if (whole === null) continue
    // Changes listed below a change: 减少8.00万元，其中：基本支出减少11.00万元，….
    const listed = narrative.partsOf(claim).filter(({ kind, mainly }) => kind === 'change' && !mainly)
    if (listed.length > 1) yield* judged(narrative, whole, listed, isClosed(listed, claim))
    const amount = narrative.byId(claim.about)
    if (amount === undefined) continue
    for (const breakdown of breakdownsOf(narrative, amount)) {
      if (breakdown.parts.length < 2 || sumOf(breakdown).outcome === 'fail') continue
      const each = breakdown.parts.map((part) => changeOf(narrative, part.claim))
      yield* judged(narrative, whole, each, breakdown.closed)
    }
  }
}

function* judged(
  narrative: NarrativeView,
  whole: SignedChange,
  parts: readonly (Claim | undefined)[],
  closed: boolean,
): Generator<Verdict | null> {
  const signed = parts.map((part) => (part === undefined ? null : signedChange(narrative, part)))
  if (signed.every((each) => each === null)) return
  const known = signed.filter((each) => each !== null)
  if (known.length < signed.length) yield INSUFFICIENT
  else if (closed || parts.length > 1) yield verdictOf(narrative, whole, known, closed)
}

export const partsOfChange = defineRule({
  id: 'N04',
  code: 'reconcile/parts-of-change',
  title: { en: 'A change of a total is the sum of the changes of its parts', zh: '总额的增减等于各项增减之和' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(changes(document)),
  meaning:
    'Where the parts of a total all say how they changed, their changes add up to that of the total; something new counts with its full amount, something unchanged with nothing. In lists that are no closed set a difference is a warning, for an item that is gone this year is not named.',
  example: '较上年减少 8.00万元，其中基本支出减少 11.00万元，项目支出增加 6.00万元: the changes add up to -5.00.',
  remedy: 'Compare the changes with the tables of both years.',
})
