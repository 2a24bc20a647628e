import { isBlank } from './characters.ts'
import { least, most } from './extent.ts'
import { type Box, type Drawing, type Glyphs, type PageSource, STYLE } from './page-source.ts'
import type { TextLine } from './text-lines.ts'

/** Points by which something may stand over the edge of a page. */
const SLACK = 1

interface Size {
  readonly width: number
  readonly height: number
}

/** Whether the middle of a box stands on the page. */
function isOn(boxes: Float32Array | Box, at: number, { width, height }: Size): boolean {
  const x = ((boxes[at] ?? 0) + (boxes[at + 2] ?? 0)) / 2
  const y = ((boxes[at + 1] ?? 0) + (boxes[at + 3] ?? 0)) / 2
  return x >= -SLACK && x <= width + SLACK && y >= -SLACK && y <= height + SLACK
}

/** Whether any of a box reaches onto the page. */
const reaches = (boxes: Float32Array, at: number, { width, height }: Size): boolean =>
  (boxes[at] ?? 0) <= width && (boxes[at + 2] ?? 0) >= 0 && (boxes[at + 1] ?? 0) <= height && (boxes[at + 3] ?? 0) >= 0

/** The glyphs a test keeps. */
function glyphsThat(glyphs: Glyphs, keeps: (index: number) => boolean): Glyphs {
  const kept: number[] = []
  for (let index = 0; index < glyphs.count; index++) if (keeps(index)) kept.push(index)
  if (kept.length === glyphs.count) return glyphs
  const box = new Float32Array(kept.length * 4)
  kept.forEach((from, to) => {
    box.set(glyphs.box.subarray(from * 4, from * 4 + 4), to * 4)
  })
  return {
    count: kept.length,
    code: Uint32Array.from(kept, (index) => glyphs.code[index] ?? 0),
    box,
    size: Float32Array.from(kept, (index) => glyphs.size[index] ?? 0),
    style: Uint8Array.from(kept, (index) => glyphs.style[index] ?? 0),
  }
}

function boxesOn(boxes: Float32Array, size: Size): Float32Array {
  const kept: number[] = []
  for (let at = 0; at < boxes.length; at += 4) if (reaches(boxes, at, size)) kept.push(at)
  if (kept.length * 4 === boxes.length) return boxes
  return Float32Array.from(kept.flatMap((at) => [...boxes.subarray(at, at + 4)]))
}

const drawingOn = ({ lines, areas, shapes, outlines }: Drawing, size: Size): Drawing => ({
  lines: boxesOn(lines, size),
  areas: boxesOn(areas, size),
  shapes: boxesOn(shapes, size),
  outlines,
})

/** How many characters are no blanks. */
function characters({ code, count }: Glyphs): number {
  let found = 0
  for (let index = 0; index < count; index++) if (!isBlank(code[index] ?? 0)) found++
  return found
}

/** Leaning text as one line; null where there is none, or blanks only. */
function lineOf({ count, code, box, size }: Glyphs): TextLine | null {
  const text = Array.from(code.subarray(0, count), (each) => String.fromCodePoint(each)).join('')
  if (text.trim() === '') return null
  const edges = (from: number): number[] => Array.from({ length: count }, (_, index) => box[index * 4 + from] ?? 0)
  return {
    text,
    x0: least(edges(0)),
    y0: least(edges(1)),
    x1: most(edges(2)),
    y1: most(edges(3)),
    size: size[0] ?? 0,
    bold: false,
  }
}

/**
 * The page without what is drawn outside of it, where no reader sees it (sheets pasted larger than the paper), and without a watermark: text that
 * leans over the page.
 */
export function visible(page: PageSource): { page: PageSource; outside: number; watermark: TextLine | null } {
  const onPage = glyphsThat(page.glyphs, (index) => isOn(page.glyphs.box, index * 4, page))
  const leans = (index: number): boolean => ((onPage.style[index] ?? 0) & STYLE.slanted) !== 0
  const glyphs = glyphsThat(onPage, (index) => !leans(index))
  return {
    page: { ...page, glyphs, drawing: drawingOn(page.drawing, page), pictures: page.pictures.filter((box) => isOn(box, 0, page)) },
    outside: characters(page.glyphs) - characters(onPage),
    watermark: glyphs === onPage ? null : lineOf(glyphsThat(onPage, leans)),
  }
}
