/** What a table is for, whatever the kind of disclosure: budgets and final accounts have the same statements under other names (domain.md §1). */
export const statementTypes = {
  /** T1, F1 */
  summary: ['income-expenditure-summary', 'final-income-expenditure-summary'],
  /** T2, F2 */
  income: ['income-summary', 'final-income'],
  /** T3, F3 */
  expenditure: ['expenditure-summary', 'final-expenditure'],
  /** T4, F4 */
  fiscalSummary: ['fiscal-income-expenditure-summary', 'final-fiscal-income-expenditure-summary'],
  /** Jiangsu 05: all fiscal money by function */
  fiscal: ['fiscal-expenditure-by-function', 'final-fiscal-expenditure'],
  /** T5, F5 */
  general: ['general-budget-expenditure-by-function', 'final-general-budget-expenditure'],
  /** T7, F8 */
  fund: ['government-fund-expenditure', 'final-government-fund'],
  /** T8, F9 */
  capital: ['state-capital-expenditure', 'final-state-capital'],
  /** Jiangsu 06: basic expenditure of all fiscal money */
  fiscalBasic: ['fiscal-basic-expenditure-by-economic'],
  /** T6, F6 */
  generalBasic: ['general-budget-basic-expenditure-by-economic', 'final-general-budget-basic-expenditure'],
  /** T9, F7 */
  threePublic: ['three-public-expenditure', 'final-three-public'],
  /** Jiangsu 11 */
  operating: ['operating-cost-expenditure'],
  procurement: ['government-procurement', 'final-procurement'],
  assets: ['fixed-assets'],
  projects: ['project-expenditure', 'final-project-expenditure'],
  generalProjects: ['general-budget-project-expenditure', 'final-general-budget-project-expenditure'],
} as const satisfies Record<string, readonly string[]>

export type StatementRole = keyof typeof statementTypes

/** The table types of some statements, for rules that apply to each of them. */
export const typesOf = (...roles: readonly StatementRole[]): ReadonlySet<string> => new Set(roles.flatMap((role) => statementTypes[role]))
