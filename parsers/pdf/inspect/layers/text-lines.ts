import { box, title } from '../svg.ts'
import type { Layer } from '../view.ts'

export const textLines: Layer = {
  id: 'text-lines',
  name: 'lines of paragraphs; blue: headings; orange: set aside',
  colour: '#8e44ad',
  style: 'fill:#8e44ad;fill-opacity:.06;stroke:#8e44ad;stroke-width:.6',
  rules:
    '.text-lines .heading{fill:#1565c0;stroke:#1565c0}.text-lines .furniture{fill:#ef6c00;stroke:#ef6c00;stroke-dasharray:3 1}.text-lines .goes-on{stroke-dasharray:1 1}',
  *marks({ steps, roles, running }) {
    for (const item of steps.content.items) {
      if (!('line' in item)) continue
      const { text, x0, y0, x1, y1 } = item.line
      const role = roles.get(item.line)
      const kind = running.has(item.line) ? 'furniture' : (role?.kind ?? 'unplaced')
      const place = role === undefined ? '' : ` (block ${role.block}, line ${role.part} of ${role.parts})`
      const name = role !== undefined && role.part > 1 ? `${kind} goes-on` : kind
      yield box(x0, y0, x1, y1, { class: name, 'data-block': role?.block, 'data-line': role?.part }, title(`${kind}${place}: ${text}`))
    }
  },
}
