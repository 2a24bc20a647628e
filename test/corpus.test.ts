import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Disclosure, Section } from '../schemas/disclosure.ts'
import { extract } from '../src/extract.ts'
import { codeSums } from './support/code-sums.ts'
import { root } from './support/fixtures.ts'
import { withoutMarksAndBlanks, withoutPlaces } from './support/same-disclosure.ts'

/** Real documents and hand-made truth, which are not part of the project. */
const shared = path.join(root, '..', 'shared')
const present = existsSync(path.join(shared, 'gold')) && existsSync(path.join(shared, 'tools/score.mjs'))
if (!present) console.warn(`the corpus is not at ${path.relative(root, shared)}: its tests are skipped`)

const out = mkdtempSync(path.join(tmpdir(), 'gongkai-corpus-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

interface Score {
  tables: { gold: number; matched: number; perfect: number }
  cells: { recall: number; precision: number }
  headers: { recall: number }
  outline: { recall: number }
  performanceTargets: { recall: number }
  meta: { kind: boolean; fiscalYear: boolean; department: boolean }
}

const convert = async (id: string, form: string): Promise<Disclosure> => {
  const name = `${id}.${form}`
  const { disclosure, findings } = await extract(readFileSync(path.join(shared, 'corpus', name)), { name })
  if (disclosure === null) throw new Error(JSON.stringify(findings))
  return disclosure
}

function score(id: string, disclosure: Disclosure): Score {
  const file = path.join(out, `${id}.json`)
  writeFileSync(file, JSON.stringify(disclosure))
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(shared, 'tools/score.mjs'), path.join(shared, 'gold', `${id}.json`), file, '--json'],
    { encoding: 'utf8' },
  )
  return JSON.parse(stdout)
}

const gold = present
  ? readdirSync(path.join(shared, 'gold'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace('.json', ''))
  : []
const inForm = (form: string): string[] => gold.filter((id) => existsSync(path.join(shared, 'corpus', `${id}.${form}`)))
const FORMS = ['txt', 'docx', 'pdf']

describe.skipIf(!present).each(FORMS)('real disclosures as .%s', (form) => {
  for (const id of inForm(form)) {
    it(`${id}: every cell, every header, the outline and the facts`, async () => {
      const disclosure = await convert(id, form)
      const result = score(id, disclosure)
      expect(result.tables.perfect).toBe(result.tables.gold)
      expect(result.cells).toMatchObject({ recall: 1, precision: 1 })
      expect(result.headers.recall).toBe(1)
      expect(result.outline.recall).toBeGreaterThanOrEqual(0.95)
      expect(result.performanceTargets.recall).toBe(1)
      expect(result.meta).toEqual({ kind: true, fiscalYear: true, department: true })
      // Nothing in these documents is unclear: a finding would be our own misreading.
      const own = disclosure.findings.filter(({ rule }) => rule === null)
      expect(own.filter(({ code }) => !['recognise/tables-joined', 'pdf/chart'].includes(code))).toEqual([])
      expect(disclosure.tables.filter((table) => table.type === null)).toEqual([])
    })
  }
})

/** Published pages hold no bookmarks. */
describe.skipIf(!present).each(['txt', 'docx'])('bookmarks in .%s', (form) => {
  it('bookmarks of the reference document stand on the tables and sections they mark', async () => {
    const id = 'hebei-shanhaiguan-zhengxie-2024'
    const expected: { name: string; title: string }[] = JSON.parse(readFileSync(path.join(shared, 'gold', `${id}.json`), 'utf8')).bookmarks
    const disclosure = await convert(id, form)
    const flat = (sections: readonly Section[]): Section[] => sections.flatMap((section) => [section, ...flat(section.sections)])
    const found = [
      ...disclosure.tables.flatMap((table) => (table.bookmark === null ? [] : [{ name: table.bookmark, title: table.title ?? '' }])),
      ...flat(disclosure.sections).flatMap((section) =>
        section.bookmark === null ? [] : [{ name: section.bookmark, title: `${section.number ?? ''}${section.heading}` }],
      ),
    ]
    expect(found).toEqual(expected)
    expect(found.length).toBe(20)
  })
})

describe.skipIf(!present)('one document in several forms', () => {
  it('the reference PDF says what its DOCX says, bookmarks and the width of blanks apart', async () => {
    const id = 'hebei-shanhaiguan-zhengxie-2024'
    const plain = async (form: string) => JSON.parse(JSON.stringify(withoutPlaces(await convert(id, form)), withoutMarksAndBlanks))
    expect(await plain('pdf')).toEqual(await plain('docx'))
  })

  for (const id of inForm('docx').filter((each) => inForm('txt').includes(each))) {
    it(`${id}: text and DOCX give the same disclosure`, async () => {
      expect(withoutPlaces(await convert(id, 'docx'))).toEqual(withoutPlaces(await convert(id, 'txt')))
    })
  }
})

describe.skipIf(!present)('every PDF of the corpus', () => {
  const files = present ? readdirSync(path.join(shared, 'corpus')).filter((name) => name.endsWith('.pdf')) : []

  it.each(files)('%s: read, every table of a known type, the tables of codes exact', async (name) => {
    const disclosure = await convert(name.replace('.pdf', ''), 'pdf')
    // The blank form has placeholders where its list of units would be.
    const unknown = disclosure.tables.filter((table) => table.type === null)
    expect(unknown.length).toBe(name.includes('template') ? 1 : 0)
    // The provincial files add up to the last digit (domain.md §4.3): a difference is a misreading. Others round.
    if (!/^jiangsu-/.test(name) || disclosure.tables.length === 0) return
    const sums = disclosure.tables.flatMap(codeSums)
    expect(sums.length).toBeGreaterThan(10)
    expect(sums.filter(({ whole, parts }) => whole !== parts)).toEqual([])
  })
})
