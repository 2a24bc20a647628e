import { type Glyphs, type PageSource, STYLE } from '../../parsers/pdf/page-source.ts'

/** A text drawn at its baseline's left end; Latin characters are half an em wide. */
export interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
}

const isWide = (char: string): boolean => (char.codePointAt(0) ?? 0) > 0xff

function glyphsOf(texts: readonly Drawn[]): Glyphs {
  const drawn = texts.flatMap(({ text, x, y, size = 10, bold = false }) => {
    let at = x
    return [...text].map((char) => {
      const width = isWide(char) ? size : size / 2
      at += width
      return { code: char.codePointAt(0) ?? 0, box: [at - width, y - 0.88 * size, at, y + 0.12 * size], size, bold }
    })
  })
  return {
    count: drawn.length,
    code: Uint32Array.from(drawn, ({ code }) => code),
    box: Float32Array.from(drawn.flatMap(({ box }) => box)),
    size: Float32Array.from(drawn, ({ size }) => size),
    style: Uint8Array.from(drawn, ({ bold }) => (bold ? STYLE.bold : 0)),
  }
}

/** A page in memory, as an engine would give it. Lines, areas and shapes are rectangles: x0, y0, x1, y1. */
export function pageOf(
  texts: readonly Drawn[],
  lines: readonly (readonly number[])[] = [],
  areas: readonly (readonly number[])[] = [],
  shapes: readonly (readonly number[])[] = [],
): PageSource {
  return {
    number: 1,
    width: 595,
    height: 842,
    glyphs: glyphsOf(texts),
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
