import { carried, compareFigures } from '../across/figures.ts'
import { publicationOf, publicationsOf } from '../across/publications.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

function* balances(documents: readonly DisclosureView[]): Generator<Verdict | null> {
  const all = publicationsOf(documents)
  for (const own of all.filter((each) => each.kind === 'final-accounts')) {
    const before = publicationOf(all, own, 'final-accounts', own.year - 1)
    if (before === undefined) continue
    for (const money of ['all', 'fiscal'] as const)
      yield compareFigures(carried(own, money, 'carry-in'), [carried(before, money, 'carry-out')], {
        what: '年初结转和结余',
        subject: `opening ${own.body} ${own.year}`,
      })
  }
}

export const openingBalance = defineRule({
  id: 'D04',
  code: 'reconcile/opening-balance',
  title: { en: 'The balance at the beginning of a year is that at the end of the year before', zh: '年初结转和结余等于上年年末结转和结余' },
  severity: 'warning',
  scope: 'documents',
  check: (documents) => counted(balances(documents)),
  meaning:
    '年初结转和结余 of final accounts is 年末结转和结余 of those of the year before, for all money and for fiscal money. A warning, because balances may be restated.',
  example: '年初结转和结余 12.00; the final accounts of the year before end with 11.00.',
  remedy: 'Look for a restatement in the notes (年初结转和结余调整).',
})
