import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../schemas/disclosure.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'
import { byType, errorsAndWarnings, type Mutation, mutate, shareNoticed } from './support/mutations.ts'

/** The part of all changed amounts that the rules must notice. What is left has no second place in the document: the value of a part named for information, say. */
const ENOUGH = 0.97

const read = async (file: string): Promise<Disclosure> => {
  const { disclosure } = await extract(readFileSync(file), { name: path.basename(file) })
  if (disclosure === null) throw new Error(`${file} cannot be read`)
  return disclosure
}

/** Cells that changed without a word, where they are too many; the share by type of table is printed. */
function expectNoticed(name: string, all: readonly Mutation[]): void {
  console.log(`changed amounts that are noticed, ${name}:\n${byType(all)}`)
  if (shareNoticed(all) < ENOUGH) expect(all.filter((each) => !each.noticed).map((each) => each.what)).toEqual([])
}

// A change costs one reconciliation, so only some amounts are changed; the steps are prime, to meet every column whatever their number.
const samples = path.join(root, 'samples')
const consistent = readdirSync(samples).filter((name) => name.endsWith('.txt') && !name.includes('mistakes'))

describe('an amount that is changed in a consistent sample', () => {
  it('is noticed', async () => {
    const all: Mutation[] = []
    for (const name of consistent) {
      const disclosure = await read(path.join(samples, name))
      expect(errorsAndWarnings(disclosure), name).toEqual([])
      all.push(...mutate(disclosure, 3))
    }
    expectNoticed('samples', all)
  })
})

const corpus = path.join(root, '..', 'shared', 'corpus')
const present = existsSync(corpus)
if (!present) console.warn(`the corpus is not at ${path.relative(root, corpus)}: its amounts are not changed`)

describe.skipIf(!present)('an amount that is changed in a real disclosure', () => {
  it('is noticed, and its tables are consistent without the change', async () => {
    const all: Mutation[] = []
    for (const name of readdirSync(corpus).filter((each) => /^(jiangsu|shanghai)-.*\.pdf$/.test(each))) {
      const disclosure = await read(path.join(corpus, name))
      const wrong = errorsAndWarnings(disclosure).filter(({ rule }) => /^[WX]/.test(rule ?? ''))
      expect(wrong, name).toEqual([])
      all.push(...mutate(disclosure, 7))
    }
    expectNoticed('corpus', all)
  })
})
