import type { Element } from 'domhandler'
import { child, elementsIn, settingOf } from '../xml.ts'

/** A cell as the file has it, laid on the grid lines its row gives it. */
export interface DraftCell {
  /** The element, and those an old-style horizontal merge joins to it. */
  readonly elements: readonly Element[]
  column: number
  columnSpan: number
}
interface DraftRow {
  readonly element: Element
  readonly cells: DraftCell[]
}
export interface DraftGrid {
  readonly rows: readonly DraftRow[]
  readonly columnCount: number
  /** Rows whose spans went beyond what a table may have. */
  readonly clamped: readonly Element[]
}

/** A grid column narrower than this (twentieths of a point; 1.5 mm) is where two rows drew one line a hair apart, not a column. */
const HAIR = 85

/** Rows or cells below an element, through wrappers that print nothing. */
export function* through(element: Element, name: string): Generator<Element> {
  for (const each of elementsIn(element)) {
    if (each.name === name) yield each
    else if (each.name === 'w:sdt') {
      const content = child(each, 'w:sdtContent')
      if (content !== null) yield* through(content, name)
    } else if (each.name === 'w:customXml' || each.name === 'w:ins' || each.name === 'w:smartTag') yield* through(each, name)
  }
}

const count = (value: string | null, most: number): number => {
  const number = Number(value ?? 0)
  return Number.isFinite(number) && number > 0 ? Math.min(Math.trunc(number), most) : 0
}

/** Lays the cells of a row on grid lines: skipped columns before them, spans, and merges written cell by cell (`hMerge`). */
function layRow(element: Element, most: number): { row: DraftRow; clamped: boolean } {
  const cells: DraftCell[] = []
  let clamped = false
  let column = count(settingOf(child(element, 'w:trPr'), 'w:gridBefore'), most)
  for (const cell of through(element, 'w:tc')) {
    const properties = child(cell, 'w:tcPr')
    const printed = Number(settingOf(properties, 'w:gridSpan') ?? 1)
    const columnSpan = Math.max(1, count(String(printed), most))
    clamped ||= printed > most
    const merge = child(properties, 'w:hMerge')
    const last = cells.at(-1)
    if (merge !== null && merge.attribs['w:val'] !== 'restart' && last !== undefined) {
      last.columnSpan += columnSpan
      cells[cells.length - 1] = { ...last, elements: [...last.elements, cell] }
    } else cells.push({ elements: [cell], column, columnSpan })
    column += columnSpan
  }
  return { row: { element, cells }, clamped }
}

/**
 * For every grid line the number of the column that begins there. Lines that no row uses are left out, and of two a hair apart one, unless a
 * cell with something in it stands between them.
 */
function usedLines(rows: readonly DraftRow[], widths: readonly number[]): Map<number, number> {
  const lines = new Set<number>()
  const narrow = new Set<number>()
  for (const { cells } of rows) {
    for (const { column, columnSpan, elements } of cells) {
      lines.add(column)
      lines.add(column + columnSpan)
      if (columnSpan === 1 && elements.some(holdsText)) narrow.add(column)
    }
  }
  const numbers = new Map<number, number>()
  let next = -1
  let before: number | null = null
  for (const line of [...lines].sort((a, b) => a - b)) {
    const width = before === null ? Number.POSITIVE_INFINITY : widths.slice(before, line).reduce((sum, each) => sum + each, 0)
    const isHair = before !== null && line <= widths.length && width > 0 && width < HAIR && !(line === before + 1 && narrow.has(before))
    if (!isHair) {
      next++
      before = line
    }
    numbers.set(line, next)
  }
  return numbers
}

function holdsText(element: Element): boolean {
  return elementsIn(element).some((each) => each.name === 'w:t' || holdsText(each))
}

/** The rows of a table on one grid. Rows wider than `most` columns are clamped, which is for the caller to report. */
export function layGrid(table: Element, isRowKept: (row: Element) => boolean, most: number): DraftGrid {
  const laid = [...through(table, 'w:tr')].filter(isRowKept).map((row) => layRow(row, most))
  const rows = laid.map(({ row }) => row)
  const widths = elementsIn(child(table, 'w:tblGrid') ?? { children: [] })
    .filter((each) => each.name === 'w:gridCol')
    .map((each) => Number(each.attribs['w:w'] ?? 0) || 0)
  const numbers = usedLines(rows, widths.length <= most ? widths : [])
  for (const row of rows) {
    for (const cell of row.cells) {
      const end = numbers.get(cell.column + cell.columnSpan) ?? 0
      cell.column = numbers.get(cell.column) ?? 0
      cell.columnSpan = end - cell.column
    }
  }
  const columnCount = Math.max(0, ...numbers.values())
  return { rows, columnCount, clamped: laid.filter(({ clamped }) => clamped).map(({ row }) => row.element) }
}
