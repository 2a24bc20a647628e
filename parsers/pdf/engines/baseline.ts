/** Share of the em that stands above the baseline: the usual place of the CJK em box. Fonts state wild heights of their own, one each. */
const ABOVE = 0.88

/**
 * Lays a box, whose numbers begin at `at`, across the direction of reading on the em around the baseline, so that characters of one line share
 * top and bottom whatever their fonts. `turns` are those of `STYLE.turns`, `em` is in points as drawn, `origin` x and y of a point of the baseline.
 */
export function onBaseline(box: Float32Array, at: number, turns: number, em: number, origin: ArrayLike<number>): void {
  const across = turns % 2 === 0 ? 1 : 0
  const below = turns === 0 || turns === 3 ? 1 - ABOVE : ABOVE
  const end = (origin[across] ?? 0) + below * em
  box[at + across] = end - em
  box[at + across + 2] = end
}

/** Extent of a box across the direction of reading: the size of its character. */
export function acrossOf(box: Float32Array, at: number, turns: number): number {
  const from = turns % 2 === 0 ? at + 1 : at
  return (box[from + 2] ?? 0) - (box[from] ?? 0)
}
