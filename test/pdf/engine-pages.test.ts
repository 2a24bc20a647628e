import { describe, expect, it } from 'vitest'
import { type PageSource, STYLE } from '../../parsers/pdf/page-source.ts'
import { sourcesOf } from '../support/page-sources.ts'
import { ANNOTATIONS, chinese, drawnPages, FIELDS } from '../support/pdf-objects.ts'

/** Boxes to half a point, in an order that does not hang on the order they were drawn in. */
const boxes = (numbers: ArrayLike<number>): string[] =>
  Array.from({ length: numbers.length / 4 }, (_, index) =>
    [0, 1, 2, 3].map((at) => Math.round((numbers[index * 4 + at] ?? 0) * 2) / 2).join(' '),
  ).sort()

/** Each character with its style and the left, top and bottom of its box: how far to the right the ink of a stand-in font reaches is its own. */
const characters = ({ glyphs: { count, code, box, style } }: PageSource): [string, number, number, number, number][] =>
  Array.from({ length: count }, (_, index): [string, number, number, number, number] => {
    const [x = 0, top = 0, , bottom = 0] = box.subarray(index * 4, index * 4 + 4)
    return [String.fromCodePoint(code[index] ?? 0), style[index] ?? 0, x, top, bottom]
  }).sort((a, b) => (a[0] === b[0] ? a[2] + 3 * a[3] - b[2] - 3 * b[3] : a[0] < b[0] ? -1 : 1))

const PAGES: Readonly<Record<string, { readonly content: string; readonly entries?: string }>> = {
  'lines of text by every operator': {
    content: `BT /C 12 Tf 100 700 Td ${chinese('本年收入')} Tj 0 -20 Td ${chinese('支出')} Tj 14 TL T* ${chinese('合计')} Tj ${chinese('小计')} ' 2 3 ${chinese('甲 乙')} " 0 -30 TD ${chinese('丙')} Tj T* ${chinese('丁')} Tj ET`,
  },
  'scaled, raised and spread text': {
    content: `BT /C 12 Tf 50 Tz 100 700 Td ${chinese('缩窄文字')} Tj 100 Tz 5 Ts ${chinese('上标')} Tj 0 Ts 3 Tc ${chinese('疏排')} Tj 0 Tc 10 Tw ${chinese('甲 乙')} Tj [${chinese('甲')} -1000 ${chinese('乙')} 500 ${chinese('丙')}] TJ ET BT /C 1 Tf 12 0 0 12 100 500 Tm ${chinese('放大')} Tj ET`,
  },
  'italics made of an upright font, which do not lean': {
    content: `BT /C 12 Tf 1 0 0.33 1 100 700 Tm ${chinese('增长8.85%')} Tj ET`,
  },
  'turned text': {
    content: `BT /C 12 Tf 0 1 -1 0 300 300 Tm ${chinese('竖排文字')} Tj ET BT /C 12 Tf 0 -1 1 0 200 300 Tm ${chinese('反向')} Tj ET BT /C 12 Tf -1 0 0 -1 400 400 Tm ${chinese('倒置')} Tj ET`,
  },
  'fonts that are not in the file, bold and hidden text': {
    content: `BT /H 12 Tf 100 700 Td (Total 123.45) Tj 0 -20 Td /B 12 Tf (Bold 67) Tj 0 -20 Td /H 12 Tf 2 Tr (fat) Tj 3 Tr 0 -20 Td (hidden) Tj 0 Tr ET BT /K 12 Tf 100 600 Td <BACFBCC6A1ADA1A4> Tj ET`,
  },
  'a font of drawings': { content: 'BT /T 10 Tf 100 700 Td (aaa) Tj ET' },
  'text drawn twice for a shadow, blanks by themselves': {
    content: `BT /C 12 Tf 100 700 Td ${chinese('重影')} Tj 0.4 0 Td ${chinese('重影')} Tj ET BT /C 12 Tf 100 300 Td ${chinese('行')} Tj ET BT /C 12 Tf 112 300 Td ${chinese('  ')} Tj ET BT /C 12 Tf 124 300 Td ${chinese('尾')} Tj ET`,
  },
  'forms inside one another': { content: '/X Do 0 0 0 RG 10 10 m 500 10 l S' },
  'what does not show': {
    content:
      '1 1 1 RG 10 10 m 500 10 l S 1 1 1 rg 10 20 100 1 re f 0 0 0 rg 10 30 100 1 re f 10 800 100 1 re W n q /Z gs 10 40 100 1 re f 0 G 10 60 m 300 60 l S Q 0 G 10 50 m 300 50 l S',
  },
  'paths, areas and pictures': {
    content:
      '0.5 g 10 10 200 50 re f 2 w 100 100 200 100 re S 100 300 200 100 re B 10 700 m 200 700 l 200 701 l 10 701 l h f* 300 500 m 350 520 l S 10 800 m 100 800 l 100 750 l s 10 600 m 50 650 100 650 150 600 c S /W gs 10 400 m 200 400 l S q 200 0 0 100 50 50 cm /I Do Q q 0 200 -100 0 400 400 cm /I Do Q q 30 0 0 30 10 10 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q q 3 0 0 3 0 0 cm 10 10 m 100 10 l S Q 100 400 0 100 re f 100 450 50 0 re S',
  },
  ...Object.fromEntries(
    [90, 180, 270].map((degrees) => [
      `a page shown turned by ${degrees}, cropped`,
      {
        content: `BT /C 12 Tf 120 700 Td ${chinese('转页')} Tj ET 100 100 m 400 100 l S q 200 0 0 100 150 250 cm /I Do Q`,
        entries: `/CropBox [50 60 500 800] /Rotate ${degrees}`,
      },
    ]),
  ),
  'a note over the page, whose state is its own': {
    content: `q 3 0 0 3 50 50 cm BT /C 12 Tf 100 100 Td ${chinese('页')} Tj ET`,
    entries: ANNOTATIONS.note,
  },
  'links, hidden stamps, marks without a look, and a field that has but a value': { content: '', entries: ANNOTATIONS.all },
}

