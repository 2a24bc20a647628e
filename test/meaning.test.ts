import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { factRows } from '../src/dataset/facts.ts'
import { decimal, fen, printed, yuanOf } from '../src/dataset/values.ts'
import { extract } from '../src/extract.ts'
import { root } from './support/fixtures.ts'

/** What the facts of a table's case say: one line for each combination of head and meaning. */
async function meanings(name: string): Promise<string[]> {
  const { disclosure } = await extract(readFileSync(path.join(root, 'test/tables', name, 'input.txt')), { name: 'input.txt' })
  if (disclosure === null) throw new Error(`${name} cannot be read`)
  const lines = [...factRows('d', disclosure)].map((fact) => {
    const row = fact.code === null ? (fact.row_label ?? '') : 'coded'
    const time = [fact.year, fact.stage, fact.is_own ? 'own' : '', fact.is_change ? 'change' : ''].filter(
      (part) => part !== '' && part !== null,
    )
    return `${fact.column_path} ${row}: ${fact.measure} ${fact.flow} ${fact.fund} ${time.join(' ')}`
  })
  return [...new Set(lines)]
}

describe('what an amount is', () => {
  it('a table of income and expenditure: by the heads', async () => {
    expect(await meanings('final-government-fund/split-codes-zero')).toEqual([
      '年初结转和结余 合计: carry-in income government-fund final own',
      '本年收入 合计: current-income income government-fund final own',
      '本年支出 / 合计 合计: current-expenditure expenditure government-fund final own',
      '本年支出 / 基本支出 合计: basic expenditure government-fund final own',
      '本年支出 / 项目支出 合计: project expenditure government-fund final own',
      '年末结转和结余 合计: carry-out expenditure government-fund final own',
    ])
  })

  it('two years side by side, and the change between them', async () => {
    const found = await meanings('three-public-expenditure/two-years-lines')
    expect(found).toContain('上年预算数 2.公务接待费: reception expenditure fiscal budget')
    expect(found).toContain('本年预算数 2.公务接待费: reception expenditure fiscal budget own')
    expect(found).toContain('增减额 2.公务接待费: null expenditure fiscal budget change')
  })

  it('plan and result side by side', async () => {
    const found = await meanings('final-three-public/national-with-counts')
    expect(found).toContain('2024年度预算数 / 公务接待费 : reception expenditure fiscal 2024 budget')
    expect(found).toContain('2024年度决算数 / 公务接待费 : reception expenditure fiscal 2024 final own')
  })

  it('a total that holds more than its table is about is not that', async () => {
    const found = await meanings('three-public-expenditure/hebei')
    expect(found).toContain('资金性质 / 合计 合计: null expenditure fiscal 2025 budget own')
    expect(found.filter((line) => line.includes(': three-public '))).toHaveLength(2)
  })
})

describe('exact values', () => {
  it('keep every digit, or are null', () => {
    expect(yuanOf('0.123456', '亿元')).toBe('12345600')
    expect(yuanOf('-1.005', '万元')).toBe('-10050')
    expect(yuanOf('3', '人')).toBeNull()
    expect(decimal('0.1234567')).toBeNull()
    expect(decimal('00012.50')).toBe('12.5')
    expect(decimal('9'.repeat(33))).toBeNull()
    expect(printed(1e-7)).toBeNull()
    expect(printed(-0.01)).toBe('-0.01')
    expect([fen('-0.01'), fen('0.001'), fen('92233720368547758.08'), fen('-92233720368547758.08')]).toEqual([-1n, null, null, -(2n ** 63n)])
  })
})
