import type { Run } from '../../runs.ts'
import { box, element, type Markup, numeral, title, visible } from '../svg.ts'
import type { Layer } from '../view.ts'

/** Share of a line's height that lies below the baseline. */
const BELOW = 0.2
/** Width of a Latin character in parts of the size; a Chinese one fills its square. */
const LATIN = 0.55

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x2e80 ? LATIN : 1), 0)

/** A run set into its box along the direction it is read in, no larger than fits: the font is not the file's. */
function drawn({ text, x0, y0, x1, y1, size, bold, turns }: Run): Markup {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const [length, across] = turns % 2 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0]
  return element(
    'text',
    {
      x: x - length / 2,
      y: y + across * (0.5 - BELOW),
      'font-size': Math.min(size, length / widthOf(visible(text))),
      'font-weight': bold ? 'bold' : undefined,
      textLength: length > 0 ? length : undefined,
      lengthAdjust: length > 0 ? 'spacingAndGlyphs' : undefined,
      transform: turns === 0 ? undefined : `rotate(${turns * 90} ${numeral(x)} ${numeral(y)})`,
    },
    text,
  )
}

export const runs: Layer = {
  id: 'runs',
  name: 'text as drawn, in runs',
  colour: '#9e9e9e',
  style: 'fill:none;stroke:#9e9e9e;stroke-width:.25',
  rules: '.runs text{fill:#111;stroke:none}',
  *marks({ steps }) {
    for (const [index, run] of steps.runs.entries()) {
      const { text, x0, y0, x1, y1, turns } = run
      const attributes = { 'data-run': index, 'data-turns': turns === 0 ? undefined : turns }
      yield element('g', attributes, title(text), box(x0, y0, x1, y1, {}), drawn(run))
    }
  },
}
