import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../schemas/finding.ts'
import { csvField } from '../src/csv.ts'
import { reporters } from '../src/reporters/index.ts'

const plain = { red: String, yellow: String, dim: String }
const found: Finding = {
  code: 'own/any',
  rule: null,
  severity: 'error',
  outcome: 'fail',
  message: { en: '100% wrong:\nsee, there', zh: '=错' },
  places: [{ line: 3, text: '@label' }],
  difference: '-0.01',
}
const shown = (id: string): string => {
  const report = reporters.find((each) => each.id === id)?.open(plain)
  return `${report?.file({ name: 'a.txt', file: 'a,b/a.txt', disclosure: null, findings: [found] })}${report?.end()}`
}

describe('csv', () => {
  it('keeps numbers and disarms what a spreadsheet would calculate', () => {
    expect(['-1,234.50', '-', '－', '=', '-5%', '-1+1'].map(csvField)).toEqual(['"-1,234.50"', '-', '－', '=', '-5%', "'-1+1"])
    expect(['-0.01', '=1+1', '+1', '@a', '＝1', '\t=1', ' -x', '-—', '−0.01'].map(csvField)).toEqual([
      '-0.01',
      "'=1+1",
      "'+1",
      "'@a",
      "'＝1",
      "'\t=1",
      "' -x",
      "'-—",
      '−0.01',
    ])
    expect(shown('csv')).toContain(`,@label`.replace('@', "'@"))
    expect(shown('csv').startsWith('\uFEFFpath,')).toBe(true)
  })

  it('gives back every text: quotes doubled, no field begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '-', '"', ',', '\n', '\r', ' ', 'a', '一', '1') }), (text) => {
        const field = csvField(text)
        const unquoted = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
        expect(unquoted.replace(/^'/, '')).toBe(text)
        if (!/^-?\d[\d,]*$|^-+$|^=$/.test(unquoted)) expect(unquoted).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})

it('github: a message is one line, properties part nowhere else', () => {
  expect(shown('github')).toBe('::error file=a%2Cb/a.txt,line=3,title=own/any::100%25 wrong:%0Asee, there (line 3)\n')
})

it('json: every finding with its path', () => {
  expect(JSON.parse(shown('json'))).toEqual([{ path: 'a.txt', ...found }])
})
