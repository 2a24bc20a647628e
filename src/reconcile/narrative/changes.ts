import type { Claim } from '../../../schemas/claim.ts'
import { absolute, type Exact, negated, subtract, ZERO } from '../exact.ts'
import type { Displayed } from '../tolerance.ts'
import type { Money, NarrativeView } from './narrative-view.ts'

/** A stated change with its sign; `null` where the words do not settle one. */
export interface SignedChange extends Displayed {
  readonly claim: Claim
}

/** The amount that changed: the one in the same paragraph, else the last one stated of the same subject and money. */
export function amountChanged(narrative: NarrativeView, change: Claim): Claim | undefined {
  const known = change.measure !== null || change.path.length > 0
  return narrative.byId(change.about) ?? (known ? narrative.alike(change).at(-1) : undefined)
}

/** What a change comes to: of something new it is the whole amount, of something unchanged nothing. */
export function signedChange(narrative: NarrativeView, change: Claim): SignedChange | null {
  const { direction } = change
  const amount = amountChanged(narrative, change)
  const about = amount === undefined ? null : narrative.money(amount)
  if (direction === 'equal')
    return {
      claim: change,
      value: ZERO,
      step: about?.step ?? { digits: 1n, exponent: 0 },
      ownStep: about?.ownStep ?? { digits: 1n, exponent: 0 },
    }
  if (direction === 'new' && change.amount === null)
    return about === null ? null : { claim: change, value: about.value, step: about.step, ownStep: about.ownStep }
  const money = narrative.money(change)
  if (money === null) return null
  const size = absolute(money.value)
  if (direction === 'either') return size.digits === 0n ? { ...money, value: ZERO } : null
  return { ...money, value: direction === 'decrease' ? negated(size) : size }
}

/** The change of an amount that its own paragraph states. */
export const changeOf = (narrative: NarrativeView, amount: Claim): Claim | undefined => narrative.about(amount, 'change')[0]

/** What the amount was before, by its change. */
export const priorOf = (amount: Money, change: SignedChange): Exact => subtract(amount.value, change.value)
