import { STYLE } from './styles.mjs'
import { leastWidth } from './table.mjs'
import { field, NAMESPACES, runs, XML_HEAD } from './xml.mjs'

const MARGIN = 1134 // 2 cm
const A4 = [11906, 16838]
export const PORTRAIT_LINE = A4[0] - 2 * MARGIN
const LANDSCAPE_LINE = A4[1] - 2 * MARGIN

/**
 * The sections of a document: a furniture block ends the one before it. Furniture on furniture is the footer of the even pages, printed once more.
 * @returns `{ blocks, footer?, landscape, line }[]`; `line` is the width of a text line
 */
export function sections(blocks) {
  const found = [[]]
  for (const block of blocks) {
    if (found.at(-1).at(-1)?.furniture !== undefined && block.furniture === undefined) found.push([])
    found.at(-1).push(block)
  }
  return found.map((all) => {
    const own = all.filter((block) => block.furniture === undefined)
    const [footer, ...others] = all.flatMap((block) => block.furniture ?? [])
    if (others.some((other) => shape(other) !== shape(footer))) throw new Error(`two footers for one section: ${footer}, ${others}`)
    const landscape = own.some(({ table }) => table && leastWidth(table) > PORTRAIT_LINE)
    return { blocks: own, footer, landscape, line: landscape ? LANDSCAPE_LINE : PORTRAIT_LINE }
  })
}

/** A footer without its page number; `page number` stands for a number alone. */
const shape = (footer) => footer.replace(/\d+|^page number$/, '\0')

/** Footers that differ in more than the number, each with the first number printed. */
export function distinctFooters(list) {
  const first = new Map()
  for (const { footer } of list) if (footer !== undefined && !first.has(shape(footer))) first.set(shape(footer), footer)
  return { texts: [...first.values()], indexOf: (footer) => [...first.keys()].indexOf(shape(footer)) }
}

/** word/footerN.xml: the text with a PAGE field where the number is. */
export function footerXml(text) {
  const [before = '', after] = shape(text).split('\0')
  const page = after === undefined ? '' : field('PAGE', text.match(/\d+/)?.[0] ?? '1')
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="${STYLE.footer}"/></w:pPr>${runs(before)}${page}${runs(after ?? '')}</w:p>`
  return `${XML_HEAD}<w:ftr ${NAMESPACES}>${paragraph}</w:ftr>`
}

/** The w:sectPr of a section; `footerId` is the relationship of its footer. */
export function sectionXml({ landscape }, footerId) {
  const [width, height] = landscape ? [A4[1], A4[0]] : A4
  return (
    `<w:sectPr>${footerId ? `<w:footerReference w:type="default" r:id="${footerId}"/>` : ''}` +
    `<w:pgSz w:w="${width}" w:h="${height}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="680" w:footer="680" w:gutter="0"/>` +
    '<w:cols w:space="425"/></w:sectPr>'
  )
}
