import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A page as a fixture draws it: places in points from the top left, `y` of a text is its baseline. */
interface Page {
  readonly width?: number
  readonly height?: number
  /** Degrees clockwise by which it is shown. */
  readonly rotate?: number
  /** x, y, size, text, quarter turns clockwise, and by how much the letters of upright text slant. */
  readonly texts?: readonly (readonly [number, number, number, string, number?, number?])[]
  /** x0, y0, x1, y1 of strokes. */
  readonly lines?: readonly (readonly [number, number, number, number])[]
  /** x0, y0, x1, y1 of filled rectangles. */
  readonly rects?: readonly (readonly [number, number, number, number])[]
  /** x, y and radius of filled half circles, the round side up. */
  readonly wedges?: readonly (readonly [number, number, number])[]
  /** Column and row lines of a grid drawn whole: a stroke for each. */
  readonly grids?: readonly { readonly xs: readonly number[]; readonly ys: readonly number[] }[]
  /** Whether a picture covers the page. */
  readonly picture?: boolean
}

/** The first four numbers of the matrix that turns text clockwise by quarter turns. */
function turnedBy(turns: number, slant: number): string {
  const angle = (-turns * Math.PI) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((each) => Number(each.toFixed(4))) as [number, number]
  return `${cos} ${sin} ${slant - sin} ${cos}`
}

const utf16 = (text: string): string =>
  [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function contentOf({
  height = 842,
  width = 595,
  texts = [],
  lines = [],
  rects = [],
  grids = [],
  wedges = [],
  picture = false,
}: Page): string {
  const y = (top: number): number => height - top
  const strokes = [
    ...lines,
    ...grids.flatMap(({ xs, ys }) => {
      const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
      return [...ys.map((at) => [left, at, right, at] as const), ...xs.map((at) => [at, top, at, bottom] as const)]
    }),
  ]
  return [
    ...(picture ? [`q ${width} 0 0 ${height} 0 0 cm /I Do Q`] : []),
    ...strokes.map(([x0, y0, x1, y1]) => `${x0} ${y(y0)} m ${x1} ${y(y1)} l S`),
    ...rects.map(([x0, y0, x1, y1]) => `${x0} ${y(y1)} ${x1 - x0} ${y1 - y0} re f`),
    ...wedges.map(([x, at, r]) => `${x - r} ${y(at)} m ${x - r} ${y(at) + 1.33 * r} ${x + r} ${y(at) + 1.33 * r} ${x + r} ${y(at)} c f`),
    ...texts.map(
      ([x, at, size, text, turns = 0, slant = 0]) => `BT /F ${size} Tf ${turnedBy(turns, slant)} ${x} ${y(at)} Tm <${utf16(text)}> Tj ET`,
    ),
  ].join('\n')
}

/** Pages as a PDF whose font is not embedded, as old producers write them: GB1 characters by their UTF-16 codes. */
export function pdf(pages: readonly Page[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      const rotate = page.rotate === undefined ? '' : ` /Rotate ${page.rotate}`
      const box = `[0 0 ${page.width ?? 595} ${page.height ?? 842}]`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box}${rotate} /Resources << /Font << /F 3 0 R >> /XObject << /I 5 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let out = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

/** The fixture `input.pdf.json` (a list of pages) as a file; null where a case has none. */
export function drawnInput(folder: string): { name: string; bytes: Uint8Array } | null {
  const file = path.join(folder, 'input.pdf.json')
  return existsSync(file) ? { name: 'input.pdf', bytes: pdf(JSON.parse(readFileSync(file, 'utf8'))) } : null
}
