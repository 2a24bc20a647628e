// The lists of numbers.docx: every format and rule, in invented words.
import { abstract, add, custom, HEAD, lvl, num, nums, restartAt, table, W } from './build.mjs'

// 1. Every format, from numbers that tell it apart from the others.
const FORMATS = {
  decimal: [1, 100],
  decimalZero: [1, 9, 99],
  decimalFullWidth: [1, 10],
  decimalFullWidth2: [1, 10],
  decimalHalfWidth: [1, 10],
  decimalEnclosedCircle: [1, 10, 20, 21, 50],
  decimalEnclosedCircleChinese: [1, 10, 20, 21, 50],
  decimalEnclosedFullstop: [1, 20],
  decimalEnclosedParen: [1, 20],
  chineseCounting: [1, 10, 19, 99, 101, 110, 999],
  chineseCountingThousand: [1, 10, 19, 99, 100, 109, 119, 1000, 1009, 1109, 9999],
  chineseLegalSimplified: [1, 10, 19, 100, 110],
  taiwaneseCounting: [1, 10, 19, 99, 110],
  taiwaneseCountingThousand: [1, 10, 19, 100, 110, 9999],
  taiwaneseDigital: [1, 10, 100],
  japaneseCounting: [1, 10, 19, 100, 1000],
  japaneseLegal: [1, 10, 100],
  japaneseDigitalTenThousand: [1, 10, 100],
  ideographDigital: [1, 10, 100],
  ideographLegalTraditional: [1, 10, 100],
  ideographTraditional: [1, 10],
  ideographZodiac: [1, 12],
  ideographZodiacTraditional: [1, 10, 60],
  ideographEnclosedCircle: [1, 10],
  upperLetter: [1, 26, 52],
  lowerLetter: [1, 26, 52],
  upperRoman: [1, 9, 49, 99, 1999],
  lowerRoman: [1, 9, 49],
  ordinal: [1, 10, 21],
  numberInDash: [1],
  hex: [9, 15, 255],
  none: [1],
  noSuchFormat: [1],
}
for (const [format, starts] of Object.entries(FORMATS)) {
  for (const start of starts) {
    const list = num(abstract([lvl(0, format, '（%1）', { start })]))
    add([list, 0], [list, 0])
  }
}
for (const [format, fallback] of [
  ['001, 002, 003, ...', 'decimal'],
  ['0001, 0002, 0003, ...', 'decimal'],
  ['一, 十, 一百(简), ...', 'decimal'],
]) {
  const list = num(abstract([lvl(0, 'custom', '%1、', { numFmt: custom(format, fallback), start: 9 })]))
  add([list, 0], [list, 0])
}

// 2. Bullets: real signs, private-use characters of symbol fonts, and a literal % sign.
for (const [text, fonts] of [
  ['\uf0b7', 'Symbol'],
  ['\uf06c', 'Wingdings'],
  ['\uf06e', 'Wingdings'],
  ['\uf075', 'Wingdings'],
  ['\uf0a7', 'Wingdings'],
  ['—', '宋体'],
  ['●', '宋体'],
]) {
  add([num(abstract([lvl(0, 'bullet', text, { fonts })])), 0])
}

// 3. Several levels: deeper ones start again, some never or only after the shallowest.
const outline = (options = {}) => [
  lvl(0, 'chineseCountingThousand', '%1、', options[0]),
  lvl(1, 'chineseCountingThousand', '（%2）', options[1]),
  lvl(2, 'decimal', '%3.', options[2]),
  lvl(3, 'decimal', '%1.%2.%3.%4', options[3]),
  lvl(4, 'decimalEnclosedCircle', '%5', options[4]),
]
const walk = (list) =>
  add(
    [list, 0],
    [list, 1],
    [list, 2],
    [list, 2],
    [list, 1],
    [list, 2],
    [list, 3],
    [list, 4],
    [list, 0],
    [list, 2],
    [list, 1],
    [list, 2],
    [list, 3],
  )
