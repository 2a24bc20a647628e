import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../schemas/disclosure.ts'
import type { Evidence, Finding } from '../schemas/finding.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'

/**
 * Everything a rule says of the reference document: what domain.md §4.2 expects at its end, and nothing else. So what must pass (§4.1, D13, D19) and what must not
 * be reported (D9, D21) is silent. A finding is told by severity, rule, outcome, difference and its cells (table row:column, target indicators, paragraphs).
 */
const EXPECTED = [
  // A1 to A3, A4, A5: three causes of rounding
  'info W01 rounding -0.01 table-02 7:3 7:4 7:5 table-03 7:3 7:4 table-05 7:3 7:4',
  'info W02 rounding -0.01 table-06 1:3 1:4',
  'info W02 rounding -0.01 table-06 23:3 23:4',
  // B1, B2, B3
  'error W15 fail -20.00 table-09 9:2 9:3',
  'error X13 fail table-12 0:2 3:1 3:2 5:1 5:2',
  'error X14 fail -73.63 text',
  // B4
  'warning P03 fail target-1 plan',
  'warning P03 fail target-2 plan plan plan plan',
  'warning P03 fail target-3 plan plan',
  'info P06 fail target-1 0 2 4', // C11
  'warning P06 fail target-2 2', // C4
  'warning P07 fail target-3 0 1', // C7
  'warning P08 fail target-1 1', // C1
  'warning P08 fail target-1 4', // C2, the dimension
  'warning P08 fail target-3 3', // C8
  'warning P09 fail target-1 4', // C2, the name
  'warning P09 fail target-1 5', // C3
  'warning P09 fail target-2 3', // C5
  'warning P09 fail target-2 4', // C6
  'warning P09 fail target-3 4 6 7', // C9
  'info P09 fail target-3 5', // C9, free text
  'warning P13 fail target-3 3 8', // C10
  'info P13 fail target-3 0', // D5
  'warning N09 fail text', // D2
  'warning N10 fail text', // D3
  'warning N14 fail text', // D1
  'info N14 fail table-07 note', // D4
]

const place = ({ table, row, column, performanceTarget, indicator }: Evidence): [string, string] => {
  if (table !== undefined) return [table, row === undefined ? 'note' : `${row}:${column}`]
  if (performanceTarget !== undefined) return [`target-${performanceTarget + 1}`, `${indicator ?? 'plan'}`]
  return ['text', '']
}

function inShort({ severity, rule, outcome, difference, places }: Finding): string {
  const where = new Map<string, string>()
  for (const [holder, cell] of places.map(place)) where.set(holder, `${where.get(holder) ?? holder} ${cell}`.trim())
  return [severity, rule, outcome, ...(difference === undefined ? [] : [difference]), ...where.values()].join(' ')
}

const corpus = path.join(root, '..', 'shared', 'corpus')
const present = existsSync(corpus)
if (!present) console.warn(`the corpus is not at ${path.relative(root, corpus)}: the reference document is skipped`)

const convert = async (form: string): Promise<Disclosure> => {
  const name = `hebei-shanhaiguan-zhengxie-2024.${form}`
  const { disclosure, findings } = await extract(readFileSync(path.join(corpus, name)), { name })
  if (disclosure === null) throw new Error(JSON.stringify(findings))
  return disclosure
}

describe.skipIf(!present)('the reference document (domain.md §4.2)', () => {
  it.each(['docx', 'pdf', 'txt'])('as .%s: all that is listed, and no other finding', async (form) => {
    const { findings, tables, checks } = await convert(form)
    expect(findings.map(inShort).toSorted()).toEqual(EXPECTED.toSorted())
    expect(tables.filter((table) => table.status === 'flagged').map((table) => table.id)).toEqual(['table-09', 'table-12'])
    // Silence is worth something only where the check was made: nothing between or within tables is left open (§4.1).
    expect(checks.filter(({ rule, insufficient }) => /^[WX]/.test(rule) && insufficient > 0)).toEqual([])
    const passed = new Map(checks.map((each) => [each.rule, each.pass]))
    const compared = [
      'X01',
      'X02',
      'X03',
      'X04',
      'X05',
      'X06',
      'X07',
      'X08',
      'X09',
      'X10',
      'X15',
      'X16',
      'X17',
      'N01',
      'N02',
      'P02',
      'P05',
      'W19',
    ]
    for (const rule of compared) expect(passed.get(rule), rule).toBeGreaterThan(0)
  })
})
