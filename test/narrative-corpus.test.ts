import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../schemas/finding.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'

/** Real documents and what is known of their text (domain.md §4), which are not part of the project. */
const corpus = path.join(root, '..', 'shared', 'corpus')
const present = existsSync(corpus)
if (!present) console.warn(`the corpus is not at ${path.relative(root, corpus)}: its tests are skipped`)
const files = present ? readdirSync(corpus).filter((name) => /\.(txt|docx|pdf)$/.test(name)) : []

const narrativeFindings = async (name: string): Promise<Finding[]> => {
  const { disclosure, findings } = await extract(readFileSync(path.join(corpus, name)), { name })
  if (disclosure === null) throw new Error(JSON.stringify(findings))
  return findings.filter(({ rule }) => rule?.startsWith('N'))
}
const inShort = ({ rule, severity, outcome, expected, actual, places }: Finding): string =>
  [rule, severity, outcome, ...(expected === undefined ? [] : [`${expected} not ${actual}`]), places.length].join(' ')

describe.skipIf(!present)('jiangsu-jiancha-2019.pdf', () => {
  it('has the percentages K1 to K8 as the reference classifies them (§4.3), and K12', async () => {
    expect((await narrativeFindings('jiangsu-jiancha-2019.pdf')).map(inShort)).toEqual([
      'N05 warning fail 10.09 not 10.06 1',
      'N05 info truncated 10.16 not 10.15 4',
      'N05 error fail 22.21 not 13.22 1',
      'N05 info truncated 35.78 not 35.77 1',
      'N05 warning fail 7.56 not 7.57 1',
      'N05 warning fail 34.36 not 34.38 1',
      'N05 warning fail 64.06 not 64.07 1',
      'N06 info plugged 65.55 not 65.56 1',
      'N10 info fail 2',
    ])
  })
})

/** Read against their text: every one is an error of the document. Files that are not named have none. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'jiangsu-fayuan-2017.pdf': ['N05 warning fail 79.09 not 79.05 1', 'N06 info plugged 0.63 not 0.64 1'],
  'jiangsu-fayuan-2018.pdf': ['N05 warning fail 6.10 not 5.95 1', 'N05 info fail 2'],
  'jiangsu-jiancha-2017.pdf': [
    'N02 error fail 12323.48 not 12323.46 1',
    'N05 info truncated 2.32 not 2.31 1',
    'N05 warning fail 129.29 not 129.97 1',
    'N06 warning fail 18.82 not 18.85 1',
    'N06 warning fail 54.39 not 54.43 1',
    'N06 warning fail 26.79 not 26.72 1',
    'N10 info fail 2',
    'N10 info fail 2',
  ],
  'jiangsu-renda-2017.pdf': [
    'N06 error fail 26.69 not 8.75 1',
    'N06 error fail 22.02 not 7.22 1',
    'N06 error fail 51.28 not 16.81 1',
    'N10 info fail 2',
  ],
  'jiangsu-renda-2018.pdf': [
    'N05 error fail 1212.56 not 1312.56 1',
    'N06 info plugged 10.60 not 10.61 1',
    'N08 info fail 7',
    'N14 info fail 1',
    'N14 warning fail 4',
  ],
  'jiangsu-renda-2019.pdf': ['N08 info fail 7', 'N14 warning fail 1'],
  'jiangsu-weiban-2018-narrative.pdf': ['N06 info plugged 80.91 not 80.92 1'],
  'jiangsu-weiban-2019-narrative.pdf': [
    'N05 warning fail 29.15 not 30 1',
    'N05 info truncated 16.08 not 16.07 1',
    'N06 info plugged 80.91 not 80.92 1',
  ],
  'jiangsu-zhengxie-2018-narrative.pdf': ['N05 warning fail 66.68 not 66.69 1', 'N14 warning fail 4'],
}

describe.skipIf(!present)('other texts', () => {
  it.each(files.filter((name) => /^jiangsu-/.test(name) && name !== 'jiangsu-jiancha-2019.pdf'))(
    '%s has no false finding',
    async (name) => {
      expect((await narrativeFindings(name)).map(inShort)).toEqual(OTHERS[name] ?? [])
    },
  )

  it('the final accounts complete a plan of zero (§3.5, N07)', async () => {
    const found = await narrativeFindings('shanghai-putuo-shegong-2024.pdf')
    expect(found.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual(['N07'])
    expect(found.filter(({ severity }) => severity === 'info').map(inShort)).toEqual([
      'N01 info rounding 105.59 not 105.58 1',
      'N05 info fail 4',
      'N06 info plugged 9.56 not 9.55 1',
      'N10 info fail 1',
    ])
  })
})
