import { byUse } from './targets/by-use.ts'
import { classified } from './targets/classified.ts'
import type { Finder } from './targets/finder.ts'
import { income } from './targets/income.ts'
import { personnelOrPublic } from './targets/personnel.ts'
import { publicExpenses } from './targets/public-expenses.ts'
import { totals } from './targets/totals.ts'

const FINDERS: readonly Finder[] = [totals, byUse, personnelOrPublic, income, publicExpenses, classified]

/** The cells of the tables with the amount a claim states, by subject and scope, never by value (domain.md §3.5). A blank only shows that there is nothing. */
export const targetsOf: Finder = (claim, document) => {
  const nothing = claim.amount !== null && /^0*\.?0*$/.test(claim.amount)
  return FINDERS.flatMap((find) => find(claim, document)).filter(
    ({ amount }) => amount.printed === 'number' || (nothing && amount.printed === 'blank'),
  )
}
