import type { PageSource } from './page-source.ts'

/** A fill that covers this share of the page's width and of its height is its background. */
const BACKGROUND = 0.9
/** Fills lower than this (points) mark a word, not a row. */
const LOWEST = 6

/**
 * The edges of coloured rows and cells, as lines (four numbers each, as in `Drawing.lines`): where no line is drawn, colour tells rows apart.
 */
export function fillEdges({ drawing: { areas }, width, height }: PageSource): number[] {
  const edges: number[] = []
  for (let at = 0; at < areas.length; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = areas.subarray(at, at + 4)
    if (y1 - y0 < LOWEST || (x1 - x0 > BACKGROUND * width && y1 - y0 > BACKGROUND * height)) continue
    edges.push(x0, y0, x1, y0, x0, y1, x1, y1, x0, y0, x0, y1, x1, y0, x1, y1)
  }
  return edges
}
