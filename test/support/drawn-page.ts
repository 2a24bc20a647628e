import { type PageSource, STYLE } from '../../parsers/pdf/page-source.ts'

/** A text to draw: where it begins or ends, its baseline, its size in points. */
export interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  readonly align?: 'left' | 'middle' | 'right'
}

const WIDE = 1
const NARROW = 0.5
const widthOf = (char: string): number => (/[\x20-\x7e]/.test(char) ? NARROW : WIDE)

/** Width in points of a text as drawn. */
const drawnWidth = (text: string, size: number): number => [...text].reduce((sum, char) => sum + widthOf(char) * size, 0)

/** A page of memory: texts, lines, coloured areas and bounds of shapes (x0, y0, x1, y1), as an engine would give them. */
export function drawnPage(
  texts: readonly Drawn[],
  {
    lines = [],
    areas = [],
    shapes = [],
    number = 1,
  }: {
    lines?: readonly (readonly number[])[]
    areas?: readonly (readonly number[])[]
    shapes?: readonly (readonly number[])[]
    number?: number
  } = {},
): PageSource {
  const [code, box, sizes, styles]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const { text, x, y, size = 10, align = 'left', bold = false } of texts) {
    const width = drawnWidth(text, size)
    let at = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
    let begins: number = STYLE.begins
    for (const char of text) {
      const next = at + widthOf(char) * size
      code.push(char.codePointAt(0) ?? 0)
      box.push(at, y - 0.88 * size, next, y + 0.12 * size)
      sizes.push(size)
      styles.push((bold ? STYLE.bold : 0) | begins)
      begins = 0
      at = next
    }
  }
  return {
    number,
    width: 595,
    height: 842,
    glyphs: {
      count: code.length,
      code: Uint32Array.from(code),
      box: Float32Array.from(box),
      size: Float32Array.from(sizes),
      style: Uint8Array.from(styles),
    },
    drawing: {
      lines: Float32Array.from(lines.flat()),
      areas: Float32Array.from(areas.flat()),
      shapes: Float32Array.from(shapes.flat()),
      outlines: 0,
    },
    pictures: [],
    overlays: 0,
    files: 0,
    cut: false,
  }
}

/** The lines of a grid, each a hair thick and drawn whole. */
export function grid(xs: readonly number[], ys: readonly number[]): number[][] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [...ys.map((y) => [left, y - 0.25, right, y + 0.25]), ...xs.map((x) => [x - 0.25, top, x + 0.25, bottom])]
}
