import type { Kind } from './disclosure.ts'
import type { Measure } from './measures.ts'

interface RequiredTable {
  readonly kind: Kind
  readonly type: string
  /** Only where the disclosure's summary of fiscal appropriation has a place for this money. */
  readonly where?: Measure
}

/**
 * Tables every disclosure of a kind must publish, shown empty where there is nothing (财预〔2016〕143号). The state capital operating budget came later,
 * in a year that differs between provinces (domain.md §1.3, §1.5).
 */
export const requiredTables: readonly RequiredTable[] = [
  { kind: 'budget', type: 'income-expenditure-summary' },
  { kind: 'budget', type: 'income-summary' },
  { kind: 'budget', type: 'expenditure-summary' },
  { kind: 'budget', type: 'fiscal-income-expenditure-summary' },
  { kind: 'budget', type: 'general-budget-expenditure-by-function' },
  { kind: 'budget', type: 'general-budget-basic-expenditure-by-economic' },
  { kind: 'budget', type: 'government-fund-expenditure' },
  { kind: 'budget', type: 'state-capital-expenditure', where: 'state-capital' },
  { kind: 'budget', type: 'three-public-expenditure' },
  { kind: 'final-accounts', type: 'final-income-expenditure-summary' },
  { kind: 'final-accounts', type: 'final-income' },
  { kind: 'final-accounts', type: 'final-expenditure' },
  { kind: 'final-accounts', type: 'final-fiscal-income-expenditure-summary' },
  { kind: 'final-accounts', type: 'final-general-budget-expenditure' },
  { kind: 'final-accounts', type: 'final-general-budget-basic-expenditure' },
  { kind: 'final-accounts', type: 'final-three-public' },
  { kind: 'final-accounts', type: 'final-government-fund' },
  { kind: 'final-accounts', type: 'final-state-capital', where: 'state-capital' },
]
