import type { Measure } from '../../../schemas/measures.ts'
import { compareFigures, expense } from '../across/figures.ts'
import { publicationOf, publicationsOf } from '../across/publications.ts'
import { counted } from '../checks/counted.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

const EXPENSES: readonly (readonly [Measure, string])[] = [
  ['abroad', '因公出国（境）费'],
  ['vehicle-purchase', '公务用车购置费'],
  ['vehicle-operation', '公务用车运行维护费'],
  ['reception', '公务接待费'],
]

function* budgets(documents: readonly DisclosureView[]): Generator<Verdict | null> {
  const all = publicationsOf(documents)
  for (const own of all.filter((each) => each.kind === 'final-accounts')) {
    const budget = publicationOf(all, own, 'budget', own.year)
    if (budget === undefined) continue
    for (const [measure, what] of EXPENSES)
      yield compareFigures(expense(own, measure, /预算/), [expense(budget, measure, null)], {
        what: `${what} 预算数`,
        subject: `budgeted ${own.body} ${own.year} ${measure}`,
      })
  }
}

export const threePublicBudget = defineRule({
  id: 'D03',
  code: 'reconcile/three-public-budget',
  title: {
    en: 'The budget beside the three public expenses of final accounts is that of the budget',
    zh: '“三公”经费决算表的预算数等于当年预算',
  },
  severity: 'warning',
  scope: 'documents',
  check: (documents) => counted(budgets(documents)),
  meaning:
    'The table of the three public expenses of final accounts prints 预算数 beside 决算数: expense by expense it is what the budget of the year has. A warning, because the national form means the budget as adjusted during the year.',
  example: '公务接待费: 预算数 0.50 in the final accounts, 0.30 in the budget.',
  remedy: 'Compare both tables, and ask which budget (年初, 全年) the final accounts mean.',
})
