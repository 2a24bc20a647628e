import type { DisclosureTable, Row, RowRole } from '../../../schemas/disclosure.ts'
import type { Measure } from '../../../schemas/measures.ts'
import { foldLabel, hasNumber, isOfWhich, measureOf } from './labels.ts'

/** A row of one list of a table. */
export interface Line {
  readonly row: number
  /** Its place among the lines of its list. */
  readonly position: number
  /** Code and name as printed: what a message calls the row. */
  readonly name: string
  /** The name as printed, without the code; blank where only a code is printed. */
  readonly title: string
  /** The name, folded. */
  readonly label: string
  readonly measure: Measure | null
  readonly role: RowRole
  readonly level: number
  readonly code: string | null
  readonly numbered: boolean
  readonly ofWhich: boolean
  /** The list whose figures are this line's: a label may be merged over the list beside it. */
  readonly figures: number
  /** This list has only the figures; the label is that of the list beside it, where the line stands as well. */
  readonly borrowed: boolean
}

type Facts = { role: RowRole; level: number; code: string | null }

const NAMES = new Set(['label', 'text', 'code'])

/** Facts of a row in one list; null where the list has nothing there. */
const factsOf = (row: Row, panel: number): Facts | null => (row.panels === undefined ? row : (row.panels[panel] ?? null))

/** Columns that name the rows of a list: those before its first figure. */
function nameColumns(table: DisclosureTable, panel: number): number[] {
  const own = table.columns.flatMap((column, index) => (column.panel === panel ? [index] : []))
  const figure = own.find((index) => ['amount', 'quantity', 'ratio'].includes(table.columns[index]?.role ?? ''))
  return own.filter((index) => NAMES.has(table.columns[index]?.role ?? '') && (figure === undefined || index < figure))
}

const FUNDS: ReadonlySet<Measure | null> = new Set<Measure | null>(['general-budget', 'government-fund', 'state-capital'])
const CARRIED: ReadonlySet<Measure | null> = new Set<Measure | null>(['carry-in', 'carry-out'])

/** The lines of every list of a table, by panel. */
export function linesOf(table: DisclosureTable): Line[][] {
  const count = table.columns.reduce((most, column) => Math.max(most, column.panel + 1), 1)
  const names = Array.from({ length: count }, (_, panel) => nameColumns(table, panel))
  const money = Array.from({ length: count }, (_, panel) =>
    table.columns.flatMap((column, index) => (column.panel === panel && column.role === 'amount' ? [index] : [])),
  )
  const printsNothing = (row: Row, columns: readonly number[] = []): boolean =>
    columns.every((column) => (row.cells[column]?.text ?? '') === '')
  const named = (row: Row, panel: number): string =>
    (names[panel] ?? [])
      .map((column) => row.cells[column]?.text ?? '')
      .filter((text) => text !== '')
      .join(' ')

  /** The list on the left whose label is merged over this one, and which prints no figure of its own. */
  const merged = (row: Row, panel: number): number | null => {
    const left = panel - 1
    if (left < 0 || !printsNothing(row, names[panel]) || printsNothing(row, money[panel]) || !printsNothing(row, money[left])) return null
    return factsOf(row, left) !== null && named(row, left) !== '' ? left : null
  }

  return Array.from({ length: count }, (_, panel) =>
    insideCarried(
      table.rows.flatMap((row, index): Line[] => {
        const from = merged(row, panel) ?? panel
        const facts = factsOf(row, from)
        if (facts === null) return []
        const name = named(row, from)
        const titles = (names[from] ?? [])
          .filter((column) => table.columns[column]?.role !== 'code')
          .map((column) => row.cells[column]?.text ?? '')
          .filter((text) => text !== '')
        const [first = ''] = titles
        const printed = first === '' ? name : first
        const label = foldLabel(printed)
        return [
          {
            row: index,
            position: 0,
            name,
            title: titles.join(' '),
            label,
            measure: measureOf(label),
            role: facts.role,
            level: facts.level,
            code: facts.code,
            numbered: hasNumber(printed),
            ofWhich: isOfWhich(printed),
            borrowed: from !== panel,
            figures: merged(row, panel + 1) === panel ? panel + 1 : panel,
          },
        ]
      }),
    ),
  )
}

/** Below the sum of a year, the funds after a carried balance are its parts, however they are indented (domain.md §1.2, T4). */
function insideCarried(lines: readonly Line[]): Line[] {
  let carried: Line | null = null
  let afterSum = false
  return lines.map((found, position) => {
    const line = { ...found, position }
    if (line.role !== 'item') {
      afterSum = true
      carried = null
      return line
    }
    if (afterSum && CARRIED.has(line.measure)) carried = line
    else if (carried !== null && FUNDS.has(line.measure)) return { ...line, level: carried.level + 1 }
    else carried = null
    return line
  })
}
