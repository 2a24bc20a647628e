import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { comparedAmounts } from '../narrative/compared.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { amountVerdict } from '../narrative/verdicts.ts'
import { identityOf } from '../narrative/words.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

function* repeated(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const compared of comparedAmounts(document)) {
    if (compared === null) {
      yield INSUFFICIENT
      continue
    }
    const { money, target, judged, unitWrong } = compared
    // N11 reports it.
    if (unitWrong) {
      yield INSUFFICIENT
      continue
    }
    const { title, id } = target.view.table
    const verdict = amountVerdict({
      narrative,
      money,
      judged,
      terms: [target.amount.evidence],
      should: { en: `the cell in ${title ?? id}`, zh: `《${title ?? id}》所列` },
      subject: identityOf(money.claim),
      ...(target.fuzzy === true || target.view.doubtful ? { severity: 'warning' as const } : {}),
    })
    yield judged.outcome === 'pass' ? PASS : verdict
  }
}

export const textAndTables = defineRule({
  id: 'N02',
  code: 'reconcile/text-and-tables',
  title: { en: 'Amounts in the text are those of the tables', zh: '文字说明中的金额与表中一致' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(repeated(document)),
  meaning:
    'An amount of the text is compared with the cell that shows the same subject of the same money: words (财政拨款, 一般公共预算) and the heading of the section say whose money, and thereby which table. It passes if any such cell shows it. Never matched by value. Amounts of other years, of plans in final accounts, of reasons and of lists of main items are left out.',
  example: '日常公用经费安排 41.36万元; the table of basic expenditure shows 43.16.',
  remedy: 'Compare the sentence with the cell named in the terms.',
})
