import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSources } from '../samples/source/build.mjs'
import type { Disclosure } from '../schemas/disclosure.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'
import { withoutMarksAndBlanks, withoutPlaces } from './support/same-disclosure.ts'

const read = async (name: string): Promise<Disclosure> => {
  const { disclosure } = await extract(readFileSync(path.join(root, 'samples', name)), { name })
  if (disclosure === null) throw new Error(`${name} is not read`)
  return disclosure
}

describe('a sample in every form gives the same disclosure, places apart', () => {
  it.each(buildSources().map(({ name }) => name))('%s', async (name) => {
    const docx = await read(`${name}.docx`)
    expect(withoutPlaces(docx)).toEqual(withoutPlaces(await read(`${name}.txt`)))
    const cells = docx.tables.flatMap((table) => table.rows.flatMap((row) => row.cells))
    expect(cells.length).toBeGreaterThan(100)
    const onPaper = await read(`${name}.pdf`)
    const same = (disclosure: Disclosure): unknown => JSON.parse(JSON.stringify(withoutPlaces(disclosure), withoutMarksAndBlanks))
    expect(same(onPaper)).toEqual(same(docx))
    // A blank column of a merged or unfinished row has no cell of its own: it has the place of its row's first.
    expect(cells.filter((cell) => !/^body\/tbl\[\d+\]\/tr\[\d+\]\/tc\[\d+\]$/.test(cell.place.path ?? ''))).toEqual([])
  })
})
