import { box } from '../svg.ts'
import type { Layer } from '../view.ts'

export const pictures: Layer = {
  id: 'pictures',
  name: 'pictures',
  colour: '#00897b',
  style: 'fill:#00897b;fill-opacity:.08;stroke:#00897b;stroke-width:1',
  *marks({ source }) {
    for (const [x0, y0, x1, y1] of source.pictures) yield box(x0, y0, x1, y1, {})
  },
}
