import type { Claim } from '../../../schemas/claim.ts'
import { counted } from '../checks/counted.ts'
import { absolute, add, compare, type Exact, exact, half, isZero, subtract, ulp, ZERO } from '../exact.ts'
import { groupBy } from '../group.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { intervalOf, judgeRatio } from '../narrative/ratio.ts'
import { type PartOfWhole, wholeOf } from '../narrative/shares.ts'
import { percentVerdict, wordsVerdict } from '../narrative/verdicts.ts'
import { inUnit, named } from '../narrative/words.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

const HUNDRED: Exact = { digits: 100n, exponent: 0 }
const decimalsOf = (percent: string): number => (percent.includes('.') ? percent.length - percent.indexOf('.') - 1 : 0)
const total = (shares: readonly Claim[]): Exact => shares.map(({ percent }) => exact(percent ?? '0')).reduce(add, ZERO)

/** Shares printed together: of one whole, in one list or one paragraph. */
const groupOf = ({ partOf, section, paragraph, against }: Claim, amount: Claim | undefined): string =>
  amount?.partOf ?? partOf ?? `${section} ${paragraph} ${against?.text ?? ''}`

function* shares(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  const all = narrative.claims.filter(({ kind, percent }) => kind === 'share' && percent !== null)
  for (const group of groupBy(all, (claim) => groupOf(claim, narrative.byId(claim.about))).values()) {
    const known = group.map((claim) => ({ claim, ratio: wholeOf(claim, group, document) }))
    const exactly = isZero(subtract(total(group), HUNDRED))
    const each = known.flatMap(({ claim, ratio }) => [...judged(claim, ratio, exactly && group.length > 1)])
    yield* each
    const right = each.every(({ outcome }) => outcome !== 'fail')
    const complete =
      right && group.length > 1 && known.every(({ ratio }) => ratio !== null) && isComplete(known.map(({ ratio }) => ratio as PartOfWhole))
    if (complete && !exactly) yield sumVerdict(group)
  }

  function* judged(claim: Claim, ratio: PartOfWhole | null, plug: boolean): Generator<Verdict> {
    if (ratio === null || claim.percent === null) return yield INSUFFICIENT
    if (isZero(ratio.whole.value)) return yield isZero(exact(claim.percent)) ? PASS : INSUFFICIENT
    const result = judgeRatio(claim.percent, intervalOf(ratio.part), intervalOf(ratio.whole))
    const off = absolute(subtract(exact(claim.percent), exact(result.expected)))
    yield percentVerdict({
      narrative,
      claim,
      percent: claim.percent,
      judged: result,
      terms: ratio.terms,
      from: {
        en: `the share of ${named(claim)}, ${inUnit(ratio.part.value, ratio.part.unit)} of ${inUnit(ratio.whole.value, ratio.part.unit)}`,
        zh: `${named(claim)}${inUnit(ratio.part.value, ratio.part.unit)}占${inUnit(ratio.whole.value, ratio.part.unit)}的比例`,
      },
      plugged: plug && result.outcome !== 'pass' && compare(off, ulp(-decimalsOf(claim.percent))) <= 0,
    })
  }

  /** Shares of everything add up to 100, off by no more than half a unit of each. */
  function sumVerdict(group: readonly Claim[]): Verdict {
    const off = absolute(subtract(total(group), HUNDRED))
    const margin = group.map(({ percent }) => half(ulp(-decimalsOf(percent ?? '')))).reduce(add, ZERO)
    if (compare(off, margin) <= 0) return PASS
    const sum = inUnit(total(group), '元')
    return wordsVerdict(
      `shares ${group[0]?.id}`,
      { en: `the shares of one whole add up to ${sum}%, not to 100%`, zh: `各项占比合计为${sum}%，不等于100%` },
      group.map((claim) => narrative.evidence(claim)),
    )
  }
}

/** The amounts of the shares are all of their whole. */
function isComplete(ratios: readonly PartOfWhole[]): boolean {
  const sum = ratios.map(({ part }) => part.value).reduce(add, ZERO)
  const [first] = ratios
  return first !== undefined && compare(absolute(subtract(sum, first.whole.value)), first.part.step) <= 0
}

export const share = defineRule({
  id: 'N06',
  code: 'reconcile/share',
  title: { en: 'A share is the part of its whole, and shares add up to 100', zh: '占比等于部分除以总额，各项占比合计为100%' },
  severity: 'warning',
  scope: 'narrative',
  check: (document) => counted(shares(document)),
  meaning:
    'The whole is the one the words name (占本年支出合计的), else the total of the list, else the sum of all that is listed. The printed share must lie within what the printed digits allow. One that was cut instead of rounded, or changed by one unit so that all shares add up to 100, is told as such; more than one percentage point off is an error.',
  example: '本年支出合计 262.00万元，其中：基本支出 208.00万元，占 79.93%: it is 79.39%.',
  remedy: 'Calculate the share again, and see which whole is meant.',
})
