import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'

/** What the reference document's performance targets are known to have wrong (domain.md §4.2 B4, C, D5): which rule says it, at which form and indicators. */
const EXPECTED = [
  'P03 warning 0:',
  'P03 warning 1:',
  'P03 warning 2:',
  'P06 warning 1: 2', // C4
  'P06 info 0: 0 2 4', // C11
  'P07 warning 2: 0 1', // C7
  'P08 warning 0: 1', // C1
  'P08 warning 0: 4', // C2
  'P08 warning 2: 3', // C8
  'P09 warning 0: 4', // C2
  'P09 warning 0: 5', // C3
  'P09 warning 1: 3', // C5
  'P09 warning 1: 4', // C6
  'P09 warning 2: 4 6 7', // C9
  'P09 info 2: 5', // C9, free text
  'P13 warning 2: 3 8', // C10
  'P13 info 2: 0', // D5
]

const corpus = path.join(root, '..', 'shared', 'corpus')
const present = existsSync(corpus)
const files = present ? readdirSync(corpus).filter((name) => /^hebei-.*-2024\.(txt|docx|pdf)$/.test(name)) : []

describe.skipIf(!present).each(files)('%s', (name) => {
  it('has the findings about performance targets that the reference lists, and no others', async () => {
    const { findings } = await extract(readFileSync(path.join(corpus, name)), { name })
    const told = findings
      .filter((each) => /^P\d/.test(each.rule ?? ''))
      .map(({ rule, severity, places }) => {
        const indicators = places.flatMap((place) => place.indicator ?? [])
        return `${rule} ${severity} ${places[0]?.performanceTarget}: ${indicators.join(' ')}`.trim()
      })
    expect(told.sort()).toEqual(EXPECTED.toSorted())
  })
})
