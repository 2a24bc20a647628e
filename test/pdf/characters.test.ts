import { describe, expect, it } from 'vitest'
import { plainCode } from '../../parsers/pdf/characters.ts'

const plain = (text: string): string => [...text].map((char) => String.fromCodePoint(plainCode(char.codePointAt(0) ?? 0))).join('')

describe('characters', () => {
  it('that are radicals or compatibility ideographs are read as the characters they look like', () => {
    expect(plain('⼀⽉⽤⾦⻔⻚⻓⺠金')).toBe('一月用金门页长民金')
  })

  it('that mean something of their own stay as printed', () => {
    const text = '㎡①（，：）０％℃ⅢＡ—…“”·'
    expect(plain(text)).toBe(text)
  })

  it('of every radical of Kangxi become unified ideographs', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) expect(String.fromCodePoint(plainCode(code))).toMatch(/[\u4e00-\u9fff]/)
  })
})
