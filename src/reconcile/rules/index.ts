import type { Rule } from '../rule.ts'
import { budgetPriorYear } from './d01-budget-prior-year.ts'
import { originalBudget } from './d02-original-budget.ts'
import { threePublicBudget } from './d03-three-public-budget.ts'
import { openingBalance } from './d04-opening-balance.ts'
import { finalPriorYear } from './d05-final-prior-year.ts'
import { unitsSum } from './d06-units.ts'
import { filesAgree } from './d07-files-agree.ts'
import { partsOfTotal } from './n01-parts-of-total.ts'
import { textAndTables } from './n02-text-and-tables.ts'
import { priorAmount } from './n03-prior-amount.ts'
import { partsOfChange } from './n04-parts-of-change.ts'
import { rateOfChange } from './n05-rate-of-change.ts'
import { share } from './n06-share.ts'
import { completion } from './n07-completion.ts'
import { direction } from './n08-direction.ts'
import { reason } from './n09-reason.ts'
import { itemsNamed } from './n10-items-named.ts'
import { unitOfText } from './n11-unit.ts'
import { nameOfBody } from './n12-name-of-body.ts'
import { numbersOfThings } from './n13-counts.ts'
import { templateLeftovers } from './n14-leftovers.ts'
import { year } from './n15-year.ts'
import { projectInNarrative } from './p02-project-in-narrative.ts'
import { planUnit } from './p03-plan-unit.ts'
import { planLimit } from './p04-plan-limit.ts'
import { costLimit } from './p05-cost-limit.ts'
import { indicatorDirection } from './p06-direction.ts'
import { indicatorPlace } from './p07-indicator-place.ts'
import { indicatorName } from './p08-indicator-name.ts'
import { measurable } from './p09-measurable.ts'
import { complete } from './p10-complete.ts'
import { projectCode } from './p11-project-code.ts'
import { stock } from './p12-stock.ts'
import { staleWords } from './p13-stale.ts'
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
import { incomeBetweenTables } from './x01-income-between-tables.ts'
import { expenditureBetweenTables } from './x02-expenditure-between-tables.ts'
import { fiscalBetweenTables } from './x03-fiscal-between-tables.ts'
import { scopeBetweenTables } from './x04-scope-between-tables.ts'
import { fundsBetweenTables } from './x05-funds-between-tables.ts'
import { basicBetweenTables } from './x06-basic-between-tables.ts'
import { basicParts } from './x07-basic-parts.ts'
import { projects } from './x08-projects.ts'
import { threePublicAndItems } from './x09-three-public-and-items.ts'
import { functionAndItems } from './x10-function-and-items.ts'
import { operatingCost } from './x11-operating-cost.ts'
import { procurementStated } from './x12-procurement-stated.ts'
import { emptyTables } from './x13-empty-tables.ts'
import { assetsStated } from './x14-assets-stated.ts'
import { newAssetsStated } from './x15-new-assets-stated.ts'
import { namesOfCodes } from './x16-names-of-codes.ts'
import { coverage } from './x17-coverage.ts'

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
  incomeBetweenTables,
  expenditureBetweenTables,
  fiscalBetweenTables,
  scopeBetweenTables,
  fundsBetweenTables,
  basicBetweenTables,
  basicParts,
  projects,
  threePublicAndItems,
  functionAndItems,
  operatingCost,
  procurementStated,
  emptyTables,
  assetsStated,
  newAssetsStated,
  namesOfCodes,
  coverage,
  projectInNarrative,
  planUnit,
  planLimit,
  costLimit,
  indicatorDirection,
  indicatorPlace,
  indicatorName,
  measurable,
  complete,
  projectCode,
  stock,
  staleWords,
  partsOfTotal,
  textAndTables,
  priorAmount,
  partsOfChange,
  rateOfChange,
  share,
  completion,
  direction,
  reason,
  itemsNamed,
  unitOfText,
  nameOfBody,
  numbersOfThings,
  templateLeftovers,
  year,
  budgetPriorYear,
  originalBudget,
  threePublicBudget,
  openingBalance,
  finalPriorYear,
  unitsSum,
  filesAgree,
]
