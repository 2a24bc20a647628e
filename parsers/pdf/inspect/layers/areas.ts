import type { Layer } from '../view.ts'
import { boxes } from './boxes.ts'

export const areas: Layer = {
  id: 'areas',
  name: 'filled areas',
  colour: '#f2c94c',
  style: 'fill:#f2c94c;fill-opacity:.35',
  marks: ({ source }) => boxes(source.drawing.areas),
}
