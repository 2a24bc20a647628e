import { expect } from 'vitest'
import { parsers } from '../parsers/index.ts'
import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import { Block } from '../schemas/document.ts'
import { pretty, runFixtures } from './support/fixtures.ts'

/** What every table must satisfy, whichever parser made it: addresses in range, no two anchors on one place. */
function checkGrid(block: Block): void {
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

runFixtures({
  folder: 'parsers',
  ids: parsers.map((parser) => parser.id),
  expected: () => 'expected.json',
  async actual(id, { bytes }) {
    const parser = parsers.find((each) => each.id === id)
    const { blocks, furniture, findings, pages } = (await parser?.parse(bytes, DEFAULT_LIMITS)) ?? {
      blocks: [],
      furniture: [],
      findings: [],
      pages: null,
    }
    for (const block of blocks) checkGrid(Block.parse(block))
    // Findings by code and place: their wording is tested where it is written.
    const found = findings.map((each) => ({ code: each.code, places: each.places }))
    return `${pretty({ pages, blocks, furniture, findings: found })}\n`
  },
})
