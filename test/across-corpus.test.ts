import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compare } from '../src/compare.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'

/** Budgets of four departments over two and three years; what they say of the year before is exact (domain.md §3.6, D01), and tables and narrative of one year agree. */
const FILES = [
  'jiangsu-fayuan-2017.txt',
  'jiangsu-fayuan-2018.pdf',
  'jiangsu-renda-2017.pdf',
  'jiangsu-renda-2018.pdf',
  'jiangsu-renda-2019.pdf',
  'jiangsu-weiban-2018-narrative.pdf',
  'jiangsu-weiban-2018-tables.pdf',
  'jiangsu-weiban-2019-narrative.pdf',
  'jiangsu-weiban-2019-tables.txt',
  'jiangsu-zhengxie-2017-narrative.pdf',
  'jiangsu-zhengxie-2017-tables.txt',
  'jiangsu-zhengxie-2018-narrative.pdf',
  'jiangsu-zhengxie-2018-tables.pdf',
]
const corpus = path.join(root, '..', 'shared', 'corpus')

it.skipIf(!existsSync(corpus))(
  'budgets of real departments fit those of the year before',
  async () => {
    const disclosures = []
    for (const name of FILES) {
      const { disclosure } = await extract(readFileSync(path.join(corpus, name)), { name })
      if (disclosure !== null) disclosures.push(disclosure)
    }
    const { documents, findings, checks } = compare(disclosures)
    expect(documents.filter((each) => each.group === null)).toEqual([])
    expect(new Set(documents.map((each) => each.group)).size).toBe(9)
    expect(findings).toEqual([])
    expect(checks.find((each) => each.rule === 'D01')?.pass).toBeGreaterThan(70)
    expect(checks.find((each) => each.rule === 'D07')?.pass).toBeGreaterThan(2)
  },
  120_000,
)
