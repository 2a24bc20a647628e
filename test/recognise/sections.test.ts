import { describe, expect, it } from 'vitest'
import type { Section } from '../../schemas/disclosure.ts'
import { extract } from '../../src/extract.ts'

/** The outline of a text, one heading a line, moved in by its depth. */
async function outline(lines: readonly string[]): Promise<string[]> {
  const { disclosure } = await extract(new TextEncoder().encode(lines.join('\n')), { name: 'a.txt' })
  const walk = (sections: readonly Section[], depth: number): string[] =>
    sections.flatMap((section) => [`${'  '.repeat(depth)}${section.number ?? ''}${section.heading}`, ...walk(section.sections, depth + 1)])
  return walk(disclosure?.sections ?? [], 0)
}

describe('a number after a line that ends in a colon', () => {
  it('heads a section where later numbers go on counting, whatever stands between', async () => {
    const found = await outline([
      '云渚县图书馆2025年度部门预算',
      '现将本馆预算公开如下：',
      '一、部门职责',
      '（一）管理藏书。',
      '（二）服务读者。',
      '二、收支说明',
      '本馆2025年收入262.00万元。',
    ])
    expect(found.map((line) => line.trim())).toContain('一、部门职责')
    expect(new Set(found.filter((line) => /^ *[一二]、/.test(line)).map((line) => /^ */.exec(line)?.[0].length)).size).toBe(1)
  })

  it('is an item where a section numbered so is open', async () => {
    const found = await outline(['一、部门概况', '本馆的内设机构包括：', '一、办公室', '（一）编制情况', '二、收支说明', '无。'])
    expect(found.filter((line) => line.includes('办公室'))).toEqual([])
    expect(found).toContain('二、收支说明')
  })
})

describe('the table of contents', () => {
  it('is known by its leaders, however long they are', async () => {
    const leader = '.'.repeat(120)
    const found = await outline([
      '目录',
      `第一部分 部门概况${leader}2`,
      `一、主要职能${leader}2`,
      `第二部分 部门预算表${leader}3`,
      '第一部分 部门概况',
      '一、主要职能',
      '管理藏书。',
      '第二部分 部门预算表',
      '无。',
    ])
    expect(found).toEqual(['第一部分部门概况', '  一、主要职能', '第二部分部门预算表'])
  })
})
