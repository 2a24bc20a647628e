import { box, element, title } from '../svg.ts'
import type { Layer } from '../view.ts'

export const tables: Layer = {
  id: 'tables',
  name: 'tables, numbered as in the document',
  colour: '#d32f2f',
  style: 'fill:none;stroke:#d32f2f;stroke-width:1.5',
  rules: '.tables text{fill:#d32f2f;stroke:none;font-size:8px}',
  *marks({ steps, roles }) {
    for (const item of steps.content.items) {
      if (!('table' in item)) continue
      const { xs, top, bottom, table } = item.table
      const role = roles.get(item.table)
      const left = xs[0] ?? 0
      const piece = role !== undefined && role.parts > 1 ? `, piece ${role.part} of ${role.parts}` : ''
      const name = `table ${role?.table ?? '?'}${piece}`
      yield element(
        'g',
        {
          'data-table': role?.table,
          'data-block': role?.block,
          'data-piece': role?.part,
          'data-pieces': role?.parts,
          'data-rows': table.rowCount,
          'data-columns': table.columnCount,
        },
        title(`${name}: ${table.rowCount} rows, ${table.columnCount} columns on this page`),
        box(left, top, xs.at(-1) ?? 0, bottom, {}),
        element('text', { x: left, y: top - 2 }, name),
      )
    }
  },
}
