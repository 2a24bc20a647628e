import { budgetedItems } from '../across/claims.ts'
import { compareFigures } from '../across/figures.ts'
import { itemIn } from '../across/items.ts'
import { publicationOf, publicationsOf } from '../across/publications.ts'
import { counted } from '../checks/counted.ts'
import { isZero } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

function* originals(documents: readonly DisclosureView[]): Generator<Verdict | null> {
  const all = publicationsOf(documents)
  for (const own of all.filter((each) => each.kind === 'final-accounts')) {
    const budget = publicationOf(all, own, 'budget', own.year)
    if (budget === undefined) continue
    for (const { item, amount } of budgetedItems(own)) {
      const found = itemIn(own, budget, item)
      const stated = { heading: '', doubtful: false, amount }
      const what = `${item.division}（款）${item.name}（项）年初预算`
      if (found === undefined) yield INSUFFICIENT
      else if (found.other === null) yield isZero(amount.value) ? PASS : INSUFFICIENT
      else yield compareFigures(found.other, [stated], { what, subject: `original ${own.body} ${own.year} ${what}` })
    }
  }
}

export const originalBudget = defineRule({
  id: 'D02',
  code: 'reconcile/original-budget',
  title: { en: 'The original budget that final accounts name is that of the budget', zh: '决算说明的年初预算数等于当年预算' },
  severity: 'warning',
  scope: 'documents',
  check: (documents) => counted(originals(documents)),
  meaning:
    'Final accounts say for every item (项) what 年初预算 was: the budget of the same year has it in the table by function. A warning, because a reform within the year may move money between codes; items the budget does not have are not judged.',
  example: '行政运行（项）。年初预算为86.00万元; the budget of that year has 85.00.',
  remedy: 'Compare both documents; an adjusted budget (调整预算) in place of the original one is the usual cause.',
})
