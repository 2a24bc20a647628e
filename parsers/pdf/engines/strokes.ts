import type { Drawing } from '../page-source.ts'
import { type Frame, isOnPaper, place } from './frame.ts'
import { IDENTITY, type Matrix } from './matrix.ts'
import { Numbers } from './numbers.ts'

/** A filled rectangle no thicker than this (points) is a drawn line. */
const THICKEST_LINE = 3.5
/** Lines that lean more than this (points over their length) are no ruling. */
const LEAN = 0.6

/** Numbers of the corners of a rectangle, some of them given twice. */
const LONGEST_BOX = 12
/** Shapes smaller than this (points, either way) are bullets and the outlines of letters. */
const SMALLEST_SHAPE = 6

/** Larger side (points) of a shape that may be a character, or one stroke of one. */
const CHARACTER = { least: 3, most: 60 } as const

/** Gathers what paths draw, in the file's coordinates, as lines, areas and shapes of the page as shown. */
export class Strokes {
  readonly #frame: Frame
  readonly #lines = new Numbers()
  readonly #areas = new Numbers()
  readonly #shapes = new Numbers()
  #outlines = 0
  constructor(frame: Frame) {
    this.#frame = frame
  }

  /** One straight stroke of a width. */
  stroke(x0: number, y0: number, x1: number, y1: number, width: number): void {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (Math.min(dx, dy) > LEAN || Math.max(dx, dy) === 0) return
    const half = Math.min(width, THICKEST_LINE) / 2
    const [mx, my] = dx >= dy ? [0, half] : [half, 0]
    this.#add(this.#lines, Math.min(x0, x1) - mx, Math.min(y0, y1) - my, Math.max(x0, x1) + mx, Math.max(y0, y1) + my)
  }

  /** One filled rectangle. */
  fill(x0: number, y0: number, x1: number, y1: number): void {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (Math.max(dx, dy) === 0) return
    this.#add(Math.min(dx, dy) <= THICKEST_LINE ? this.#lines : this.#areas, x0, y0, x1, y1)
  }

  /** The bounds of a painted path that is neither a line nor a rectangle. */
  shape(x0: number, y0: number, x1: number, y1: number): void {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (Math.max(dx, dy) >= CHARACTER.least && Math.max(dx, dy) <= CHARACTER.most) this.#outlines++
    if (Math.min(dx, dy) >= SMALLEST_SHAPE) this.#add(this.#shapes, x0, y0, x1, y1)
  }

  #add(to: Numbers, x0: number, y0: number, x1: number, y1: number): void {
    const { array, at } = to.reserve(4)
    place(this.#frame, x0, y0, x1, y1, array, at)
    if (!isOnPaper(array, at)) to.drop(4)
  }

  take(): Drawing {
    return { lines: this.#lines.take(), areas: this.#areas.take(), shapes: this.#shapes.take(), outlines: this.#outlines }
  }
}

/** A path as an engine gives it piece by piece, in the coordinates of its object. */
export class PathReader {
  readonly #strokes: Strokes
  #matrix: Matrix = IDENTITY
  #stroked = 0
  #filled = false
  /** x and y of the corners of the subpath so far. */
  #points: number[] = []
  #curved = false
  constructor(strokes: Strokes) {
    this.#strokes = strokes
  }

  /** `stroked` is the width of the line in the object's coordinates; 0 for none. */
  begin(matrix: Matrix, stroked: number, filled: boolean): void {
    const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    this.#matrix = matrix
    this.#stroked = stroked * scale
    this.#filled = filled
    this.#points = []
    this.#curved = false
  }

  move(x: number, y: number): void {
    this.#finish(false)
    this.#add(x, y)
  }
  line(x: number, y: number): void {
    const count = this.#points.length
    this.#add(x, y)
    if (this.#stroked <= 0 || count < 2) return
    const [x0, y0] = [this.#points[count - 2] ?? 0, this.#points[count - 1] ?? 0]
    const [x1, y1] = [this.#points[count] ?? 0, this.#points[count + 1] ?? 0]
    this.#strokes.stroke(x0, y0, x1, y1, this.#stroked)
  }
  curve(x: number, y: number): void {
    this.#curved = true
    this.#add(x, y)
  }
  close(): void {
    this.#finish(true)
  }
  end(): void {
    this.#finish(false)
  }

  #add(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#matrix
    this.#points.push(a * x + c * y + e, b * x + d * y + f)
  }

  #finish(closed: boolean): void {
    const points = this.#points
    this.#points = []
    const curved = this.#curved
    this.#curved = false
    if (points.length < 4) return
    const [x0 = 0, y0 = 0] = points
    const [x1, y1] = [points[points.length - 2] ?? 0, points[points.length - 1] ?? 0]
    if (closed && this.#stroked > 0 && (x0 !== x1 || y0 !== y1)) this.#strokes.stroke(x1, y1, x0, y0, this.#stroked)
    this.#painted(points, curved)
  }

  /** A filled path is a rectangle if all its corners lie on the corners of its bounds; what is no line either is a shape. */
  #painted(points: readonly number[], curved: boolean): void {
    let [left, bottom, right, top] = [
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]
    for (let index = 0; index < points.length; index += 2) {
      const [x = 0, y = 0] = [points[index], points[index + 1]]
      left = Math.min(left, x)
      right = Math.max(right, x)
      bottom = Math.min(bottom, y)
      top = Math.max(top, y)
    }
    const isCorner = (x: number, y: number): boolean => Math.min(x - left, right - x) <= LEAN && Math.min(y - bottom, top - y) <= LEAN
    let isBox = !curved && points.length <= LONGEST_BOX
    for (let index = 0; index < points.length && isBox; index += 2) isBox = isCorner(points[index] ?? 0, points[index + 1] ?? 0)
    if (!isBox) this.#strokes.shape(left, bottom, right, top)
    else if (this.#filled) this.#strokes.fill(left, bottom, right, top)
  }
}
