import type { TextLine } from './text-lines.ts'

/** Sizes of the font between the lines of one text. */
const PITCH = 1.9

const isBeside = (a: TextLine, b: TextLine): boolean => a.x1 < b.x0 || b.x1 < a.x0

/**
 * Lines from top to bottom, in the order they are read: where a text of two lines stands beside one of a single line, set at the height of its
 * middle, the two lines follow one another.
 */
export function inReadingOrder(lines: readonly TextLine[]): TextLine[] {
  const ordered = [...lines].sort((a, b) => a.y0 - b.y0)
  for (let at = 0; at + 2 < ordered.length; at++) {
    const [first, between, next] = ordered.slice(at, at + 3) as [TextLine, TextLine, TextLine]
    const isRest = Math.abs(next.x0 - first.x0) < 0.5 * first.size && next.y0 - first.y0 < PITCH * first.size
    if (isRest && isBeside(first, between) && isBeside(next, between) && between.y0 < first.y1) {
      ordered.splice(at + 1, 2, next, between)
    }
  }
  return ordered
}