describe('both engines see the same page', () => {
  it.each(Object.entries(PAGES))('%s', async (_, page) => {
    const bytes = drawnPages([page], FIELDS)
    const [[one], [other]] = [await sourcesOf(bytes, 'pdfium'), await sourcesOf(bytes, 'pdfjs')]
    if (one === undefined || other === undefined) return expect.fail('a page is missing')
    const [expected, found] = [characters(one), characters(other)]
    expect(found.map(([char, style]) => [char, style])).toEqual(expected.map(([char, style]) => [char, style]))
    const apart = found.flatMap((each, index) => [2, 3, 4].map((at) => Math.abs(Number(each[at]) - Number(expected[index]?.[at]))))
    expect(Math.max(...apart)).toBeLessThan(1)
    expect(boxes(other.drawing.lines)).toEqual(boxes(one.drawing.lines))
    expect(boxes(other.drawing.areas)).toEqual(boxes(one.drawing.areas))
    expect(boxes(other.pictures.flat())).toEqual(boxes(one.pictures.flat()))
    expect(boxes(other.drawing.shapes)).toEqual(boxes(one.drawing.shapes))
    const counted = ({ width, height, overlays, files, cut, drawing: { outlines } }: PageSource) => ({
      width,
      height,
      overlays,
      files,
      cut,
      outlines,
    })
    expect(counted(other)).toEqual(counted(one))
  })

  it('text that leans', async () => {
    const bytes = drawnPages([{ content: `BT /C 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm ${chinese('公开')} Tj ET` }])
    const [[one], [other]] = [await sourcesOf(bytes, 'pdfium'), await sourcesOf(bytes, 'pdfjs')]
    const looks = (page: PageSource | undefined) => page && characters(page).map(([char, style]) => [char, style & ~STYLE.turns])
    expect(looks(one)).toEqual(looks(other))
    expect(looks(one)).toContainEqual(['公', STYLE.slanted | STYLE.begins])
  })

  it('a font set with other parameters is seen by the one that knows of it', async () => {
    const [page] = await sourcesOf(drawnPages([{ content: `/F gs BT 100 700 Td ${chinese('本年')} Tj ET` }]), 'pdfjs')
    expect(page && characters(page).map(([char]) => char)).toEqual(['年', '本'])
  })

  it('text written down stands upright, one character below the other', async () => {
    const [page] = await sourcesOf(drawnPages([{ content: `BT /V 12 Tf 300 700 Td ${chinese('直写')} Tj ET` }]), 'pdfjs')
    const rounded = page && characters(page).map(([char, style, ...numbers]) => [char, style, ...numbers.map(Math.round)])
    expect(rounded).toEqual([
      ['写', 0, 294, 154, 166],
      ['直', STYLE.begins, 294, 142, 154],
    ])
  })
})
