import type { AmountCell } from '../../schemas/amount.ts'
import type { Column, Disclosure, DisclosureTable, Row } from '../../schemas/disclosure.ts'

/** A true amount in ten-thousandths of what is printed (0.01 万元): four digits are lost to rounding. */
export const HIDDEN = 10_000n

/** Hundredths as they are printed. */
export const shown = (cents: bigint): string => {
  const text = cents.toString().padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
/** A true amount as it is printed, rounded by itself. */
export const rounded = (amount: bigint): string => shown((amount + HIDDEN / 2n) / HIDDEN)

export const word = (text: string): AmountCell => ({ text, place: {} })
/** The cell of a printed amount; null is a blank one. */
export const printedAmount = (text: string | null): AmountCell =>
  text === null ? { text: '', value: null, yuan: null, place: {} } : { text, value: text, yuan: null, place: {} }

export const column = (role: Column['role'], panel: number, ...path: string[]): Column => ({ path, role, panel })
/** The columns of a table of codes. */
export const coded = (...heads: string[]): Column[] => [
  column('code', 0, '科目编码'),
  column('label', 0, '科目名称'),
  ...heads.map((head) => column('amount', 0, head)),
]

export const table = (id: string, type: string, columns: Column[], rows: Row[]): DisclosureTable => ({
  id,
  type,
  title: id,
  formNumber: null,
  bookmark: null,
  unit: '万元',
  meta: { department: null, fiscalYear: 2025, asOf: null },
  columns,
  rows,
  notes: [],
  empty: false,
  place: {},
  section: null,
  status: 'ok',
})

/** A budget of 2025 that holds some tables and nothing else. */
export const holding = (...tables: DisclosureTable[]): Disclosure => ({
  schemaVersion: '1',
  source: { path: 'a', sha256: '0'.repeat(64), bytes: 1, format: 'text', parser: 'text@1', pages: null },
  disclosure: {
    kind: 'budget',
    scope: null,
    fiscalYear: 2025,
    department: { name: null, code: null },
    region: { code: null, name: null },
    title: null,
    decidedBy: {},
  },
  tables,
  sections: [],
  performanceTargets: [],
  contents: [],
  furniture: [],
  findings: [],
  checks: [],
  claims: [],
})

export const sum = (some: readonly bigint[]): bigint => some.reduce((total, each) => total + each, 0n)
