import type { MoneyScope } from '../../../../schemas/claim.ts'

/** The tables that show the money of a scope, closest first: summaries with two sides, lists by function, basic expenditure by economic classification. */
export const summaryTypes: Readonly<Record<MoneyScope, readonly string[]>> = {
  all: ['income-expenditure-summary', 'final-income-expenditure-summary'],
  fiscal: ['fiscal-income-expenditure-summary', 'final-fiscal-income-expenditure-summary'],
  'general-budget': ['fiscal-income-expenditure-summary', 'final-fiscal-income-expenditure-summary'],
  'government-fund': ['fiscal-income-expenditure-summary', 'final-fiscal-income-expenditure-summary'],
  'state-capital': ['fiscal-income-expenditure-summary', 'final-fiscal-income-expenditure-summary'],
}

export const functionTypes: Readonly<Record<MoneyScope, readonly string[]>> = {
  all: ['expenditure-summary', 'final-expenditure'],
  fiscal: ['fiscal-expenditure-by-function', 'final-fiscal-expenditure'],
  'general-budget': ['general-budget-expenditure-by-function', 'final-general-budget-expenditure'],
  'government-fund': ['government-fund-expenditure', 'final-government-fund'],
  'state-capital': ['state-capital-expenditure', 'final-state-capital'],
}

export const basicTypes: Readonly<Record<MoneyScope, readonly string[]>> = {
  all: [],
  fiscal: ['fiscal-basic-expenditure-by-economic'],
  'general-budget': ['general-budget-basic-expenditure-by-economic', 'final-general-budget-basic-expenditure'],
  'government-fund': [],
  'state-capital': [],
}
