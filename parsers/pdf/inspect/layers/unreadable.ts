import { isUnreadable } from '../../characters.ts'
import { box, title } from '../svg.ts'
import type { Layer } from '../view.ts'

export const unreadable: Layer = {
  id: 'unreadable',
  name: 'characters without a known text',
  colour: '#ff1744',
  style: 'fill:#ff1744;fill-opacity:.35;stroke:#ff1744;stroke-width:.6',
  *marks({ source: { glyphs } }) {
    for (let index = 0; index < glyphs.count; index++) {
      const code = glyphs.code[index] ?? 0
      if (!isUnreadable(code, glyphs.style[index] ?? 0)) continue
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = glyphs.box.subarray(index * 4, index * 4 + 4)
      yield box(
        x0,
        y0,
        x1,
        y1,
        { 'data-code': code.toString(16) },
        title(`character ${index}: U+${code.toString(16).toUpperCase().padStart(4, '0')}`),
      )
    }
  },
}
