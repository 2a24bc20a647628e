import { hasNumber, squash } from './signs.ts'

type Row = readonly string[]

/** 栏次 | 1 | 2 | …: the row that numbers the columns. Its labels (栏次, 行次, 类, 款, 项) may take up to four cells; some forms letter the first ones (A, B). */
export function isColumnNumberRow(row: Row): boolean {
  const cells = row.map(squash)
  const numbers = cells.filter((text) => /^\d{1,3}$/.test(text))
  if (numbers.length < 2 || cells.filter((text) => text !== '').length - numbers.length > 4) return false
  const first = cells.findIndex((text) => /^\d{1,3}$/.test(text))
  if (cells.slice(first).some((text) => text !== '' && !/^\d{1,3}([=＝+＋-].*)?$/.test(text))) return false
  return numbers.every((text, index) => index === 0 ? Number(text) <= 3 : Number(text) === Number(numbers[index - 1]) + 1)
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
 * Columns of a grid whose merged cells were written once (domain.md §5.4): the cells of the 栏次 row, else the usual number of cells of the
 * rows with figures, else the widest row. Cells beyond it are surplus.
 */
export function gridWidth(rows: readonly Row[]): number {
  const numbered = rows.slice(0, 8).find((row) => squash(row[0] ?? '') === '栏次' && isColumnNumberRow(row))
  if (numbered !== undefined) return numbered.length
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const data = rows.filter(hasNumber)
  if (data.length < 3) return widest
  return Math.max(mode(data.map((row) => row.length)), mode(rows.map((row) => row.length)))
}
