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
