import type { Ruling, Rulings } from '../../rulings.ts'
import { element, type Markup } from '../svg.ts'
import type { Layer } from '../view.ts'

function* joined({ horizontal, vertical }: Rulings, name: string): Generator<Markup> {
  const across = ({ at, from, to }: Ruling): Markup => element('line', { class: name, x1: from, y1: at, x2: to, y2: at })
  const down = ({ at, from, to }: Ruling): Markup => element('line', { class: name, x1: at, y1: from, x2: at, y2: to })
  for (const each of horizontal) yield across(each)
  for (const each of vertical) yield down(each)
}

export const rulings: Layer = {
  id: 'rulings',
  name: 'lines joined; dashed: outside of drawn tables, with edges of fills',
  colour: '#1e6fff',
  style: 'stroke:#1e6fff;stroke-width:.8',
  rules: '.rulings .outside{stroke:#00b8d4;stroke-dasharray:3 2}',
  *marks({ steps }) {
    yield* joined(steps.rulings, 'drawn')
    yield* joined(steps.outside, 'outside')
  },
}
