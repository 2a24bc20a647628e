import type { Rule } from '../rule.ts'
import { functionHierarchy } from './w01-function-hierarchy.ts'
import { economicHierarchy } from './w02-economic-hierarchy.ts'
import { totalRow } from './w03-total-row.ts'
import { incomeLegs } from './w04-income-legs.ts'
import { expenditureLegs } from './w05-expenditure-legs.ts'
import { personnelAndPublic } from './w06-personnel-and-public.ts'
import { funds } from './w07-funds.ts'
import { summaryIncome } from './w08-summary-income.ts'
import { summaryExpenditure } from './w09-summary-expenditure.ts'
import { summaryTotal } from './w10-summary-total.ts'
import { summaryBalance } from './w11-summary-balance.ts'
import { carriedByFund } from './w12-carried-by-fund.ts'
import { fundFlow } from './w13-fund-flow.ts'
import { threePublic } from './w14-three-public.ts'
import { ofWhich } from './w15-of-which.ts'
import { personnelAndPublicTotals } from './w16-personnel-and-public-totals.ts'
import { procurement } from './w17-procurement.ts'
import { assets } from './w18-assets.ts'
import { projectFunding } from './w19-project-funding.ts'

/** Every rule, one line each, in the order of the specification. */
export const rules: readonly Rule[] = [
  functionHierarchy,
  economicHierarchy,
  totalRow,
  incomeLegs,
  expenditureLegs,
  personnelAndPublic,
  funds,
  summaryIncome,
  summaryExpenditure,
  summaryTotal,
  summaryBalance,
  carriedByFund,
  fundFlow,
  threePublic,
  ofWhich,
  personnelAndPublicTotals,
  procurement,
  assets,
  projectFunding,
]
