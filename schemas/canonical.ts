import { MoneyScope, Stage } from './claim.ts'
import type { ClaimMeasure } from './claim-subjects.ts'
import type { Measure } from './measures.ts'

/**
 * The words by which amounts are found whatever the province or year prints: whose money (`Fund`), which way it goes (`Flow`), what it measures
 * (`CanonicalMeasure`), and which figure of it (`Stage`). All of it is data; `src/dataset/` puts together what column, row and table say.
 */
export const flows = ['income', 'expenditure'] as const
export type Flow = (typeof flows)[number]

/** The scopes of the narrative, and the two funds outside of the fiscal budget that tables tell apart. */
export const funds = [...MoneyScope.options, 'special-account', 'unit-funds'] as const
export type Fund = (typeof funds)[number]

/** What table types are about beyond what columns, lines and claims measure. */
type TypeMeasure = 'purchase-of-services' | 'transfer-payment'
export type CanonicalMeasure = ClaimMeasure | TypeMeasure

export const stages = Stage.options

/** What a table type says of all its amounts. */
export interface TableSubject {
  readonly flow?: Flow
  readonly fund?: Fund
  readonly measure?: CanonicalMeasure
}

/** Measures that name a fund: what they measure is all of its money. */
export const fundOf: Readonly<Partial<Record<Measure, Fund>>> = {
  fiscal: 'fiscal',
  'general-budget': 'general-budget',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
  'special-account': 'special-account',
  'unit-funds': 'unit-funds',
}

/** Measures that only go one way: they tell it where the table has both. */
export const flowOf: Readonly<Partial<Record<Measure, Flow>>> = {
  'current-income': 'income',
  business: 'income',
  'operating-income': 'income',
  'from-above': 'income',
  'from-below': 'income',
  'other-income': 'income',
  'non-fiscal-balance': 'income',
  'carry-in': 'income',
  'current-expenditure': 'expenditure',
  basic: 'expenditure',
  project: 'expenditure',
  operating: 'expenditure',
  'paid-up': 'expenditure',
  'paid-down': 'expenditure',
  reserve: 'expenditure',
  'surplus-distributed': 'expenditure',
  'carry-out': 'expenditure',
  personnel: 'expenditure',
  public: 'expenditure',
}

/** Which figure the words of a head announce; the first that matches holds, null is a figure of no such stage (预计执行数). */
export const stageWords: readonly (readonly [RegExp, Stage | null])[] = [
  [/预计/, null],
  [/年初预算/, 'initial-budget'],
  [/(?:全年|调整)预算|预算(?:调整|全年)/, 'full-year-budget'],
  [/决算|执行|完成/, 'final'],
  [/预算/, 'budget'],
]

/** The levels of a classification code by its digits (domain.md §2): 类, 款, 项. */
export const codeLevels: Readonly<Record<number, 'class' | 'division' | 'item'>> = { 3: 'class', 5: 'division', 7: 'item' }
