import { expect } from 'vitest'
import type { Block } from '../../schemas/document.ts'

/** What every table must satisfy, whichever parser made it: addresses in range, no two anchors on one place. */
export function checkGrid(block: Block): void {
  if (block.kind !== 'table') return
  const taken = new Set<string>()
  for (const cell of block.cells) {
    expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(block.rowCount)
    expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columnCount)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        expect(taken.has(`${row}/${column}`), `overlap at ${row}/${column}`).toBe(false)
        taken.add(`${row}/${column}`)
      }
    }
  }
}
