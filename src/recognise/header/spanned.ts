import { type Grid, type GridRow, label } from '../grid.ts'

/** Header paths of a grid whose spans are the source's own. */
export function exactPaths(grid: Grid, heads: readonly GridRow[]): string[][] {
  const cells = heads.flatMap((row) => row.cells)
  return Array.from({ length: grid.width }, (_, column) => {
    const over = cells.filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
    return compact(over.map(label))
  })
}

/** A label repeated downwards is one merged cell written twice. */
const compact = (labels: readonly string[]): string[] => labels.filter((text, index) => text !== '' && text !== labels[index - 1])

/**
 * Header paths of a grid whose merged cells came out blank: a blank with a printed head somewhere below it belongs to the printed cell on
 * its left; one with nothing below is the lower part of the cell above.
 */
export function paddedPaths(grid: Grid, heads: readonly GridRow[]): string[][] {
  const rows = heads.map((row) => row.cells.map(label))
  const effective: string[][] = []
  rows.forEach((row, depth) => {
    const parents = effective[depth - 1]
    const filledIn: string[] = []
    row.forEach((text, column) => {
      const below = rows.slice(depth + 1).some((lower) => (lower[column] ?? '') !== '')
      const sameParent = parents === undefined || parents[column] === parents[column - 1]
      filledIn.push(text !== '' || !below || !sameParent ? text : (filledIn[column - 1] ?? ''))
    })
    effective.push(filledIn)
  })
  return Array.from({ length: grid.width }, (_, column) => compact(effective.map((row) => row[column] ?? '')))
}
