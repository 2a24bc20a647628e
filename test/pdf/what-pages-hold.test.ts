import { describe, expect, it } from 'vitest'
import { pdf } from '../support/pack-pdf.ts'
import { onePage } from '../support/raw-pdf.ts'
import { codesOf, readPdf, textOf } from '../support/read-pdf.ts'

const written = { texts: [[90, 100, 14, '本年收入262.00万元，比上年增加。']] as [number, number, number, string][] }
const latin = (x: number, y: number, text: string, mode = 0): string => `BT /F 12 Tf ${mode} Tr ${x} ${y} Td (${text}) Tj ET`

describe('a scanned page', () => {
  it('with a page number or the mark of a scanner is a picture; the others are read', async () => {
    const scan = (texts: [number, number, number, string][]) => ({ picture: true, texts })
    const extraction = await readPdf(
      pdf([written, scan([[280, 820, 9, '第2页共30页']]), scan([[400, 830, 9, '某某软件扫描创建的文件']]), scan([[200, 400, 14, '公章']])]),
    )
    expect(codesOf(extraction)).toEqual(['pdf/page-without-text', 'pdf/page-without-text', 'pdf/page-without-text'])
    expect(textOf(extraction)).toContain('本年收入')
  })

  it('is told from a page with a picture behind its text, and one with a small picture', async () => {
    const cover = { picture: true, texts: [[150, 300, 28, '云渚县图书馆2025年部门预算']] as [number, number, number, string][] }
    expect(codesOf(await readPdf(pdf([cover, written])))).toEqual([])
    expect(codesOf(await readPdf(onePage({ content: `q 100 0 0 100 50 50 cm /I Do Q ${latin(90, 700, 'Page 1')}` })))).toEqual([])
  })

  it('in strips is one as well', async () => {
    const strips = Array.from({ length: 4 }, (_, index) => `q 595 0 0 211 0 ${index * 210} cm /I Do Q`).join(' ')
    expect(codesOf(await readPdf(onePage({ content: `${strips} ${latin(280, 20, '7')}` })))).toEqual(['pdf/no-text'])
  })

  it('with a layer of recognised text is read, and said to be', async () => {
    const picture = 'q 595 0 0 842 0 0 cm /I Do Q'
    const extraction = await readPdf(
      onePage({ content: `${picture} ${latin(90, 700, 'Income of this year 262.00', 3)} ${latin(280, 20, '7')}` }),
    )
    expect(textOf(extraction)).toContain('Income of this year 262.00')
    expect(codesOf(extraction)).toEqual(['pdf/invisible-text'])
    expect(extraction.findings.find(({ code }) => code === 'pdf/invisible-text')?.places).toEqual([{ page: 1 }])
  })
})

describe('text drawn as outlines', () => {
  /** Something like a character: two curves and three corners, filled. */
  const shape = (x: number, y: number): string =>
    `${x} ${y} m ${x + 4} ${y} l ${x + 9} ${y + 2} ${x + 9} ${y + 6} ${x + 4} ${y + 9} c ${x} ${y + 9} l h`
  const shapes = Array.from({ length: 240 }, (_, index) => shape(60 + (index % 40) * 12, 700 - Math.floor(index / 40) * 20))

  it('is said, one shape a path or all in one', async () => {
    for (const content of [shapes.map((each) => `${each} f`).join('\n'), `${shapes.join('\n')} f`]) {
      expect(codesOf(await readPdf(onePage({ content })))).toEqual(['pdf/no-text', 'pdf/text-as-outlines'])
    }
  })

  it('is not what a page of text with a drawing has', async () => {
    const content = `${shapes
      .slice(0, 60)
      .map((each) => `${each} f`)
      .join('\n')} ${latin(90, 300, 'Income of this year is told in the chart above')}`
    expect(codesOf(await readPdf(onePage({ content })))).toEqual([])
  })
})

describe('text over the page', () => {
  const look = {
    dict: '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F 5 0 R >> >>',
    stream: 'BT /F 12 Tf 2 5 Td (Shown 99.50) Tj ET',
  }
  const field = (entries: string): string =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [100 600 300 620] /DA (/F 12 Tf 0 g) ${entries} >>`
  const withNotes = (annotation: string) =>
    onePage(
      { entries: '/MediaBox [0 0 595 842] /Annots [8 0 R]' },
      [look, annotation],
      '/AcroForm << /Fields [8 0 R] /DR << /Font << /F 5 0 R >> >> >>',
    )

  it('of a form field is read where it stands, with a look of its own or only a value', async () => {
    for (const entries of ['/F 4 /V (Shown 99.50) /AP << /N 7 0 R >>', '/F 4 /V (Shown 99.50)']) {
      const extraction = await readPdf(withNotes(field(entries)))
      expect(textOf(extraction)).toContain('Shown 99.50')
      expect(codesOf(extraction)).toEqual(['pdf/form-fields'])
      expect(
        extraction.document?.blocks.find((block) => block.kind === 'paragraph' && block.text.includes('Shown'))?.place.box?.[1],
      ).toBeGreaterThan(200)
    }
  })

  it('of a stamp or a typed note is read, of a hidden field it is not', async () => {
    const note = '<< /Type /Annot /Subtype /FreeText /F 4 /Contents (x) /Rect [100 300 300 320] /AP << /N 7 0 R >> >>'
    expect(textOf(await readPdf(withNotes(note)))).toContain('Shown 99.50')
    expect(textOf(await readPdf(withNotes(field('/F 2 /AP << /N 7 0 R >>'))))).not.toContain('Shown')
  })

  it('is none where there are only links', async () => {
    const link = '<< /Type /Annot /Subtype /Link /Rect [100 600 300 620] /A << /S /URI /URI (http://example.org) >> >>'
    expect(codesOf(await readPdf(withNotes(link)))).toEqual([])
  })
})
