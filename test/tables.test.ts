import { expect } from 'vitest'
import { tableTypes } from '../schemas/tables/index.ts'
import { extract } from '../src/extract.ts'
import { pretty, runFixtures } from './support/fixtures.ts'

runFixtures({
  folder: 'tables',
  ids: tableTypes.map((type) => type.id),
  expected: () => 'expected.json',
  async actual(id, { name, bytes }) {
    const { disclosure } = await extract(bytes, { name })
    if (disclosure === null) throw new Error(`the case of ${id} cannot be read`)
    const { tables, performanceTargets, findings } = disclosure
    const type = tableTypes.find((each) => each.id === id)
    // A form becomes a performance target, any other type a table of that type.
    if (type?.layout === 'form') expect(performanceTargets.length).toBeGreaterThan(0)
    else expect(tables.map((table) => table.type)).toContain(id)
    // What the rules say of the table is for test/rules.
    const about = findings.filter((each) => each.rule === null && each.places.some((place) => place.table !== undefined))
    return `${pretty({ tables, performanceTargets, findings: about.map((each) => ({ code: each.code, places: each.places })) })}\n`
  },
})
