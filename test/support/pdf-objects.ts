/** Objects of a file, numbered from 1, as a PDF; `trailer` is what its trailer says beyond size and root, which is object 1. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let out = '%PDF-1.7\n'
  const table = objects.map((object, index) => {
    const at = `${String(out.length).padStart(10, '0')} 00000 n \n`
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}`
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

const stream = (entries: string, content: string): string => `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`

/** Text as the operand of `Tj` for the fonts below. */
export const chinese = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const FONT = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [9 0 R] >>`

/** What pages of `drawnPages` can name, from object 3: fonts C (Chinese), V (the same, written down), K (by GBK codes), H, B and T, forms X and Y, picture I, states Z, W and F. */
const SHARED = [
  FONT('UniGB-UTF16-H'),
  FONT('UniGB-UTF16-V'),
  FONT('GBK-EUC-H'),
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /sq 10 0 R >> /Encoding << /Type /Encoding /Differences [97 /sq] >> /FirstChar 97 /LastChar 97 /Widths [1000] /ToUnicode 11 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
  stream('', '1000 0 0 0 750 750 d1 0 0 750 750 re f'),
  stream(
    '',
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <7532> endbfchar endcmap end end',
  ),
  // A form that leaves a state open, and another inside it.
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Matrix [2 0 0 2 50 50] /Resources << /Font << /C 3 0 R >> /XObject << /Y 13 0 R >> >>',
    `q 0 0 0 RG 0.5 w 10 10 m 100 10 l S BT /C 10 Tf 10 20 Td ${chinese('合计')} Tj ET q 1 0 0 1 5 50 cm /Y Do Q`,
  ),
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Group << /S /Transparency >> /Resources << /Font << /C 3 0 R >> >>',
    `0 0 50 20 re f BT /C 8 Tf 0 30 Td ${chinese('收入')} Tj ET`,
  ),
  stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '0'),
  '<< /Type /ExtGState /CA 0 /ca 0 >>',
  '<< /Type /ExtGState /LW 3 >>',
  '<< /Type /ExtGState /Font [3 0 R 20] >>',
  // From 18 on: annotations.
  '<< /Type /Annot /Subtype /FreeText /Rect [100 100 200 150] /DA (/Helv 12 Tf 0 g) /Contents (Note) /AP << /N 12 0 R >> >>',
  '<< /Type /Annot /Subtype /Link /Rect [100 200 200 250] /Border [0 0 1] /A << /S /URI /URI (http://example.org) >> >>',
  '<< /Type /Annot /Subtype /Stamp /F 2 /Rect [100 300 200 350] /AP << /N 12 0 R >> >>',
  '<< /Type /Annot /Subtype /Square /Rect [100 400 200 450] /C [0 0 0] /F 4 >>',
  '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Value 12) /F 4 /Rect [300 400 400 420] /DA (/H 12 Tf 0 g) >>',
]
const RESOURCES =
  '<< /Font << /C 3 0 R /V 4 0 R /K 5 0 R /H 6 0 R /B 7 0 R /T 8 0 R >> /XObject << /X 12 0 R /Y 13 0 R /I 14 0 R >> /ExtGState << /Z 15 0 R /W 16 0 R /F 17 0 R >> >>'
/** A note that draws the form X; one with a link, a hidden stamp, a square without a look and a field with a value only. */
export const ANNOTATIONS = { note: '/Annots [18 0 R]', all: '/Annots [19 0 R 18 0 R 20 0 R 21 0 R 22 0 R]' } as const
/** Of the catalogue, for the field among the annotations. */
export const FIELDS = '/AcroForm << /Fields [22 0 R] /DR << /Font << /H 6 0 R >> >> >>'
const FIRST = SHARED.length + 3

/** Pages by their content streams and what else their dictionaries say; `catalog` is what the catalogue says beyond the pages. */
export function drawnPages(pages: readonly { readonly content: string; readonly entries?: string }[], catalog = ''): Uint8Array {
  const kids = pages.map((_, index) => `${pageObject(index)} 0 R`).join(' ')
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 595 842] /Resources ${RESOURCES} >>`,
    ...SHARED,
    ...pages.flatMap(({ content, entries = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R ${entries} /Contents ${pageObject(index) + 1} 0 R >>`,
      stream('', content),
    ]),
  ])
}

/** The number of a page's object. */
export const pageObject = (index: number): number => FIRST + index * 2
