// Fills pages with the paragraphs and tables of a section.
import { drawText, MARGIN, newPage } from './page.mjs'
import { setParagraph } from './paragraph.mjs'
import { drawRows, setTable } from './table.mjs'
import { widthOf } from './text.mjs'

const BLANK = 16
const BELOW_TABLE = 8
const LEAST_ROWS = 4
const LEAST_LINES = 2
const FOOTER = { size: 9, fromBottom: 42 }

const isBlank = ({ paragraph }) => paragraph !== undefined && paragraph.trim() === ''
const isHeading = ({ style }) => /^(title|heading)/.test(style ?? '')
const isNumberOfTable = ({ paragraph }) => /^公开\d+表$/.test(paragraph ?? '')

/** Blocks that stay on the page of the next one: headings, numbers of tables, and what stands between a heading and a table. */
function staysWithNext(blocks) {
  const stays = blocks.map((block) => isHeading(block) || isNumberOfTable(block))
  blocks.forEach((block, i) => {
    if (!block.table) return
    let from = i
    while (from > 0 && from > i - 4 && !stays[from - 1] && blocks[from - 1].paragraph?.trim()) from--
    if (stays[from - 1]) stays.fill(true, from, i)
  })
  return stays
}

/** The footer with the number of its page. */
function drawFooter(page, footer, number) {
  const text = footer.replace(/\d+|^page number$/, String(number))
  const { size, fromBottom } = FOOTER
  drawText(page, { x: (page.width - widthOf(text, size)) / 2, top: page.height - fromBottom, size, text })
}

/** Height of what has to stand on one page with the beginning of an item. */
function leastHeight({ table, set }) {
  if (!table) return set.above + Math.min(LEAST_LINES, set.lines.length) * set.line
  const list = [...set.headList]
  for (const [from, to] of set.units) {
    if (list.length >= LEAST_ROWS + set.headList.length) break
    for (let row = from; row < to; row++) list.push(row)
  }
  return set.height(list)
}

const heightOf = ({ set }) => set.above + set.lines.length * set.line + set.below

/** The pages of a section, and the places of its bookmarked headings; `before` is how many pages there are already. */
export function fillPages({ blocks, footer = '', landscape }, before) {
  const pages = []
  const marks = []
  let y = 0
  const turn = () => {
    pages.push(newPage(landscape))
    y = MARGIN
  }
  turn()
  const line = pages[0].width - 2 * MARGIN
  const bottom = pages[0].height - MARGIN
  const need = (height) => {
    if (y > MARGIN && y + height > bottom + 0.01) turn()
  }
  const stays = staysWithNext(blocks)
  const items = blocks.map((block) =>
    block.table
      ? { table: true, set: setTable(block.table, line, bottom - MARGIN) }
      : { blank: isBlank(block), set: setParagraph(block, line) },
  )

  const putParagraph = ({ set }, block) => {
    y += y > MARGIN ? set.above : 0
    if (block.bookmark && isHeading(block)) marks.push({ title: block.paragraph, page: before + pages.length - 1, top: y })
    set.lines.forEach((pieces) => {
      need(set.line)
      for (const piece of pieces) drawText(pages.at(-1), { ...piece, top: y + (set.line - set.size) / 2, size: set.size, bold: set.bold })
      y += set.line
    })
    y += set.below
  }

  const putTable = ({ set }) => {
    const units = [...set.units]
    while (units.length > 0) {
      const list = [...set.headList]
      do {
        const [from, to] = units.shift()
        for (let row = from; row < to; row++) list.push(row)
      } while (units.length > 0 && y + set.height(list) + set.height([...rowsOf(units[0])]) <= bottom)
      drawRows(pages.at(-1), set, list, MARGIN, y)
      y += set.height(list) + BELOW_TABLE
      if (units.length > 0) turn()
    }
  }

  items.forEach((item, i) => {
    if (item.blank) {
      y += y > MARGIN ? BLANK : 0
      return
    }
    let last = i
    while (stays[last] && items[last + 1] && !items[last + 1].blank) last++
    need(items.slice(i, last).reduce((height, each) => height + heightOf(each), 0) + leastHeight(items[last]))
    if (item.table) putTable(item)
    else putParagraph(item, blocks[i])
  })
  pages.forEach((page, i) => {
    drawFooter(page, footer, before + i + 1)
  })
  return { pages, marks }
}

function* rowsOf([from, to]) {
  for (let row = from; row < to; row++) yield row
}
