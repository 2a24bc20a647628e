import { cellParagraphs, layout } from '../layout.mjs'
import { CELL, columnWidths } from './columns.mjs'
import { drawLine, drawText } from './page.mjs'
import { widthOf, wrap } from './text.mjs'

const AMOUNT = /^-?[\d,]+\.\d+%?$/
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0)
const starts = (sizes) => [0, ...sizes.map((_, i) => sum(sizes.slice(0, i + 1)))]

/** As in the Word form: only the 栏次 row tells where a head ends that is repeated on the next page. */
const repeatedRows = (rows) => rows.slice(0, 6).findIndex(([first]) => first?.cell?.text === '栏次') + 1

/** Rows set in the middle: the repeated ones, else those above the first with an amount or a blank, if these come soon. */
function headRows(rows) {
  const first = rows.slice(0, 5).findIndex((row) => row.some(({ cell }) => cell?.text === '' || AMOUNT.test(cell?.text ?? '')))
  return repeatedRows(rows) || Math.max(1, first)
}

/** A cell's text broken into lines. The blanks before a label move all of its lines in. */
function setText(cell, width, inHead) {
  const [first, ...others] = cellParagraphs(cell)
  const text = first.trimStart()
  const indent = widthOf(first.slice(0, first.length - text.length), CELL.size)
  const room = width - 2 * CELL.side - indent
  const lines = [text, ...others].flatMap((each) => wrap(each, CELL.size, room))
  const align = AMOUNT.test(text) ? 'right' : inHead || /^\d{1,2}$/.test(text) ? 'centre' : 'left'
  return { lines, align, indent }
}

/** For every row the cell of each column; the same one where cells are merged. */
function ownersOf(rows, widths) {
  const head = headRows(rows)
  const owners = []
  rows.forEach((placed, row) => {
    const own = []
    for (const { column, colspan, cell } of placed) {
      const width = sum(widths.slice(column, column + colspan))
      const block = cell
        ? { row, rowspan: cell.rowspan ?? 1, column, colspan, ...setText(cell, width, row < head) }
        : owners[row - 1][column]
      own.push(...Array(colspan).fill(block))
    }
    owners.push(own)
  })
  return owners
}

/** Heights of the rows: as tall as their texts, what a merged cell needs more is the last row's. */
function heightsOf(owners) {
  const heights = owners.map(() => CELL.line + 2 * CELL.above)
  owners.forEach((own, row) => {
    for (const { row: from, rowspan, lines } of new Set(own)) {
      const missing = lines.length * CELL.line + 2 * CELL.above - sum(heights.slice(from, row + 1))
      if (from + rowspan - 1 === row && missing > 0) heights[row] += missing
    }
  })
  return heights
}

/** The rows that stay together as no cell is parted, as [from, to]; single rows where that would be more than a page. */
function unitsOf(owners, heights, from, most) {
  const units = []
  for (let start = from, row = from; row < owners.length; row++) {
    if (owners[row + 1]?.some((block) => block.row <= row)) continue
    const tall = sum(heights.slice(start, row + 1)) > most
    for (let each = start; tall && each <= row; each++) units.push([each, each + 1])
    if (!tall) units.push([start, row + 1])
    start = row + 1
  }
  return units
}

/** A table set in a text line of this width, on pages with room for `most`. */
export function setTable(table, line, most) {
  const rows = layout(table)
  const widths = columnWidths(rows, line)
  const owners = ownersOf(rows, widths)
  const heights = heightsOf(owners)
  const head = repeatedRows(rows)
  const height = (list) => sum(list.map((row) => heights[row]))
  const headList = Array.from({ length: head }, (_, row) => row)
  return { xs: starts(widths), owners, heights, headList, height, units: unitsOf(owners, heights, head, most - height(headList)) }
}

/** Stretches of the steps that are to be drawn, as [from, to]. */
function stretches(count, isDrawn) {
  const found = []
  for (let step = 0; step < count; step++) {
    if (!isDrawn(step)) continue
    if (found.at(-1)?.[1] === step) found.at(-1)[1]++
    else found.push([step, step + 1])
  }
  return found
}

/** Draws rows of a table with its top left at `left`, `top`. A merged label that began on an earlier page is printed again. */
export function drawRows(page, { xs, owners, heights }, list, left, top) {
  const ys = starts(list.map((row) => heights[row]))
  const columns = xs.length - 1
  const at = (k, column) => owners[list[k]]?.[column]
  ys.forEach((y, k) => {
    for (const [from, to] of stretches(columns, (column) => at(k - 1, column) !== at(k, column)))
      drawLine(page, left + xs[from], top + y, left + xs[to], top + y)
  })
  xs.forEach((x, column) => {
    for (const [from, to] of stretches(list.length, (k) => at(k, column - 1) !== at(k, column)))
      drawLine(page, left + x, top + ys[from], left + x, top + ys[to])
  })
  for (let k = 0; k < list.length; k++) {
    for (const block of new Set(owners[list[k]])) {
      if (k > 0 && owners[list[k - 1]].includes(block)) continue
      let end = k + 1
      while (end < list.length && owners[list[end]].includes(block)) end++
      drawCell(page, block, [left + xs[block.column], top + ys[k], left + xs[block.column + block.colspan], top + ys[end]])
    }
  }
}

function drawCell(page, { lines, align, indent }, [x0, y0, x1, y1]) {
  const first = y0 + (y1 - y0 - lines.length * CELL.line) / 2 + (CELL.line - CELL.size) / 2
  lines.forEach((text, i) => {
    const width = widthOf(text, CELL.size)
    const x = { left: x0 + CELL.side + indent, centre: (x0 + x1 - width) / 2, right: x1 - CELL.side - width }[align]
    drawText(page, { x, top: first + i * CELL.line, size: CELL.size, text })
  })
}
