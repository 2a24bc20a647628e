import { cellParagraphs, layout } from '../../layout.mjs'

const stripped = (text) => text.replace(/\s/g, '')

/** The table that follows the paragraph `title`, with the index of its block. With `nth`, the nth table after it (performance forms are two). */
export function findTable(source, title, nth = 1) {
  const at = source.blocks.findIndex((block) => block.paragraph === title)
  const index = source.blocks.flatMap((block, i) => (i > at && block.table ? [i] : []))[nth - 1]
  if (at < 0 || index === undefined) throw new Error(`no table under ${title}`)
  return { index, table: source.blocks[index].table }
}

/**
 * The cell at source row `row` and grid column `column`, both from 0; a given `label` must stand in the same row,
 * to catch a shifted address.
 */
export function findCell(source, { table: title, nth, row, label, column }) {
  const cells = layout(findTable(source, title, nth).table)[row] ?? []
  const found = cells.find((placed) => placed.column === column)?.cell
  if (!found) throw new Error(`no cell in row ${row}, column ${column} under ${title}`)
  const labelled = label === undefined || cells.some(({ cell }) => cell && stripped(cellParagraphs(cell).join('')) === stripped(label))
  if (!labelled) throw new Error(`row ${row} under ${title} has no cell reading ${label}`)
  return found
}

/** Plants the mistakes in a clean source. Every edit names what it replaces, so a list that no longer fits fails instead of doing nothing. */
export function plant(source, mistakes) {
  const copy = structuredClone(source)
  for (const { id, edits } of mistakes) {
    for (const edit of edits) {
      if (edit.note) {
        copy.blocks.splice(findTable(copy, edit.table).index + 1, 0, { paragraph: edit.printed, style: 'body' })
      } else if (edit.section) {
        const paragraph = copy.blocks.find((block) => block.paragraph?.includes(edit.correct))
        if (!paragraph) throw new Error(`${id}: no paragraph says ${edit.correct}`)
        paragraph.paragraph = paragraph.paragraph.replace(edit.correct, edit.printed)
      } else {
        const cell = findCell(copy, edit)
        if (cell.text !== edit.correct) throw new Error(`${id}: expected ${edit.correct}, found ${cell.text}`)
        cell.text = edit.printed
      }
    }
  }
  return copy
}
