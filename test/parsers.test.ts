import { parsers } from '../parsers/index.ts'
import { DEFAULT_LIMITS } from '../parsers/parser.ts'
import { Block } from '../schemas/document.ts'
import { pretty, runFixtures } from './support/fixtures.ts'
import { checkGrid } from './support/grid.ts'

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
