import { describe, expect, it } from 'vitest'
import { isBrokenMeta } from '../../src/recognise/titles/lines.ts'

describe('a meta line over two lines', () => {
  it.each([
    ['部门：云渚县图书馆                  单', '位：万元'],
    ['金额单位：', '万元'],
    ['单位：万', '元'],
    ['部门名称：云渚县人大', '常委会办公室'],
  ])('%s / %s', (above, text) => {
    expect(isBrokenMeta(above, text)).toBe(true)
  })

  it.each([
    ['部门：云渚县图书馆', '单位：万元'],
    ['部门：云渚县图书馆', '云渚县文化馆'],
    ['部门名称：云渚县人大', '部门支出总表'],
    ['本馆支出一百万', '元'],
  ])('%s / %s are two', (above, text) => {
    expect(isBrokenMeta(above, text)).toBe(false)
  })
})
