import type { Wording } from './words.ts'

// 一般公共预算 and “三公” begin with a numeral: 表一一般公共预算… is form 一, 表一般公共… has no number.
const NUMERAL = '[一二三四五六七八九十百]+(?![般公])'
const NUMBER = `(?:${NUMERAL}|\\d{1,3}(?:[-.]\\d{1,2})*)`

/** What word processors and tables of contents leave in a title's text; before white space is removed. */
export const RESIDUE: readonly Wording[] = [
  [/\[bookmark: [^\]]*\]/g, ''],
  [/\s*PAGEREF\b.*$/su, ''],
  [/HYPERLINK\s+(?:\\l\s+)?"?_?\w*"?/g, ''],
  [/_Toc\d+/g, ''],
]

/** Years, wherever they stand: 2024年度, 2024年, 二〇二四年, a bare 2024. */
export const YEARS: readonly Wording[] = [
  [/(?:19|20)\d{2}年度?|二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2}年度?|(?<!\d)(?:19|20)\d{2}(?!\d)/g, ''],
  [/（[-—至]*）/g, ''],
]

/** One piece of numbering in front of a title; stripped until none is left. */
export const FRONT: readonly RegExp[] = [
  /^[《●■◆▲★※*•·,.:、-]+/,
  new RegExp(`^第${NUMBER}(?:部分|[部章节])[:、]?`),
  // 一、 （一） (1) 1. 1、 1.1
  new RegExp(`^（(?:${NUMBER})）[、.:]?`),
  /^[一二三四五六七八九十百]+[、.:）]/,
  /^\d{1,3}(?:[-.]\d{1,2})*[、.:）]?(?!\d|号|辆|个|万)/,
  // 表一 表1： 附表2 附件： （表1） 续表
  new RegExp(`^（?(?:附件?|续)?表(?:格)?(?:${NUMBER})号?）?[:、.—-]?`),
  // 表：, the number lost
  /^表[:、]?(?![演彰])(?=.)/,
  new RegExp(`^附(?!属)[表件录]?(?:${NUMBER})?[:、.—-]?`),
  // 公开01表 预算公开01表 财决公开05表
  /^（?(?:财[预决]|(?:部门)?[预决]算)?(?:公开)?\d{1,2}(?:-\d{1,2})?表）?[:、]?/,
  // C07, a sheet's name
  /^[A-Z]{1,3}\d{1,3}(?:-\d{1,2})?[、.:_-]?/,
]

/** One piece of furniture behind a title; stripped until none is left. A Chinese numeral in brackets stays: （二） may tell two tables apart. */
export const BACK: readonly RegExp[] = [
  /[》:、,]$/,
  /\.(?:xlsx?|docx?|pdf|html?|et|wps)$/i,
  // leaders and page number of a table of contents, also glued to the title
  /(?:[.·]{3,}|[…⋯]+|-{4,}|—{3,})[（]?\d*[）]?$/,
  /(?<=[表》）]|情况)[-—]?\d{1,3}[-—]?$/,
  // (表1) （公开01表） (1) （万元） （续） （空表）
  new RegExp(
    `（(?:附?表(?:${NUMBER})|(?:财[预决]|(?:部门)?[预决]算)?(?:公开)?\\d{1,2}(?:-\\d{1,2})?表|\\d{1,3}|续表?|空表|(?:金额)?(?:单位:)?[百千万亿]?元)）$`,
  ),
  new RegExp(`(?<=表)(?:续表?|附?表(?:${NUMBER}))$`),
  /(?:财[预决]|(?:部门)?[预决]算)?公开\d{1,2}表$/,
  /(?:金额)?单位:[百千万亿]?元$/,
  // the line above the grid, glued to the title
  /(?<=[表）])(?:(?:编制|填报|公开)?(?:部门|单位)(?:名称)?|预算年度):.*$/,
]
