import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../schemas/finding.ts'
import { extract } from '../src/extract.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { root } from './support/fixtures.ts'

const mistakes = 'county-library-budget-2025-mistakes.txt'
const convert = async (bytes: Uint8Array) => {
  const { disclosure } = await extract(bytes, { name: 'a.txt' })
  if (disclosure === null) throw new Error('unreadable')
  return disclosure
}

describe('the status of a table', () => {
  it('is flagged where a rule finds an error in it, and ok elsewhere', async () => {
    const { tables, findings } = await convert(readFileSync(path.join(root, 'samples', mistakes)))
    const wrong = new Set(findings.flatMap((each) => (each.severity === 'error' ? each.places.flatMap(({ table }) => table ?? []) : [])))
    expect(wrong.size).toBeGreaterThan(3)
    expect(tables.map(({ id, status }) => [id, status])).toEqual(tables.map(({ id }) => [id, wrong.has(id) ? 'flagged' : 'ok']))
  })

  it('is failed where it could not be read, with the reason in both languages, and no rule judges it', async () => {
    const lines = [
      '云渚县图书馆2025年度部门预算',
      '',
      '支出预算总表',
      '科目编码      科目名称                  合计        基本支出      项目支出',
      '              合计                      262.00      208.00        54.00',
      '207           文化旅游体育与传媒支出       917.00      163.00        54.00',
      '208           社会保障和就业支出          45.00       45.00',
      '',
    ]
    const { tables, findings, checks } = await convert(new TextEncoder().encode(lines.join('\n')))
    expect(tables.map(({ status, title }) => [status, title])).toEqual([['failed', '支出预算总表']])
    const told = findings.find(({ code }) => code === 'recognise/not-read')
    expect(told?.places[0]?.table).toBe('table-01')
    expect(told?.message).toEqual({ en: 'the table could not be read: columns made with blanks', zh: '表格无法读取：各列以空格排列' })
    expect(findings.filter(({ rule, severity }) => rule !== null && severity === 'error')).toEqual([])
    expect(checks.filter(({ rule, fail }) => rule.startsWith('W') && fail > 0)).toEqual([])
  })
})

describe('what rules say', () => {
  const cases = rules.flatMap(({ id }) => readdirSync(path.join(root, 'test/rules', id)).map((name) => ({ id, name })))
  const told = cases.flatMap(
    ({ id, name }): Finding[] => JSON.parse(readFileSync(path.join(root, 'test/rules', id, name, 'expected.json'), 'utf8')).findings,
  )

  it('is in English and in Chinese, begins with the id of the specification, and names what it is about as printed', () => {
    expect(new Set(told.map(({ rule }) => rule)).size).toBe(rules.length)
    for (const { rule, message, places } of told) {
      expect(message.en.startsWith(`${rule} `), message.en).toBe(true)
      expect(message.zh.startsWith(`${rule} `), message.zh).toBe(true)
      // Title of a table or words of a sentence, in their marks.
      expect(message.zh).toMatch(/[《“].*[\u4e00-\u9fff].*[》”]/)
      expect(message.zh).not.toBe(message.en)
      expect(`${message.en} ${message.zh}`).not.toMatch(/undefined|null|\[object/)
      expect(places.length, message.en).toBeGreaterThan(0)
    }
  })
})
