import { cellParagraphs, layout } from '../layout.mjs'
import { STYLE } from './styles.mjs'

// All lengths are twentieths of a point. Cell text is 9 pt: all of it is what a Chinese character takes, half of it a digit, but more where
// another font stands in for Times New Roman.
const HALF = 115
const PADDING = 140
const MOST = 36 // half-width characters; longer texts are meant to break
const wide = (text) => [...text].reduce((width, char) => width + (char > '\u2000' ? 2 : 1), 0)
const longest = (parts) => Math.max(0, ...parts.map(wide))

/** What a cell asks of each of its columns: room for its longest number, and what would spare it line breaks. */
function demand({ column, colspan, cell }) {
  const texts = cellParagraphs(cell)
  const unbreakable = longest(texts.flatMap((text) => text.match(/[!-~]+/g) ?? []))
  return { column, colspan, least: unbreakable / colspan, best: Math.min(longest(texts), MOST) / colspan }
}

/** What each column cannot do without, three Chinese characters in any case, and what it would like. */
function demands(rows) {
  const cells = rows.flat().filter(({ cell }) => cell)
  const columns = Math.max(...cells.map(({ column, colspan }) => column + colspan))
  const asked = cells.map(demand)
  return Array.from({ length: columns }, (_, i) => {
    const own = asked.filter(({ column, colspan }) => column <= i && i < column + colspan)
    const least = Math.max(6, ...own.map((cell) => cell.least))
    return { least: least * HALF + PADDING, best: Math.max(least, ...own.map((cell) => cell.best)) * HALF + PADDING }
  })
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)

/** The narrowest text line that every number of the table fits on. */
export const leastWidth = (table) => sum(demands(layout(table)).map(({ least }) => least))

/** Column widths that fill a text line: what each needs, the rest shared by what each would like more. */
function columnWidths(rows, line) {
  const wanted = demands(rows)
  const least = sum(wanted.map((column) => column.least))
  const more = sum(wanted.map((column) => column.best - column.least))
  if (least > line) throw new Error(`a table of ${wanted.length} columns does not fit the page`)
  const widths = wanted.map((own) => Math.floor(own.least + (line - least) * (more ? (own.best - own.least) / more : 1 / wanted.length)))
  widths[widths.length - 1] += line - sum(widths)
  return widths
}

/** Only the 栏次 row tells where a head ends; a table without one does not repeat its head on the next page. */
const headRows = (rows) => rows.slice(0, 6).findIndex(([first]) => first?.cell?.text === '栏次') + 1

function alignment(text, inHead) {
  if (/^-?[\d,]+\.\d+%?$/.test(text)) return 'right'
  return inHead || /^\d{1,2}$/.test(text) ? 'center' : undefined
}

/** A w:tbl as wide as the text line. `paragraph` writes the paragraphs of the cells. */
export function tableXml(table, line, paragraph) {
  const rows = layout(table)
  const widths = columnWidths(rows, line)
  const head = headRows(rows)
  const cell = ({ column, colspan, cell: own, covered }, inHead) => {
    const width = sum(widths.slice(column, column + colspan))
    const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : ''
    const merge = covered ? '<w:vMerge/>' : (own.rowspan ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : ''
    const paragraphs = (own ? cellParagraphs(own) : ['']).map((text, i) =>
      paragraph({ style: STYLE.cell, text, jc: alignment(text, inHead), ...(own?.bookmark && i === 0 ? { bookmark: own.bookmark } : {}) }),
    )
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphs.join('')}</w:tc>`
  }
  const row = (cells, i) =>
    `<w:tr><w:trPr><w:cantSplit/>${i < head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((placed) => cell(placed, i < head)).join('')}</w:tr>`
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${STYLE.table}"/><w:tblW w:w="${line}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`
  )
}
