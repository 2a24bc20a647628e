import { counted } from '../checks/counted.ts'
import { exact, isZero } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

const isNothing = (decimal: string | null): boolean => decimal === null || isZero(exact(decimal))

function* directions(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const claim of narrative.claims) {
    if (claim.kind !== 'change' && claim.kind !== 'comparison') continue
    const { direction, percentDirection, amount, percent, text } = claim
    const places = [narrative.evidence(claim)]
    if (direction === 'either') {
      const nothing = isNothing(amount) && isNothing(percent)
      yield wordsVerdict(
        `either ${nothing}`,
        {
          en: `“${text}”: both directions of the template were left standing`,
          zh: `“${text}”：模板中的“增加（减少）”未作选择`,
        },
        places,
        nothing ? 'info' : 'warning',
      )
    } else if (percentDirection !== undefined && percentDirection !== direction && !isNothing(percent) && direction !== 'new') {
      const either = percentDirection === 'either'
      yield wordsVerdict(
        `opposite ${claim.id}`,
        {
          en: `“${text}”: the words before the amount and before the percentage point in different directions`,
          zh: `“${text}”：增减额与增减比例的方向表述不一致`,
        },
        places,
        either ? 'warning' : 'error',
      )
    } else if (amount?.startsWith('-') === true && direction !== null && direction !== 'equal') {
      yield wordsVerdict(
        `negative ${claim.id}`,
        { en: `“${text}”: a negative amount after a word of direction`, zh: `“${text}”：“增加”“减少”之后的金额为负数` },
        places,
        'warning',
      )
    } else yield PASS
    const amountChanged = claim.kind === 'change' ? narrative.byId(claim.about) : undefined
    const changes = amountChanged === undefined ? [] : narrative.about(amountChanged, 'change')
    const others = changes.slice(changes.indexOf(claim) + 1)
    for (const other of others) {
      const both = [claim, other]
      const same = both.some((each) => each.direction === 'equal')
      const changed = both.some((each) => each.direction !== 'equal' && each.direction !== 'either' && !isNothing(each.amount))
      if (!same || !changed) continue
      yield wordsVerdict(
        `unchanged ${claim.id}`,
        {
          en: `“${claim.text}” and “${other.text}”: the same amount is said to have changed and to be unchanged`,
          zh: `“${claim.text}”与“${other.text}”：既称持平又列增减额`,
        },
        [...places, narrative.evidence(other)],
      )
    }
  }
}

export const direction = defineRule({
  id: 'N08',
  code: 'reconcile/direction',
  title: { en: 'Words of direction agree with the figures and with each other', zh: '增减方向表述一致' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(directions(document)),
  meaning:
    'A change has one direction: the words before the amount and before the percentage agree, what is unchanged (持平) has no change, and no figure after 增加 or 减少 is negative. Alternatives of a template left standing (增加（减少）) are a warning, before a zero an information.',
  example: '较上年减少 12.00万元，增长 4.38%.',
  remedy: 'Compare with the disclosure of the year before to see which word is right.',
})
