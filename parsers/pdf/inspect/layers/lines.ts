import type { Layer } from '../view.ts'
import { boxes } from './boxes.ts'

export const lines: Layer = {
  id: 'lines',
  name: 'lines as drawn',
  colour: '#555555',
  style: 'fill:#555;stroke:#555;stroke-width:.2',
  marks: ({ source }) => boxes(source.drawing.lines),
}
