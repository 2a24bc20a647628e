import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { breakdownsOf, sumOf } from '../narrative/parts.ts'
import { amountVerdict } from '../narrative/verdicts.ts'
import { identityOf } from '../narrative/words.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

function* totals(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const claim of narrative.claims) {
    if (claim.kind !== 'amount') continue
    for (const breakdown of breakdownsOf(narrative, claim)) {
      const judged = sumOf(breakdown)
      const { whole, parts, closed, sure } = breakdown
      // Parts named for information may leave something out, but never exceed the whole.
      if (judged.outcome === 'fail' && !closed && judged.difference.digits > 0n) {
        yield PASS
        continue
      }
      yield amountVerdict({
        narrative,
        money: whole,
        judged,
        terms: parts.map((part) => narrative.evidence(part.claim)),
        should: { en: 'the sum of its parts', zh: '其各项之和' },
        subject: identityOf(whole.claim),
        ...(sure ? {} : { severity: 'warning' as const }),
      })
    }
  }
}

export const partsOfTotal = defineRule({
  id: 'N01',
  code: 'reconcile/parts-of-total',
  title: { en: 'A total in the text is the sum of its parts', zh: '文字说明中的总额等于其中各项之和' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(totals(document)),
  meaning:
    'Where a sentence, or a list over several paragraphs, breaks an amount down (其中, 包括), the parts add up to it. Parts that leave something out are fine unless they are a closed set (基本支出 and 项目支出, 人员经费 and 公用经费, the three public expenses, goods, works and services); no parts may exceed their whole. Lists of 主要 items and items inside others are left out; income and expenditure are added apart.',
  example: '支出预算 262.00万元，其中基本支出 208.00万元，项目支出 45.00万元: the parts add up to 253.00.',
  remedy: 'Compare the sentence with the tables: one of the figures is usually copied wrongly.',
})
