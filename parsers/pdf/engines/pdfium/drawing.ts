import type { Box, Drawing, PageSource } from '../../page-source.ts'
import { type Frame, place } from '../frame.ts'
import { IDENTITY, type Matrix, times } from '../matrix.ts'
import { PathReader, Strokes } from '../strokes.ts'
import type { Pdfium } from './library.ts'

const OBJECT = { text: 1, path: 2, image: 3, form: 5 } as const
const SEGMENT = { line: 0, curve: 1, move: 2 } as const
/** Forms inside forms: no producer nests deeper, a hostile file might. */
const DEEPEST = 12
/** Colours no darker than this do not show on paper. */
const WHITE = 250

/** Reads what the objects of a page draw, forms included; no more than `most` segments. */
class DrawingReader {
  readonly pictures: Box[] = []
  /** Texts as the file draws them, of one character or many. */
  texts = 0
  cut = false
  readonly #lib: Pdfium
  readonly #scratch: number
  readonly #frame: Frame
  readonly #strokes: Strokes
  readonly #paths: PathReader
  #left: number

  constructor(lib: Pdfium, frame: Frame, scratch: number, most: number) {
    this.#lib = lib
    this.#frame = frame
    this.#scratch = scratch
    this.#strokes = new Strokes(frame)
    this.#paths = new PathReader(this.#strokes)
    this.#left = most
  }

  read(container: number, isForm: boolean, matrix: Matrix, depth: number): void {
    const lib = this.#lib
    const count = isForm ? lib.FPDFFormObj_CountObjects(container) : lib.FPDFPage_CountObjects(container)
    for (let index = 0; index < count; index++) {
      const object = isForm ? lib.FPDFFormObj_GetObject(container, index) : lib.FPDFPage_GetObject(container, index)
      const type = lib.FPDFPageObj_GetType(object)
      if (type === OBJECT.text) this.texts++
      else if (type === OBJECT.path) this.#path(object, matrix)
      else if (type === OBJECT.image) this.#picture(object, matrix)
      else if (type === OBJECT.form && depth < DEEPEST) this.read(object, true, times(this.#matrix(object), matrix), depth + 1)
    }
  }

  take(): Drawing {
    return this.#strokes.take()
  }

  #floats(count: number): number[] {
    const memory = this.#lib.view()
    return Array.from({ length: count }, (_, index) => memory.getFloat32(this.#scratch + index * 4, true))
  }

  #matrix(object: number): Matrix {
    if (this.#lib.FPDFPageObj_GetMatrix(object, this.#scratch) === 0) return IDENTITY
    return this.#floats(6) as unknown as Matrix
  }

  /** Whether a colour that was read into the scratch shows on white paper. */
  #shows(found: number): boolean {
    if (found === 0) return true
    const memory = this.#lib.view()
    const [red = 0, green = 0, blue = 0, alpha = 0] = [0, 4, 8, 12].map((at) => memory.getUint32(this.#scratch + at, true))
    return alpha > 0 && Math.min(red, green, blue) < WHITE
  }

  #path(object: number, matrix: Matrix): void {
    const lib = this.#lib
    const at = this.#scratch
    const segments = lib.FPDFPath_CountSegments(object)
    if (segments > this.#left) {
      this.cut = true
      this.#left = 0
      return
    }
    this.#left -= segments
    if (lib.FPDFPath_GetDrawMode(object, at, at + 4) === 0) return
    const memory = lib.view()
    const [fill, stroke] = [memory.getInt32(at, true), memory.getInt32(at + 4, true)]
    const filled = fill !== 0 && this.#shows(lib.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12))
    const stroked = stroke !== 0 && this.#shows(lib.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12))
    // Paths that only clip draw nothing.
    if (!filled && !stroked) return
    const width = stroked && lib.FPDFPageObj_GetStrokeWidth(object, at) !== 0 ? Math.max(0.1, lib.view().getFloat32(at, true)) : 0
    this.#paths.begin(times(this.#matrix(object), matrix), width, filled)
    for (let index = 0; index < segments; index++) this.#segment(lib.FPDFPath_GetPathSegment(object, index))
    this.#paths.end()
  }

  #segment(segment: number): void {
    const lib = this.#lib
    lib.FPDFPathSegment_GetPoint(segment, this.#scratch, this.#scratch + 4)
    const memory = lib.view()
    const [x, y] = [memory.getFloat32(this.#scratch, true), memory.getFloat32(this.#scratch + 4, true)]
    const type = lib.FPDFPathSegment_GetType(segment)
    if (type === SEGMENT.move) this.#paths.move(x, y)
    else if (type === SEGMENT.line) this.#paths.line(x, y)
    else this.#paths.curve(x, y)
    if (lib.FPDFPathSegment_GetClose(segment) === 1) this.#paths.close()
  }

  #picture(object: number, matrix: Matrix): void {
    const at = this.#scratch
    if (this.#lib.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#floats(4)
    const [a, b, c, d, e, f] = matrix
    const shown = new Float32Array(4)
    place(this.#frame, a * left + c * bottom + e, b * left + d * bottom + f, a * right + c * top + e, b * right + d * top + f, shown, 0)
    this.pictures.push([...shown] as unknown as Box)
  }
}

/** What is drawn on a page, of no more than `most` segments, and how many texts stand between. */
export function readDrawing(
  lib: Pdfium,
  page: number,
  frame: Frame,
  scratch: number,
  most: number,
): { texts: number; found: Pick<PageSource, 'drawing' | 'pictures' | 'cut'> } {
  const reader = new DrawingReader(lib, frame, scratch, most)
  reader.read(page, false, IDENTITY, 0)
  const { texts, pictures, cut } = reader
  return { texts, found: { drawing: reader.take(), pictures, cut } }
}
