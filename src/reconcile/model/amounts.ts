import { UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { Column, DisclosureTable } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import { type Exact, exact, shifted, ulp, ZERO } from '../exact.ts'
import type { Displayed } from '../tolerance.ts'

/** A cell of figures as rules see it, in the unit of its table. `blank` prints nothing or a dash and counts as zero; `unreadable` must not be calculated with. */
export interface Amount extends Displayed {
  readonly printed: 'number' | 'blank' | 'unreadable'
  readonly evidence: Evidence
}

const NOTHING = /^[-—–―−－─/／\\…·*\s]*$/
const OWN_UNIT = /(元|千元|万元|百万元|亿元)$/

const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0)

/**
 * The last place a table prints: the most decimals that at least two of its amounts show (or its only ones). Systems leave zeros at the end of a
 * number out, so fewer digits are not less exact (domain.md §3.1); one amount with more decimals does not make the others exact.
 */
function printedDecimals({ columns, rows }: DisclosureTable): number {
  const counts = new Map<number, number>()
  let total = 0
  for (const row of rows)
    for (const [index, column] of columns.entries()) {
      const value = column.role === 'amount' ? row.cells[index]?.value : null
      if (value == null) continue
      counts.set(decimalsOf(value), (counts.get(decimalsOf(value)) ?? 0) + 1)
      total++
    }
  const enough = [...counts].filter(([, count]) => count >= Math.min(2, total)).map(([decimals]) => decimals)
  return Math.max(0, ...enough)
}

/** Reads the amounts of a table: each in the table's unit, with the steps it is displayed in. */
export function amountReader(table: DisclosureTable): (row: number, column: number) => Amount {
  const decimals = printedDecimals(table)
  const unit = table.unit ?? table.columns.find((column) => column.unit !== undefined)?.unit ?? null
  const into = (from: Unit | undefined): number => (from === undefined || unit === null ? 0 : UNIT_EXPONENT[from] - UNIT_EXPONENT[unit])
  return (row, column) => {
    const cell = table.rows[row]?.cells[column]
    const own: Column | undefined = table.columns[column]
    const text = cell?.text ?? ''
    const evidence: Evidence = { table: table.id, row, column, text, ...evidenceAt(cell?.place ?? {}) }
    const blank = (printed: 'blank' | 'unreadable'): Amount => ({
      printed,
      value: ZERO,
      step: ulp(-decimals),
      ownStep: ulp(-decimals),
      evidence,
    })
    if (cell === undefined) return blank('unreadable')
    if (cell.value == null) return blank(NOTHING.test(text) ? 'blank' : 'unreadable')
    const places = into((OWN_UNIT.exec(text)?.[1] as Unit | undefined) ?? own?.unit)
    const shown = decimalsOf(cell.value)
    const value: Exact = shifted(exact(cell.value), places)
    return {
      printed: 'number',
      value,
      step: ulp(places - Math.max(shown, decimals)),
      ownStep: ulp(places - shown),
      evidence,
    }
  }
}
