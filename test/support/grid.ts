import { expect } from 'vitest'
import type { Block } from '../../schemas/document.ts'

/** What every table must satisfy, whichever parser made it: addresses in range, no two anchors on one place. */
export function checkGrid(block: Block): void {
  if (block.kind !== 'table') return
  const wrong: string[] = []
  const taken = new Set<number>()
  for (const { row: top, column: left, rowSpan, columnSpan } of block.cells) {
    if (top + rowSpan > block.rowCount || left + columnSpan > block.columnCount) wrong.push(`${top}/${left} is out of range`)
    for (let row = top; row < top + rowSpan; row++) {
      for (let column = left; column < left + columnSpan; column++) {
        const address = row * block.columnCount + column
        if (taken.has(address)) wrong.push(`two cells at ${row}/${column}`)
        taken.add(address)
      }
    }
  }
  // One assertion for all: a large table has more cells than there is time for.
  expect(wrong).toEqual([])
}
