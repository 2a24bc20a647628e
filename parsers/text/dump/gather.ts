import { isHeadingLike, isNote, isTitleLike } from '../../signs.ts'
import type { RawCell } from '../blocks.ts'
import type { Line } from '../lines.ts'

export interface RawRow {
  readonly cells: RawCell[]
  /** Empty lines after the row: one ends the row, a second one the table. */
  gap: number
}

export interface Gathered {
  readonly rows: RawRow[]
  /** Index of the first line after the region. */
  readonly next: number
  readonly nested: Line[]
  readonly innerTabs: Line[]
}

/** A line that can only stand outside a table, whatever the blank lines before it say. */
const standsOutside = (text: string): boolean =>
  /^\s*\[bookmark: _Toc/.test(text) || isNote(text) || isHeadingLike(text) || isTitleLike(text)

/**
 * Reads the rows of one or more tables from the first line that begins with a tab (domain.md §5.2). A line without a tab while a row is
 * open is a further paragraph of its last cell. One empty line and then text is an empty paragraph inside that cell (§5.3 a), unless blank
 * lines were squeezed or the text can only stand outside.
 */
export function gather(lines: readonly Line[], from: number, squeezed: boolean): Gathered {
  const rows: RawRow[] = []
  const nested: Line[] = []
  const innerTabs: Line[] = []
  let row: RawRow | null = null
  let index = from
  while (index < lines.length) {
    const line = lines[index] as Line
    if (line.text.startsWith('\t')) {
      if (row === null || row.gap > 0) {
        row = { cells: [], gap: 0 }
        rows.push(row)
      }
      let text = line.text.slice(1)
      if (text.includes('\t')) {
        if (text.startsWith('\t')) nested.push(line)
        else innerTabs.push(line)
        text = text.replace(/^\t+/, '').replaceAll('\t', ' ')
      }
      row.cells.push({ paragraphs: [text], line })
      index++
    } else if (line.text === '') {
      let gap = 0
      while (index + gap < lines.length && lines[index + gap]?.text === '') gap++
      const after = lines[index + gap]
      if (row !== null) row.gap = gap
      if (after === undefined || after.text.startsWith('\t')) index += gap
      else if (gap === 1 && !squeezed && row !== null && !standsOutside(after.text)) {
        row.gap = 0
        row.cells.at(-1)?.paragraphs.push('', after.text)
        index += 2
      } else {
        index += gap
        break
      }
    } else {
      row?.cells.at(-1)?.paragraphs.push(line.text)
      index++
    }
  }
  return { rows, next: index, nested, innerTabs }
}
