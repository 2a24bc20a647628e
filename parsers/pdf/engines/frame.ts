/** left, bottom, right, top of the visible page in the file's own coordinates, whose y grows upwards. */
export interface Frame {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  /** Quarter turns clockwise by which the page is shown. */
  readonly turns: number
}

/** Size of the page as shown. */
export const sizeOf = ({ left, bottom, right, top, turns }: Frame): { width: number; height: number } =>
  turns % 2 === 0 ? { width: right - left, height: top - bottom } : { width: top - bottom, height: right - left }

/** A rectangle of the file's coordinates as it is shown: left, top, right, bottom from the top left of the page; written at `at`. */
export function place(frame: Frame, x0: number, y0: number, x1: number, y1: number, into: Float32Array, at: number): void {
  const { left, bottom, right, top, turns } = frame
  const [xa, xb] =
    turns === 0
      ? [x0 - left, x1 - left]
      : turns === 1
        ? [y0 - bottom, y1 - bottom]
        : turns === 2
          ? [right - x0, right - x1]
          : [top - y0, top - y1]
  const [ya, yb] =
    turns === 0
      ? [top - y0, top - y1]
      : turns === 1
        ? [x0 - left, x1 - left]
        : turns === 2
          ? [y0 - bottom, y1 - bottom]
          : [right - x0, right - x1]
  into[at] = Math.min(xa, xb)
  into[at + 1] = Math.min(ya, yb)
  into[at + 2] = Math.max(xa, xb)
  into[at + 3] = Math.max(ya, yb)
}

/** Points: no sheet is wider, and what is drawn beyond is no number a file means (NaN and infinity are not within it either). */
const WIDEST_PAPER = 100_000

/** Whether the four numbers of a box at `at` are those of a place one could look at. */
export function isOnPaper(boxes: Float32Array, at: number): boolean {
  for (let index = at; index < at + 4; index++) if (!(Math.abs(boxes[index] ?? 0) <= WIDEST_PAPER)) return false
  return true
}
