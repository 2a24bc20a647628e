import type { Lattice, LatticeCell } from './lattice.ts'

/** Cells that cover a grid: the given ones, of which none may reach into one before it, and one for every place they leave. */
export function cellsFrom(given: readonly LatticeCell[], rows: number, columns: number): LatticeCell[] {
  const taken = new Uint8Array(rows * columns)
  const cells: LatticeCell[] = []
  const take = (cell: LatticeCell): void => {
    const places: number[] = []
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) places.push(row * columns + column)
    }
    if (places.some((place) => taken[place] !== 0)) return
    for (const place of places) taken[place] = 1
    cells.push(cell)
  }
  given.forEach(take)
  taken.forEach((isTaken, place) => {
    if (isTaken === 0) cells.push({ row: Math.floor(place / columns), column: place % columns, rowSpan: 1, columnSpan: 1 })
  })
  return cells.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** A lattice of given cells, which cover it. */
export function latticeFrom(xs: readonly number[], ys: readonly number[], cells: readonly LatticeCell[]): Lattice {
  const columns = xs.length - 1
  const owner = new Int32Array(columns * (ys.length - 1)).fill(-1)
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let r = row; r < row + rowSpan; r++) owner.fill(index, r * columns + column, r * columns + column + columnSpan)
  })
  return { xs, ys, cells, owner }
}
