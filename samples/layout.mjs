/**
 * Places the anchor cells of a source table on its grid. Rows list anchors only, as in HTML: a cell hidden by a rowspan from above is not listed,
 * and comes back here as `{ covered: true }`, one entry per merged block and row, because that is what Word stores and what a text dump prints.
 *
 * @returns one array per row of `{ column, colspan, cell } | { column, colspan, covered: true }`, in column order
 */
export function layout(table) {
  let open = [] // merged blocks reaching down from earlier rows
  return table.rows.map((row) => {
    const placed = open.map(({ column, colspan }) => ({ column, colspan, covered: true }))
    const next = open.filter((block) => block.left > 1).map((block) => ({ ...block, left: block.left - 1 }))
    let column = 0
    for (const cell of row) {
      for (
        let block = placed.find((b) => b.column === column && b.covered);
        block;
        block = placed.find((b) => b.column === column && b.covered)
      ) {
        column += block.colspan
      }
      const colspan = cell.colspan ?? 1
      placed.push({ column, colspan, cell })
      if ((cell.rowspan ?? 1) > 1) next.push({ column, colspan, left: cell.rowspan - 1 })
      column += colspan
    }
    open = next
    return placed.sort((a, b) => a.column - b.column)
  })
}

/** The paragraphs of a cell: one for `text`, as given for `paragraphs`. */
export const cellParagraphs = (cell) => cell.paragraphs ?? [cell.text]
