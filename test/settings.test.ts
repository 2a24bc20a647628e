import { describe, expect, it } from 'vitest'
import type { Finding } from '../schemas/finding.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { readSettings, settled, switchedOn } from '../src/settings.ts'

const failure: Finding = {
  code: 'reconcile/function-hierarchy',
  rule: 'W01',
  severity: 'error',
  outcome: 'fail',
  message: { en: '', zh: '' },
  places: [],
}
const with_ = (setting: string, finding: Finding): string[] =>
  settled([finding], rules, readSettings(JSON.stringify({ rules: { W01: setting } }), 'x', rules)).map((each) => each.severity)

describe('settings', () => {
  it('make failures as grave as set', () => {
    expect(with_('warning', failure)).toEqual(['warning'])
    expect(with_('info', failure)).toEqual(['info'])
    expect(with_('off', failure)).toEqual([])
  })

  it('make nothing graver that the rule itself weakened: roundings, uncertain figures', () => {
    expect(with_('error', { ...failure, outcome: 'rounding', severity: 'info' })).toEqual(['info'])
    expect(with_('error', { ...failure, severity: 'warning' })).toEqual(['warning'])
    expect(with_('info', { ...failure, outcome: 'parse-conflict', severity: 'warning' })).toEqual(['info'])
  })

  it('by id go before those by code', () => {
    const both = readSettings('{"rules":{"W01":"info","reconcile/function-hierarchy":"off"}}', 'x', rules)
    expect(settled([failure], rules, both).map((each) => each.severity)).toEqual(['info'])
    expect(switchedOn(rules, both)).toHaveLength(rules.length)
    const off = readSettings('\uFEFF{"rules":{"reconcile/function-hierarchy":"off"}}', 'x', rules)
    expect(switchedOn(rules, off)).toHaveLength(rules.length - 1)
  })
})
