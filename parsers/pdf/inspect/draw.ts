import type { Finding } from '../../../schemas/finding.ts'
import { layers } from './layers/index.ts'
import { legend } from './legend.ts'
import { box, element, type Markup, numeral, title } from './svg.ts'
import type { Layer, PageView } from './view.ts'

/** Marks of one layer; no page a person looks at has more, and a hostile one has millions. */
const MOST = 20_000

interface Drawn {
  readonly group: Markup
  readonly count: string
}

function draw(layer: Layer, view: PageView): Drawn {
  const marks: Markup[] = []
  let isCut = false
  for (const mark of layer.marks(view)) {
    isCut = marks.length === MOST
    if (isCut) break
    marks.push(mark)
  }
  const count = isCut ? `${MOST}, more left out` : String(marks.length)
  const attributes = { class: layer.id, 'data-count': marks.length, 'data-cut': isCut ? 'true' : undefined }
  return { count, group: element('g', attributes, title(`${layer.name}: ${count}`), ...marks) }
}

const styleOf = ({ id, style, rules = '' }: Layer): string => `.${id}{${style}}${rules}`

/**
 * A page as SVG of its own size (points): one group for each layer, which its class hides, and a legend. `name` and `findings` become its title
 * and description. It holds nothing that runs or loads.
 */
export function drawPage(view: PageView, name: string, findings: readonly Finding[]): string {
  const [width, height] = [numeral(view.source.width), numeral(view.source.height)]
  const drawn = layers.map((layer) => draw(layer, view))
  const said = findings.map(({ severity, code, message }) => `${severity} ${code}: ${message.en}`)
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: `${width}pt`, height: `${height}pt`, viewBox: `0 0 ${width} ${height}` },
    title(name),
    element('desc', {}, said.length === 0 ? 'no findings' : said.join(' · ')),
    element(
      'style',
      {},
      `text{font-family:"Noto Sans CJK SC","Source Han Sans SC",SimSun,sans-serif}.legend text{font-size:5.5px}${layers.map(styleOf).join('')}`,
    ),
    box(0, 0, view.source.width, view.source.height, { class: 'page', fill: '#fff' }),
    ...drawn.map(({ group }) => group),
    legend(
      layers,
      drawn.map(({ count }) => count),
      view,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.source}\n`
}
