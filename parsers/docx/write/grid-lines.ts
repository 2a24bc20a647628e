import { descendants } from '../tree.ts'
import type { DraftCell, DraftRow } from './rows.ts'

/** A grid column narrower than this (twentieths of a point; 1.5 mm) is where two rows drew one line a hair apart, not a column. */
const HAIR = 85

/** Elements that print something: a cell that holds one is a cell however narrow. */
const PRINTS = new Set(['w:t', 'w:numPr', 'w:sym', 'w:instrText', 'w:drawing', 'w:pict', 'w:object', 'm:t'])

const prints = ({ elements }: DraftCell): boolean =>
  elements.some((element) => {
    for (const each of descendants(element)) if (PRINTS.has(each.name)) return true
    return false
  })

/** Grid lines in order, each with the start of the nearest cell that ends there and prints something, and whether any cell stands before it. */
function linesOf(rows: readonly DraftRow[], places: readonly number[]): { line: number; kept: number; covered: boolean }[] {
  const lines = new Set<number>()
  const kept = new Map<number, number>()
  const opens = new Map<number, number>()
  for (const { cells } of rows) {
    for (const cell of cells) {
      const end = cell.column + cell.columnSpan
      lines.add(cell.column)
      lines.add(end)
      opens.set(cell.column, (opens.get(cell.column) ?? 0) + 1)
      opens.set(end, (opens.get(end) ?? 0) - 1)
      if (cell.column > (kept.get(end) ?? -1) && isHair(places, cell.column, end) && prints(cell)) kept.set(end, cell.column)
    }
  }
  let open = 0
  return [...lines]
    .sort((a, b) => a - b)
    .map((line) => {
      const covered = open > 0
      open += opens.get(line) ?? 0
      return { line, kept: kept.get(line) ?? -1, covered }
    })
}

/** Distance of every grid line from the first, as far as the file says. */
function distances(widths: readonly number[]): number[] {
  const lines = [0]
  for (const [index, width] of widths.entries()) lines.push((lines[index] ?? 0) + width)
  return lines
}

/** Whether two lines are a hair apart; where the file gives no width they are not. */
function isHair(lines: readonly number[], from: number, to: number): boolean {
  const width = (lines[to] ?? Number.POSITIVE_INFINITY) - (lines[from] ?? 0)
  return width > 0 && width < HAIR
}

/**
 * For every grid line the number of the column that begins there. Lines that no row uses are left out; of two a hair apart one stays, unless
 * a cell that prints something stands between them; between two lines no cell stands between there is no column.
 */
export function columnNumbers(rows: readonly DraftRow[], widths: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>()
  let next = -1
  let before = 0
  const places = distances(widths)
  for (const { line, kept, covered } of linesOf(rows, places)) {
    if (next < 0 || (covered && !(isHair(places, before, line) && kept < before))) {
      next++
      before = line
    }
    numbers.set(line, next)
  }
  return numbers
}