walk(num(abstract(outline())))
walk(num(abstract(outline({ 1: { restart: 0 }, 2: { restart: 1 }, 3: { legal: '<w:isLgl/>' } }))))
// A deeper level first: the shallower ones show where they start.
const skipped = num(abstract(outline({ 0: { start: 3 }, 3: { legal: '<w:isLgl/>' } })))
add([skipped, 3], [skipped, 3], [skipped, 1], [skipped, 3], [skipped, 0], [skipped, 3])
// Fixed words, no number, and a reference to a level that prints none or is deeper.
const worded = num(
  abstract([
    lvl(0, 'decimal', '第%1章'),
    lvl(1, 'none', '附：'),
    lvl(2, 'decimal', '%1-%2-%3'),
    lvl(3, 'decimal', ''),
    lvl(4, 'decimal', '固定'),
    lvl(5, 'decimal', '%6.%7'),
  ]),
)
add([worded, 0], [worded, 1], [worded, 2], [worded, 3], [worded, 4], [worded, 5], [worded, 0], [worded, 2])

// 4. Two lists of one abstract list go on from each other; one that starts again does, once.
const shared = abstract(outline())
const one = num(shared)
const two = num(shared)
const again = num(shared, restartAt(0, 1))
const deeper = num(shared, restartAt(1, 5))
const replaced = num(shared, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)', { start: 1 })}</w:lvlOverride>`)
add([one, 0], [two, 0], [one, 0], [two, 1], [one, 1], [again, 0], [again, 1], [one, 0], [again, 0])
add([deeper, 1], [deeper, 1], [deeper, 0], [deeper, 1], [one, 1])
add([replaced, 0], [replaced, 0], [replaced, 1])

// 5. Lists through styles: the level names the style, a style is based on it, the paragraph goes its own way.
const styled = num(
  abstract([
    lvl(0, 'chineseCountingThousand', '第%1部分', { style: 'PartTitle' }),
    lvl(1, 'decimal', '%1.%2', { style: 'ItemTitle' }),
    lvl(2, 'decimal', '%3）'),
  ]),
)
const numberingStyle = nums.length + 1
const definition = abstract([lvl(0, 'upperRoman', '%1.'), lvl(1, 'lowerLetter', '%2)')], '<w:styleLink w:val="ListLook"/>')
num(definition)
const linked = num(abstract([], '<w:numStyleLink w:val="ListLook"/>'))
const s = (id, more = '') => `<w:pStyle w:val="${id}"/>${more}`
add(s('PartTitle'), s('ItemTitle'), s('ItemTitle'), s('ItemBased'), s('ItemNone'), s('PartTitle'), s('ItemTitle'))
add(
  s('ItemTitle', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
  s('ItemTitle', '<w:numPr><w:ilvl w:val="2"/></w:numPr>'),
  s('ItemTitle'),
  [styled, 2],
  s('Plain'),
)
add([linked, 0], [linked, 1], [linked, 0], [numberingStyle, 0], [linked, 0])

// 6. In cells of a table, and on after it.
const cells = num(abstract(outline()))
add([cells, 0])
table([
  [
    [[cells, 0]],
    [
      [cells, 1],
      [cells, 1],
    ],
  ],
  [[[cells, 0]], [s('ItemTitle'), [cells, 1]]],
])
add([cells, 0], s('ItemTitle'))

// 7. What no word processor writes.
const odd = num(
  abstract([
    lvl(0, 'decimal', '%1.', { start: 0 }),
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>',
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:lvlText w:val="%3%%"/></w:lvl>',
  ]),
)
add([odd, 0], [odd, 0], [odd, 1], [odd, 2], [9999, 0], [odd, 7])

const style = (type, id, name, properties, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/>${properties}</w:style>`
const listed = (ilvl) => `<w:pPr><w:numPr>${ilvl === null ? '' : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${styled}"/></w:numPr></w:pPr>`
export const styles = `${HEAD}<w:styles xmlns:w="${W}">${[
  style('paragraph', 'Plain', 'Normal', '', ' w:default="1"'),
  style('paragraph', 'PartTitle', '部分标题', `<w:basedOn w:val="Plain"/>${listed(null)}`),
  style('paragraph', 'ItemTitle', '条目标题', `<w:basedOn w:val="Plain"/>${listed(1)}`),
  style('paragraph', 'ItemBased', '条目标题变体', '<w:basedOn w:val="ItemTitle"/>'),
  style('paragraph', 'ItemNone', '无编号标题', '<w:basedOn w:val="ItemTitle"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
  style('numbering', 'ListLook', '列表外观', `<w:pPr><w:numPr><w:numId w:val="${numberingStyle}"/></w:numPr></w:pPr>`),
].join('')}</w:styles>`
