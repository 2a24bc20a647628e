import type { Claim } from '../../../schemas/claim.ts'
import { counted } from '../checks/counted.ts'
import { absolute, add, compare, decimalText, type Exact, subtract } from '../exact.ts'
import { groupBy } from '../group.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { changeOf, priorOf, signedChange } from '../narrative/changes.ts'
import { type Money, type NarrativeView, narrativeOf } from '../narrative/narrative-view.ts'
import { identityOf, inUnit, named } from '../narrative/words.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

/** What an amount was the year before, as one sentence implies or states it. */
interface Prior {
  readonly claim: Claim
  readonly money: Money
  /** The amount of this year. */
  readonly now: Exact
  /** Budgets are compared with the budget before or with its result. */
  readonly basis: string
}

/** Words that compare with an earlier year. */
const BEFORE = /上年|去年|上一年|\d{4}年|同比/

function* priorsIn(narrative: NarrativeView, fiscalYear: number | null): Generator<Prior> {
  for (const claim of narrative.claims) {
    const money = claim.kind === 'amount' ? narrative.money(claim) : null
    if (money === null || claim.period.stage === 'initial-budget' || claim.period.stage === 'full-year-budget') continue
    // A part that has no name of its own cannot be found again.
    if (claim.measure === null && claim.path.length === 0) continue
    if (fiscalYear !== null && claim.period.year === fiscalYear - 1) {
      const [later] = narrative.alike(claim)
      const now = later === undefined ? null : narrative.money(later)
      yield { claim, money, now: now?.value ?? money.value, basis: '' }
      continue
    }
    const stated = changeOf(narrative, claim)
    const change = stated === undefined ? null : signedChange(narrative, stated)
    if (stated === undefined || change === null) continue
    const { year = null, stage = null, text = '' } = stated.against ?? {}
    // 较年初预算: against a plan of the same year.
    if (text !== '' && !BEFORE.test(text)) continue
    if (year !== null && fiscalYear !== null && year !== fiscalYear - 1) continue
    const basis = stage === 'final' ? ' final' : ''
    yield { claim: stated, money: { ...money, value: priorOf(money, change) }, now: money.value, basis }
  }
}

/** The sums of both sides are one amount, whichever a sentence names. */
const TOTALS = new Set(['income-and-expenditure', 'income', 'expenditure'])
const keyOf = ({ claim, now, basis }: Prior): string =>
  `${claim.measure !== null && TOTALS.has(claim.measure) ? `${claim.scope} total ${decimalText(now)}` : identityOf(claim)}${basis}`

function* consistent(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  const { fiscalYear } = document.disclosure.disclosure
  for (const [identity, priors] of groupBy([...priorsIn(narrative, fiscalYear)], keyOf)) {
    const [first, ...others] = priors
    if (first === undefined) continue
    for (const other of others) {
      const difference = subtract(other.money.value, first.money.value)
      if (difference.digits === 0n) {
        yield PASS
        continue
      }
      // Each of both is the difference of two rounded amounts.
      const within = compare(absolute(difference), add(first.money.step, other.money.step)) <= 0
      const [was, is] = [inUnit(first.money.value, first.money.unit), inUnit(other.money.value, other.money.unit)]
      yield {
        outcome: within ? 'rounding' : 'fail',
        subject: identity,
        message: {
          en: `“${other.claim.text}”: before, ${named(other.claim)} was ${is} ${other.money.unit} by this sentence and ${was} ${first.money.unit} by “${first.claim.text}”`,
          zh: `“${other.claim.text}”：据此${named(other.claim)}上年为${is}${other.money.unit}，据“${first.claim.text}”则为${was}${first.money.unit}`,
        },
        places: [narrative.evidence(other.claim)],
        terms: [narrative.evidence(first.claim)],
        expected: was,
        actual: is,
        difference: inUnit(difference, other.money.unit),
        unit: other.money.unit,
      }
    }
  }
}

export const priorAmount = defineRule({
  id: 'N03',
  code: 'reconcile/prior-amount',
  title: { en: 'All sentences imply the same amount for the year before', zh: '各处表述推算的上年数一致' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(consistent(document)),
  meaning:
    'An amount and its change give the amount of the year before. Sentences on the same subject and the same money must give the same one; a sentence that states it counts as well. What is compared on another basis (口径) is left out.',
  example: '12.00万元 more in one section and 21.00万元 more in another, of the same 262.00万元.',
  remedy: 'One of the changes is copied wrongly; the disclosure of the year before tells which.',
})
