import { describe, expect, it } from 'vitest'
import { readIndicatorValue } from '../../src/recognise/targets/value.ts'

type Expected = [text: string, comparator: string | null, number: string | null, unit: string | null, dimension: string]

describe('indicator values (domain.md §6.2)', () => {
  const cases: Expected[] = [
    ['2辆', null, '2', '辆', 'count'],
    ['≤365天', '<=', '365', '天', 'duration'],
    ['11月', null, null, null, 'date'],
    ['12月底前', null, null, null, 'date'],
    ['2024年12月31日', null, null, null, 'date'],
    ['≤8000元', '<=', '8000', '元', 'money'],
    ['≤40万元', '<=', '40', '万元', 'money'],
    ['100%', null, '100', '%', 'ratio'],
    ['≥75％', '>=', '75', '%', 'ratio'],
    ['≥10次', '>=', '10', '次', 'count'],
    ['＝100%', '=', '100', '%', 'ratio'],
    ['大于等于90%', '>=', '90', '%', 'ratio'],
    ['不低于1,200人次', '>=', '1200', '人次', 'count'],
    ['不超过3.5万元', '<=', '3.5', '万元', 'money'],
    ['95%以上', '>=', '95', '%', 'ratio'],
    ['小于5元/人', '<', '5', '元/人', 'money'],
    ['显著', null, null, null, 'grade'],
    ['是', null, null, null, 'grade'],
    ['优良中低差', null, null, null, 'grade'],
    ['提升读者满意', null, null, null, 'text'],
    ['长期', null, null, null, 'date'],
    ['3个月内完成全部古籍的登记', null, null, null, 'text'],
    ['', null, null, null, 'text'],
  ]
  it.each(cases)('%s', (text, comparator, number, unit, dimension) => {
    expect(readIndicatorValue(text, {})).toMatchObject({ text, comparator, number, unit, dimension })
  })

  it('a range has two numbers', () => {
    expect(readIndicatorValue('80%-90%', {})).toMatchObject({ number: '80', upper: '90', unit: '%', dimension: 'ratio' })
    expect(readIndicatorValue('3～5次', {})).toMatchObject({ number: '3', upper: '5', unit: '次', dimension: 'count' })
  })

  it('comparison and unit may stand in columns of their own', () => {
    expect(readIndicatorValue('90', {}, { comparator: '≥', unit: '%' })).toMatchObject({
      comparator: '>=',
      number: '90',
      unit: '%',
      dimension: 'ratio',
    })
  })
})
