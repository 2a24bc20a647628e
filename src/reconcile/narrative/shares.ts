import { UNIT_EXPONENT } from '../../../schemas/amount.ts'
import type { Claim } from '../../../schemas/claim.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { readSubject } from '../../recognise/claims/subject.ts'
import { add, shifted, ZERO } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import type { Displayed } from '../tolerance.ts'
import { type Money, type NarrativeView, narrativeOf } from './narrative-view.ts'
import { isClosed } from './parts.ts'
import { targetsOf } from './targets.ts'

/** The amounts a share is calculated from. */
export interface PartOfWhole {
  readonly part: Money
  readonly whole: Displayed
  readonly terms: readonly Evidence[]
}

const moneyOf = (narrative: NarrativeView, claim: Claim | undefined): Money | null =>
  claim === undefined || claim.kind !== 'amount' ? null : narrative.money(claim)

/** The amount whose share it is: the one it stands beside, else the last one stated of the same subject. */
function partOf(narrative: NarrativeView, share: Claim): Money | null {
  const beside = moneyOf(narrative, narrative.byId(share.about))
  if (beside !== null) return beside
  return moneyOf(narrative, narrative.alike(share).at(-1))
}

/** The whole that the words name: an amount stated of it, the nearest before, else the cell that shows it. */
function namedWhole(narrative: NarrativeView, share: Claim, document: DisclosureView): { whole: Displayed; terms: Evidence[] } | null {
  const subject = readSubject(share.against?.text ?? '', (text) => text, false)
  if (subject.measure === null) return null
  // A whole without words of its own for the money is all of it: 占本年支出合计的.
  const scope = subject.scope ?? (subject.measure === 'three-public' ? share.scope : 'all')
  const wanted: Claim = { ...share, kind: 'amount', subject: subject.printed, path: [], measure: subject.measure, scope }
  const stated = narrative.alike(wanted)
  const money = moneyOf(narrative, stated.findLast((claim) => Number(claim.id.slice(6)) < Number(share.id.slice(6))) ?? stated[0])
  if (money !== null) return { whole: money, terms: [narrative.evidence(money.claim)] }
  const [target] = targetsOf(wanted, document)
  if (target === undefined || target.view.unit === null) return null
  const exponent = UNIT_EXPONENT[target.view.unit]
  const { value, step, ownStep, evidence } = target.amount
  return {
    whole: { value: shifted(value, exponent), step: shifted(step, exponent), ownStep: shifted(ownStep, exponent) },
    terms: [evidence],
  }
}

/** Part and whole of a share; `null` where one of both is not known. `group`: the shares printed with it. */
export function wholeOf(share: Claim, group: readonly Claim[], document: DisclosureView): PartOfWhole | null {
  const narrative = narrativeOf(document)
  const part = partOf(narrative, share)
  if (part === null) return null
  const words = share.against?.text ?? ''
  const around = moneyOf(narrative, narrative.byId(part.claim.partOf))
  if (words === '' && around !== null) {
    return { part, whole: around, terms: [narrative.evidence(part.claim), narrative.evidence(around.claim)] }
  }
  const named = words === '' ? null : namedWhole(narrative, share, document)
  if (named !== null) return { part, whole: named.whole, terms: [narrative.evidence(part.claim), ...named.terms] }
  // All parts of a closed set, or of everything that has a share, are their own whole.
  const parts = group.map((claim) => partOf(narrative, claim))
  const amounts = parts.filter((each) => each !== null)
  if (amounts.length < group.length || amounts.length < 2) return null
  if (
    words !== '' &&
    !isClosed(
      amounts.map(({ claim }) => claim),
      readSubject(words, (text) => text, false).measure ?? '',
    )
  )
    return null
  return {
    part,
    whole: { ...part, value: amounts.map(({ value }) => value).reduce(add, ZERO) },
    terms: amounts.map(({ claim }) => narrative.evidence(claim)),
  }
}
