import { box, type Markup } from '../svg.ts'

/** Boxes from a flat list of four numbers each. */
export function* boxes(numbers: Float32Array): Generator<Markup> {
  for (let at = 0; at < numbers.length; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers.subarray(at, at + 4)
    yield box(x0, y0, x1, y1, {})
  }
}
