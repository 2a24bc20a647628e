import { box, element, title } from '../svg.ts'
import type { Layer } from '../view.ts'

/** Size of the address in a cell, at most and as a share of the cell's height. */
const LARGEST = 5
const SHARE = 0.4

export const cells: Layer = {
  id: 'cells',
  name: 'cells: row,column from 0; dashed: of a grid that is no table',
  colour: '#2e9e44',
  style: 'fill:none;stroke:#2e9e44;stroke-width:.5',
  rules: '.cells text{fill:#2e9e44;stroke:none}.cells .unused{stroke-dasharray:2 2}',
  *marks({ steps }) {
    for (const [index, { by, lattice, table }] of steps.grids.entries()) {
      const { xs, ys } = lattice
      const grid = index + 1
      for (const { row, column, rowSpan, columnSpan } of lattice.cells) {
        const [x0, y0, x1, y1] = [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0]
        const size = Math.min(LARGEST, SHARE * (y1 - y0))
        yield element(
          'g',
          {
            class: table === null ? 'unused' : undefined,
            'data-grid': grid,
            'data-by': by,
            'data-row': row,
            'data-column': column,
            'data-row-span': rowSpan,
            'data-column-span': columnSpan,
          },
          title(`grid ${grid} (by ${by}) row ${row} column ${column}, ${rowSpan} × ${columnSpan}`),
          box(x0, y0, x1, y1, {}),
          element('text', { x: x0 + 1, y: y0 + size, 'font-size': size }, `${row},${column}`),
        )
      }
    }
  },
}
