import type { Band } from './bands.ts'
import { least, most } from './extent.ts'
import type { LatticeCell } from './lattice.ts'
import { mergedColumns } from './middle-spans.ts'
import { columnsOf } from './text-columns.ts'
import type { Block, Rows } from './text-rows.ts'

/** Cells of texts that reach over several columns of row `index` of the grid, up to the next text. */
export const wideCells = (row: readonly Block[], bands: readonly Band[], index: number): LatticeCell[] =>
  row.flatMap((block) => {
    const [x0, x1] = [least(block.lines.map((line) => line.x0)), most(block.lines.map((line) => line.x1))]
    const { to } = columnsOf(bands, { x0, x1 })
    const isFree = to > block.column && !row.some((each) => each.column > block.column && each.column <= to)
    return isFree ? [{ row: index, column: block.column, rowSpan: 1, columnSpan: to - block.column + 1 }] : []
  })

/** Cells of texts that stand for several rows of a body, which begins at row `from` of the grid; `ys` are the heights between its rows. */
export function longCells({ rows, tall }: Rows, ys: readonly number[], columns: number, from: number): LatticeCell[] {
  const rowAt = (y: number): number => ys.findIndex((each, index) => index < ys.length - 1 && y >= each && y < (ys[index + 1] ?? 0))
  const middle = mergedColumns([...rows.flat(), ...tall], ys.slice(from), columns)
  return [
    ...middle.map(({ block, from: row, to }) => ({ row: from + row, column: block.column, rowSpan: to - row + 1, columnSpan: 1 })),
    ...tall.map(({ column, top, bottom }) => {
      const row = Math.max(from, rowAt(top - 1))
      return { row, column, rowSpan: Math.max(1, rowAt(bottom + 1) - row + 1), columnSpan: 1 }
    }),
  ]
}
