import { counted } from '../checks/counted.ts'
import { decimalText } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { comparedAmounts } from '../narrative/compared.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { identityOf } from '../narrative/words.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

function* units(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const compared of comparedAmounts(document)) {
    if (compared === null) continue
    const { money, target, unitWrong } = compared
    if (!unitWrong) {
      yield PASS
      continue
    }
    const cell = `${decimalText(target.amount.value, 2)} ${target.view.unit}`
    yield {
      ...wordsVerdict(
        identityOf(money.claim),
        {
          en: `“${money.claim.text}”: the unit ${money.unit} does not fit the table, which shows ${cell}`,
          zh: `“${money.claim.text}”：单位“${money.unit}”与表中${cell}不符`,
        },
        [narrative.evidence(money.claim)],
      ),
      terms: [target.amount.evidence],
    } as Verdict
  }
}

export const unitOfText = defineRule({
  id: 'N11',
  code: 'reconcile/unit-of-text',
  title: { en: 'Amounts in the text have the unit of the tables', zh: '文字说明中的金额单位正确' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(units(document)),
  meaning:
    'The digits of an amount are those of the cell it repeats, but its unit makes it a thousand, ten thousand or a hundred million times more or less. Zero has no unit.',
  example: '支出预算 262.00元 where the table shows 262.00 in 万元.',
  remedy: 'See which unit is meant.',
})
