import type { MoneyScope } from '../../../../schemas/claim.ts'
import { statementTypes } from '../../model/statement-types.ts'

/** The tables that show the money of a scope, closest first: summaries with two sides, lists by function, basic expenditure by economic classification. */
export const summaryTypes: Readonly<Record<MoneyScope, readonly string[]>> = {
  all: statementTypes.summary,
  fiscal: statementTypes.fiscalSummary,
  'general-budget': statementTypes.fiscalSummary,
  'government-fund': statementTypes.fiscalSummary,
  'state-capital': statementTypes.fiscalSummary,
}

export const functionTypes: Readonly<Record<MoneyScope, readonly string[]>> = {
  all: statementTypes.expenditure,
  fiscal: statementTypes.fiscal,
  'general-budget': statementTypes.general,
  'government-fund': statementTypes.fund,
  'state-capital': statementTypes.capital,
}

export const basicTypes: Readonly<Record<MoneyScope, readonly string[]>> = {
  all: [],
  fiscal: statementTypes.fiscalBasic,
  'general-budget': statementTypes.generalBasic,
  'government-fund': [],
  'state-capital': [],
}
