import { isNumberLike, squash } from '../../../parsers/signs.ts'
import type { Column, Row } from '../../../schemas/disclosure.ts'
import { isFigure } from '../figures.ts'
import { isUnitCodeLabel } from '../header/labels.ts'
import { codeInLabel, codeLevel, codeOf } from './codes.ts'
import { type LevelSign, levelsOf } from './levels.ts'
import type { PlacedRow } from './place-cells.ts'
import { isGrandTotal, roleOfLabel } from './roles.ts'

type Facts = Pick<Row, 'role' | 'level' | 'code'>

interface PanelColumns {
  readonly codes: readonly number[]
  /** Label columns before the first figure; free text where a list has no label column. */
  readonly labels: readonly number[]
  readonly ordinals: readonly number[]
  readonly all: readonly number[]
}

/** The code columns of the first classification: codes of units are left out unless there is nothing else, and a second classification is another one. */
function classificationColumns(all: readonly number[], columns: readonly Column[]): number[] {
  const codes = all.filter((index) => columns[index]?.role === 'code')
  const own = codes.filter((index) => !isUnitCodeLabel(columns[index]?.path.at(-1) ?? ''))
  const some = own.length > 0 ? own : codes
  return some.filter((index, at) => some.slice(0, at).every((before, order) => (some[order + 1] ?? index) - before === 1))
}

const panelColumns = (columns: readonly Column[], panel: number): PanelColumns => {
  const all = columns.flatMap((column, index) => (column.panel === panel && column.role !== 'ordinal' ? [index] : []))
  const firstFigure = all.find((index) => isFigure(columns[index]?.role)) ?? Number.POSITIVE_INFINITY
  const words = all.filter((index) => ['label', 'text'].includes(columns[index]?.role ?? '') && index < firstFigure)
  const ordinals = columns.flatMap((column, index) => (column.panel === panel && column.role === 'ordinal' ? [index] : []))
  return { codes: classificationColumns(all, columns), labels: words, ordinals, all }
}

/**
 * Whether names step to the right by level: a row that fills the first name column leaves the others blank, or prints 小计 there. Elsewhere
 * a blank first column is a merged cell that goes on.
 */
function namesStep(rows: readonly PlacedRow[], labels: readonly number[], text: (row: PlacedRow, column: number) => string): boolean {
  const [first, ...deeper] = labels
  if (first === undefined || deeper.length === 0) return false
  const filled = rows.filter((row) => text(row, first) !== '')
  return filled.length > 0 && filled.every((row) => deeper.every((column) => /^(小计|合计)?$/.test(squash(text(row, column)))))
}

/** A total may stand in the column of codes or of running numbers when the name beside it is blank. */
const nameAmong = (cells: readonly string[]): string | undefined => cells.find((each) => each !== '' && !isNumberLike(each))

/** Role, level and code of every row in one of the lists that stand side by side; null where the list has nothing in the row. */
function panelFacts(rows: readonly PlacedRow[], panel: PanelColumns): (Facts | null)[] {
  const text = (row: PlacedRow, column: number): string => row.cells[column]?.text ?? ''
  const steps = namesStep(rows, panel.labels, text)
  const signs = rows.map((row): (LevelSign & { code: string | null; sums: boolean }) | null => {
    if (panel.all.every((column) => text(row, column) === '')) return null
    const at = panel.labels.findIndex((column) => text(row, column) !== '')
    const step = steps ? at : 0
    const column = panel.labels[at]
    const codeCells = panel.codes.map((each) => text(row, each))
    const label =
      column === undefined ? (nameAmong(codeCells) ?? nameAmong(panel.ordinals.map((each) => text(row, each))) ?? '') : text(row, column)
    const code = codeOf(codeCells) ?? (column === undefined ? null : codeInLabel(label))
    // 小计 may stand in a column of its own, right of the group it sums.
    const sums = panel.labels.some((each) => /^(小计|合计)$/.test(squash(text(row, each))))
    const indent = column === undefined ? 0 : (row.cells[column]?.indent ?? 0)
    return { label, indent, step: Math.max(0, step), isTotal: sums || roleOfLabel(label, false) !== 'item', code, sums }
  })
  const present = signs.filter((sign) => sign !== null)
  const grand = present.some((sign) => isGrandTotal(sign.label))
  const levels = levelsOf(present)
  let at = 0
  return signs.map((sign): Facts | null => {
    if (sign === null) return null
    const level = (sign.code === null ? null : codeLevel(sign.code)) ?? levels[at] ?? 1
    at++
    const role = roleOfLabel(sign.label, grand)
    return { role: sign.sums && role === 'item' ? 'subtotal' : role, level, code: sign.code }
  })
}

/** Role, level and code of every body row; for lists side by side those of the first list that has something, and of each. */
export function rowFacts(rows: readonly PlacedRow[], columns: readonly Column[]): (Facts & Pick<Row, 'panels'>)[] {
  const count = columns.reduce((most, column) => Math.max(most, column.panel + 1), 1)
  const panels = Array.from({ length: count }, (_, panel) => panelFacts(rows, panelColumns(columns, panel)))
  return rows.map((_, index) => {
    const facts = panels.map((panel) => panel[index] ?? null)
    const first = facts.find((each) => each !== null) ?? { role: 'item' as const, level: 1, code: null }
    return count > 1 ? { ...first, panels: facts } : first
  })
}
