import { isFurniture } from '../../furniture.ts'
import type { RawCell } from '../blocks.ts'
import type { Line } from '../lines.ts'
import { type BlankLines, standsOutside } from './blank-lines.ts'

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
  readonly cells: number
}

/**
 * Reads the rows of one or more tables from the first line that begins with a tab (domain.md §5.2). A line without a tab while a row is
 * open is a further paragraph of its last cell. One empty line and then text is an empty paragraph inside that cell (§5.3 a), unless the
 * blank lines of the file are not what they were. Stops at `maxCells` cells.
 */
export function gather(lines: readonly Line[], from: number, blankLines: BlankLines, maxCells: number): Gathered {
  const rows: RawRow[] = []
  const nested: Line[] = []
  const innerTabs: Line[] = []
  let row: RawRow | null = null
  let index = from
  let cells = 0
  while (index < lines.length && cells <= maxCells) {
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
      cells++
      index++
    } else if (line.text === '') {
      let gap = 0
      while (index + gap < lines.length && lines[index + gap]?.text === '') gap++
      const after = lines[index + gap]
      if (row !== null) row.gap = gap
      if (after === undefined || after.text.startsWith('\t')) index += gap
      else if (gap === 1 && row !== null && !standsOutside(after.text, blankLines)) {
        row.gap = 0
        row.cells.at(-1)?.paragraphs.push('', after.text)
        index += 2
      } else {
        index += gap
        break
      }
    } else {
      if (blankLines === 'removed' && (standsOutside(line.text, blankLines) || isFurniture(line.text))) break
      row?.cells.at(-1)?.paragraphs.push(line.text)
      index++
    }
  }
  return { rows, next: index, nested, innerTabs, cells }
}
