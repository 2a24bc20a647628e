import type { Box, Drawing } from '../../page-source.ts'
import { type Frame, place } from '../frame.ts'
import type { Matrix } from '../matrix.ts'
import { PathReader, Strokes } from '../strokes.ts'
import type { State } from './state.ts'

/** Pieces of a path in its array of numbers, each followed by its points. */
const PIECE = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const

/** Gathers what paths and pictures of a page draw; no more than `most` pieces of paths. */
export class DrawingReader {
  readonly pictures: Box[] = []
  cut = false
  readonly #frame: Frame
  readonly #strokes: Strokes
  readonly #paths: PathReader
  #left: number

  constructor(frame: Frame, most: number) {
    this.#frame = frame
    this.#strokes = new Strokes(frame)
    this.#paths = new PathReader(this.#strokes)
    this.#left = most
  }

  path(data: Float32Array, filled: boolean, stroked: boolean, { matrix, lineWidth }: State): void {
    this.#paths.begin(matrix, stroked ? Math.max(0.1, lineWidth) : 0, filled)
    for (let at = 0; at < data.length && !this.cut; ) {
      const piece = data[at] ?? 0
      const points = piece === PIECE.close ? 0 : piece === PIECE.curve ? 3 : piece === PIECE.quadratic ? 2 : 1
      if (piece === PIECE.close) this.#paths.close()
      this.#left -= points
      if (this.#left < 0) this.cut = true
      // Of a curve the points that bend it come first.
      for (let point = 0; point < points && !this.cut; point++) {
        const [x, y] = [data[at + point * 2 + 1] ?? 0, data[at + point * 2 + 2] ?? 0]
        if (piece === PIECE.move) this.#paths.move(x, y)
        else if (piece === PIECE.line) this.#paths.line(x, y)
        else this.#paths.curve(x, y)
      }
      at += 1 + points * 2
    }
    this.#paths.end()
  }

  /** A picture fills the unit square of its coordinates. */
  picture([a, b, c, d, e, f]: Matrix): void {
    const [x0, x1] = [e + Math.min(0, a) + Math.min(0, c), e + Math.max(0, a) + Math.max(0, c)]
    const [y0, y1] = [f + Math.min(0, b) + Math.min(0, d), f + Math.max(0, b) + Math.max(0, d)]
    const shown = new Float32Array(4)
    place(this.#frame, x0, y0, x1, y1, shown, 0)
    this.pictures.push([...shown] as unknown as Box)
  }

  take(): Drawing {
    return this.#strokes.take()
  }
}
