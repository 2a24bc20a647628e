import { cellParagraphs } from '../layout.mjs'
import { widthOf } from './text.mjs'

export const CELL = { size: 9, line: 12, side: 3, above: 2 }
const MOST = 18 * CELL.size // longer texts are meant to break

const longest = (texts) => Math.max(0, ...texts.map((text) => widthOf(text, CELL.size)))
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)

/** What a cell asks of each of its columns: room for its longest number, and what would spare it line breaks. */
function demand({ column, colspan, cell }) {
  const texts = cellParagraphs(cell)
  const unbreakable = longest(texts.flatMap((text) => text.match(/[!-~]+/g) ?? []))
  return { column, colspan, least: unbreakable / colspan, best: Math.min(longest(texts), MOST) / colspan }
}

/** Column widths that fill a text line: what each cannot do without, the rest shared by what each would like more. */
export function columnWidths(rows, line) {
  const asked = rows
    .flat()
    .filter(({ cell }) => cell)
    .map(demand)
  const columns = Math.max(...asked.map(({ column, colspan }) => column + colspan))
  const wanted = Array.from({ length: columns }, (_, i) => {
    const own = asked.filter(({ column, colspan }) => column <= i && i < column + colspan)
    const least = Math.max(2 * CELL.size, ...own.map((cell) => cell.least)) + 2 * CELL.side + 1
    return { least, best: Math.max(least, ...own.map((cell) => cell.best + 2 * CELL.side + 1)) }
  })
  const least = sum(wanted.map((column) => column.least))
  const more = sum(wanted.map((column) => column.best - column.least))
  if (least > line) throw new Error(`a table of ${columns} columns does not fit the page`)
  return wanted.map((own) => own.least + (line - least) * (more ? (own.best - own.least) / more : 1 / columns))
}
