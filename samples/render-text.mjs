import { cellParagraphs, layout } from './layout.mjs'

const mark = (bookmark) => (bookmark ? `[bookmark: ${bookmark}]` : '')

function renderTable(table) {
  const rows = layout(table).map((row) => {
    // A merged cell is printed once over its columns, but once more, empty, for every row it continues into.
    const cells = row.map((placed) =>
      placed.covered ? '\t\n' : `\t${mark(placed.cell.bookmark)}${cellParagraphs(placed.cell).join('\n')}\n`,
    )
    return `${cells.join('')}\n`
  })
  return `${rows.join('')}\n`
}

function renderBlock(block) {
  if (block.table) return renderTable(block.table)
  if (block.furniture !== undefined) return `${block.furniture}\n`
  const number = block.automaticNumber ? `${block.automaticNumber} ` : ''
  return `${number}${mark(block.bookmark)}${block.paragraph}\n`
}

/** The text dump of a source: what Tika's plain-text handler prints for the Word file of the same content. Pure; styles leave no trace. */
export function renderText(source) {
  return source.blocks.map(renderBlock).join('')
}
