import { type AmountCell, UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { DisclosureTable } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import { exact, shifted, ulp, ZERO } from '../exact.ts'
import type { Displayed } from '../tolerance.ts'

/** A cell of figures as rules see it, in the unit of its table. `blank` prints nothing or a dash and counts as zero; `unreadable` must not be calculated with. */
export interface Amount extends Displayed {
  readonly printed: 'number' | 'blank' | 'unreadable'
  /** The unit `value` is in; null where none is known, and for counts. */
  readonly unit: Unit | null
  readonly evidence: Evidence
}

const NOTHING = /^[-—–―−－─/／\\…·*\s]*$/
const OWN_UNIT = /(元|千元|万元|百万元|亿元)$/

/** The unit a cell prints itself. */
export const ownUnit = (text: string): Unit | null => (OWN_UNIT.exec(text)?.[1] as Unit | undefined) ?? null

const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0)

/**
 * The last place some cells print: the most decimals that at least two of them show (or the only one). Systems leave zeros at the end of a number
 * out, so fewer digits are not less exact (domain.md §3.1); one amount with more decimals does not make the others exact.
 */
function printedDecimals(cells: Iterable<AmountCell | undefined>): number {
  const counts = new Map<number, number>()
  let total = 0
  for (const cell of cells) {
    if (cell?.value == null) continue
    counts.set(decimalsOf(cell.value), (counts.get(decimalsOf(cell.value)) ?? 0) + 1)
    total++
  }
  return [...counts].reduce((most, [decimals, count]) => (count >= Math.min(2, total) ? Math.max(most, decimals) : most), 0)
}

/** A cell as an amount: `from` is the unit its column is in, `into` the unit of the table; a unit printed in the cell itself goes before. */
function amountOf(cell: AmountCell | undefined, decimals: number, evidence: Evidence, from: Unit | null, into: Unit | null): Amount {
  if (cell?.value == null) {
    const printed = cell !== undefined && NOTHING.test(cell.text) ? 'blank' : 'unreadable'
    return { printed, value: ZERO, step: ulp(-decimals), ownStep: ulp(-decimals), unit: into, evidence }
  }
  const unit = ownUnit(cell.text) ?? from
  const places = unit === null || into === null ? 0 : UNIT_EXPONENT[unit] - UNIT_EXPONENT[into]
  const shown = decimalsOf(cell.value)
  return {
    printed: 'number',
    value: shifted(exact(cell.value), places),
    step: ulp(places - Math.max(shown, decimals)),
    ownStep: ulp(places - shown),
    unit: into,
    evidence,
  }
}

/** An amount in another unit, as exact as it was; null where either is unknown, for then they cannot be compared. */
export function inUnit(amount: Amount, unit: Unit | null): Amount | null {
  if (amount.unit === unit) return amount
  if (amount.unit === null || unit === null) return null
  const places = UNIT_EXPONENT[amount.unit] - UNIT_EXPONENT[unit]
  const { value, step, ownStep } = amount
  return { ...amount, unit, value: shifted(value, places), step: shifted(step, places), ownStep: shifted(ownStep, places) }
}

/** The unit a table's amounts are compared in. */
export const unitOf = (table: DisclosureTable): Unit | null =>
  table.unit ?? table.columns.find((column) => column.unit !== undefined)?.unit ?? null

/** Reads the figures of a table: each in the table's unit, with the steps it is displayed in. Counts have no unit. */
export function amountReader(table: DisclosureTable): (row: number, column: number) => Amount {
  const money = table.columns.flatMap((column, index) => (column.role === 'amount' ? [index] : []))
  const decimals = printedDecimals(table.rows.flatMap((row) => money.map((column) => row.cells[column])))
  const unit = unitOf(table)
  const read = (row: number, column: number): Amount => {
    const cell = table.rows[row]?.cells[column]
    const evidence: Evidence = { table: table.id, row, column, text: cell?.text ?? '', ...evidenceAt(cell?.place ?? {}) }
    const own = table.columns[column]
    if (own?.role !== 'amount') return amountOf(cell, 0, evidence, null, null)
    return amountOf(cell, decimals, evidence, own.unit ?? unit, unit)
  }
  // Many rules look at the same cells.
  const known = new Map<number, Amount>()
  const width = table.columns.length
  return (row, column) => {
    const key = row * width + column
    const amount = known.get(key) ?? read(row, column)
    known.set(key, amount)
    return amount
  }
}

/** Amounts of a form, which stand alone; null where the form has no such cell. */
export function formAmounts(cells: readonly (AmountCell | null | undefined)[], unit: Unit | null, evidence: Evidence): (Amount | null)[] {
  const decimals = printedDecimals(cells.map((cell) => cell ?? undefined))
  return cells.map((cell) =>
    cell == null ? null : amountOf(cell, decimals, { ...evidence, text: cell.text, ...evidenceAt(cell.place) }, unit, unit),
  )
}
