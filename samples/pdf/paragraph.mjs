import { MARGIN } from './page.mjs'
import { widthOf, wrap } from './text.mjs'

/** Size of the font, distance of lines, room above the first and below the last, and how the lines stand. */
const STYLES = {
  title: { size: 18, line: 27, above: 12, below: 12, bold: true, centred: true },
  heading1: { size: 15, line: 22, above: 10, below: 6, bold: true },
  heading2: { size: 14, line: 21, above: 8, below: 4, bold: true },
  body: { size: 12, line: 20, above: 0, below: 0, indent: 24 },
  contents: { size: 12, line: 20, above: 0, below: 0 },
}

const ENTRY = /^(.*?)…+(\d+)$/

/** A contents line with as many leader dots as fit. */
function entry(text, { size }, line) {
  const [, label, page] = text.match(ENTRY) ?? []
  if (!label) throw new Error(`not a line of contents: ${text}`)
  const tail = '…'.repeat(Math.floor((line - widthOf(label + page, size)) / size)) + page
  return [
    [
      { x: MARGIN, text: label },
      { x: MARGIN + line - widthOf(tail, size), text: tail },
    ],
  ]
}

/** The pieces of each line. All but the last are spread to the full width, as Word sets them. */
function linesOf(text, { size, indent = 0, centred }, line) {
  const lines = wrap(text, size, line, indent)
  return lines.map((each, i) => {
    const first = i === 0 ? indent : 0
    const rest = line - first - widthOf(each, size)
    if (centred) return [{ x: MARGIN + rest / 2, text: each }]
    const spread = i < lines.length - 1 && each.length > 1 ? rest / (each.length - 1) : 0
    return [{ x: MARGIN + first, text: each, spread }]
  })
}

/** A paragraph set in a text line of this width. */
export function setParagraph({ paragraph, style, contents, automaticNumber }, line) {
  const own = contents ? STYLES.contents : STYLES[style ?? 'body']
  const text = automaticNumber ? `${automaticNumber} ${paragraph}` : paragraph
  return { ...own, lines: contents ? entry(text, own, line) : linesOf(text, own, line) }
}
