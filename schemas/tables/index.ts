import type { TableType } from '../table-type.ts'
import { basicExpenditure } from './basic-expenditure.ts'
import { earmarkedFunds } from './earmarked-funds.ts'
import { expenditureByEconomic } from './expenditure-by-economic.ts'
import { expenditureByGovernmentEconomic } from './expenditure-by-government-economic.ts'
import { expenditureSummary } from './expenditure-summary.ts'
import { finalExpenditure } from './final-expenditure.ts'
import { finalExpenditureByUnit } from './final-expenditure-by-unit.ts'
import { finalFiscalExpenditure } from './final-fiscal-expenditure.ts'
import { finalFiscalExpenditureDetail } from './final-fiscal-expenditure-detail.ts'
import { finalFiscalIncomeExpenditureSummary } from './final-fiscal-income-expenditure-summary.ts'
import { finalGeneralBudgetBasicExpenditure } from './final-general-budget-basic-expenditure.ts'
import { finalGeneralBudgetExpenditure } from './final-general-budget-expenditure.ts'
import { finalGeneralBudgetExpenditureDetail } from './final-general-budget-expenditure-detail.ts'
import { finalGeneralBudgetProjectExpenditure } from './final-general-budget-project-expenditure.ts'
import { finalGovernmentFund } from './final-government-fund.ts'
import { finalGovernmentFundBasicExpenditure } from './final-government-fund-basic-expenditure.ts'
import { finalIncome } from './final-income.ts'
import { finalIncomeByUnit } from './final-income-by-unit.ts'
import { finalIncomeExpenditureSummary } from './final-income-expenditure-summary.ts'
import { finalProcurement } from './final-procurement.ts'
import { finalProjectExpenditure } from './final-project-expenditure.ts'
import { finalPurchaseOfServices } from './final-purchase-of-services.ts'
import { finalRelatedInformation } from './final-related-information.ts'
import { finalStateCapital } from './final-state-capital.ts'
import { finalThreePublic } from './final-three-public.ts'
import { fiscalBasicExpenditureByEconomic } from './fiscal-basic-expenditure-by-economic.ts'
import { fiscalExpenditureByFunction } from './fiscal-expenditure-by-function.ts'
import { fiscalIncomeExpenditureSummary } from './fiscal-income-expenditure-summary.ts'
import { fixedAssets } from './fixed-assets.ts'
import { generalBudgetBasicExpenditureByEconomic } from './general-budget-basic-expenditure-by-economic.ts'
import { generalBudgetBasicExpenditureByGovernmentEconomic } from './general-budget-basic-expenditure-by-government-economic.ts'
import { generalBudgetBasicFamilySubsidies } from './general-budget-basic-family-subsidies.ts'
import { generalBudgetBasicGoodsServices } from './general-budget-basic-goods-services.ts'
import { generalBudgetBasicWagesBenefits } from './general-budget-basic-wages-benefits.ts'
import { generalBudgetExpenditureByFunction } from './general-budget-expenditure-by-function.ts'
import { generalBudgetProjectExpenditure } from './general-budget-project-expenditure.ts'
import { governmentFundExpenditure } from './government-fund-expenditure.ts'
import { governmentFundExpenditureByEconomic } from './government-fund-expenditure-by-economic.ts'
import { governmentProcurement } from './government-procurement.ts'
import { incomeExpenditureSummary } from './income-expenditure-summary.ts'
import { incomeSummary } from './income-summary.ts'
import { newAssets } from './new-assets.ts'
import { operatingCostExpenditure } from './operating-cost-expenditure.ts'
import { overallPerformanceTarget } from './overall-performance-target.ts'
import { projectExpenditure } from './project-expenditure.ts'
import { projectPerformanceHeader } from './project-performance-header.ts'
import { projectPerformanceIndicators } from './project-performance-indicators.ts'
import { purchaseOfServices } from './purchase-of-services.ts'
import { specialAccountExpenditure } from './special-account-expenditure.ts'
import { stateAssets } from './state-assets.ts'
import { stateCapitalExpenditure } from './state-capital-expenditure.ts'
import { threePublicExpenditure } from './three-public-expenditure.ts'
import { transferPayment } from './transfer-payment.ts'
import { unitList } from './unit-list.ts'

/** Every canonical table type, one line each. Order means nothing: the longest title wins. */
export const tableTypes: readonly TableType[] = [
  incomeExpenditureSummary,
  incomeSummary,
  expenditureSummary,
  fiscalIncomeExpenditureSummary,
  fiscalExpenditureByFunction,
  fiscalBasicExpenditureByEconomic,
  generalBudgetExpenditureByFunction,
  generalBudgetBasicExpenditureByEconomic,
  generalBudgetBasicExpenditureByGovernmentEconomic,
  generalBudgetBasicWagesBenefits,
  generalBudgetBasicFamilySubsidies,
  generalBudgetBasicGoodsServices,
  generalBudgetProjectExpenditure,
  governmentFundExpenditure,
  governmentFundExpenditureByEconomic,
  stateCapitalExpenditure,
  specialAccountExpenditure,
  threePublicExpenditure,
  operatingCostExpenditure,
  basicExpenditure,
  projectExpenditure,
  expenditureByEconomic,
  expenditureByGovernmentEconomic,
  earmarkedFunds,
  governmentProcurement,
  purchaseOfServices,
  newAssets,
  transferPayment,
  fixedAssets,
  stateAssets,
  unitList,
  projectPerformanceHeader,
  projectPerformanceIndicators,
  overallPerformanceTarget,
  finalIncomeExpenditureSummary,
  finalIncome,
  finalIncomeByUnit,
  finalExpenditure,
  finalExpenditureByUnit,
  finalFiscalIncomeExpenditureSummary,
  finalFiscalExpenditure,
  finalFiscalExpenditureDetail,
  finalGeneralBudgetExpenditure,
  finalGeneralBudgetExpenditureDetail,
  finalGeneralBudgetBasicExpenditure,
  finalGeneralBudgetProjectExpenditure,
  finalProjectExpenditure,
  finalThreePublic,
  finalGovernmentFund,
  finalGovernmentFundBasicExpenditure,
  finalStateCapital,
  finalProcurement,
  finalPurchaseOfServices,
  finalRelatedInformation,
]
