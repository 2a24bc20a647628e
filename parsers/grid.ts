import { hasNumber, squash } from './signs.ts'

type Row = readonly string[]

/** Words a row that numbers the columns may hold beside the numbers: its own name, level heads, letters for the columns of words. */
const BESIDE_NUMBERS = /^(栏次|行次|[类款项]|序号|[A-Z甲乙丙丁]|\*+)?$/
const COLUMN_NUMBER = /^\d{1,3}([=＝].*)?$/

/** 栏次 | 1 | 2 | …: the row that numbers the columns; lists side by side may each have their own 栏次. The name may be missing (** | ** | 1 | 2). */
export function isColumnNumberRow(row: Row): boolean {
  const cells = row.map(squash)
  const numbers = cells.filter((text) => COLUMN_NUMBER.test(text)).map((text) => Number.parseInt(text, 10))
  if (!cells.every((text) => COLUMN_NUMBER.test(text) || BESIDE_NUMBERS.test(text))) return false
  const named = cells.some((text) => text === '栏次' || text === '行次')
  if (numbers.length < (named ? 1 : 2) || (numbers[0] ?? 0) > 3) return false
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

function mode(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && width > best)) best = width
  }
  return best
}

/**
 * Columns of a grid whose merged cells were written once (domain.md §5.4): the widest of the 栏次 row, in which code and name may share a
 * cell, and of the head above it; else the usual number of cells of the rows with figures, else the widest row. Cells beyond it are surplus.
 */
export function gridWidth(rows: readonly Row[]): number {
  const at = rows.slice(0, 8).findIndex((row) => row.some((text) => squash(text) === '栏次') && isColumnNumberRow(row))
  const widest = (some: readonly Row[]): number => some.reduce((most, row) => Math.max(most, row.length), 0)
  const usual = mode(rows.slice(at + 1).map((row) => row.length))
  // 类 | 款 | 项 are heads of their own columns although the codes below them may be merged.
  const levels = rows.slice(0, 8).find((row) => row.filter((text) => /^[类款项]$/.test(squash(text))).length > 1)
  if (levels !== undefined) return Math.max(levels.length, at < 0 ? 0 : widest(rows.slice(0, at + 1)), usual)
  if (at >= 0) return Math.max(widest(rows.slice(0, at + 1)), usual)
  const data = rows.filter(hasNumber)
  return data.length < 3 ? widest(rows) : Math.max(mode(data.map((row) => row.length)), usual)
}
