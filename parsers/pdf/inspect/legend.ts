import { box, element, type Markup, title } from './svg.ts'
import type { Layer, PageView } from './view.ts'

const STEP = 8
const MARGIN = 4
const WIDTH = 205

/** The corner of the page where a box of this height covers the least text: its left and top. */
function corner({ source: { width, height }, steps: { runs } }: PageView, tall: number): readonly [number, number] {
  const [right, bottom] = [Math.max(MARGIN, width - WIDTH - MARGIN), Math.max(MARGIN, height - tall - MARGIN)]
  const covered = ([left, top]: readonly [number, number]): number =>
    runs.filter(({ x0, y0, x1, y1 }) => x1 > left && x0 < left + WIDTH && y1 > top && y0 < top + tall).length
  const corners = [[MARGIN, bottom] as const, [right, bottom] as const, [right, MARGIN] as const, [MARGIN, MARGIN] as const]
  return corners.reduce((best, each) => (covered(each) < covered(best) ? each : best))
}

/** The names of the layers with their colours and how many marks each has. */
export function legend(layers: readonly Layer[], counts: readonly string[], view: PageView): Markup {
  const tall = layers.length * STEP + MARGIN
  const [left, top] = corner(view, tall)
  const entries = layers.flatMap(({ name, colour }, index) => {
    const [x, y] = [left + MARGIN, top + MARGIN + index * STEP]
    return [box(x, y, x + 8, y + 5, { fill: colour }), element('text', { x: x + 11, y: y + 4.6 }, `${name}: ${counts[index] ?? ''}`)]
  })
  const ground = box(left, top, left + WIDTH, top + tall, { fill: '#fff', 'fill-opacity': 0.8, stroke: '#999', 'stroke-width': 0.4 })
  return element('g', { class: 'legend' }, title('legend'), ground, ...entries)
}
