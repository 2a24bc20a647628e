import { gridWidth } from '../../grid.ts'
import { hasNumber, isHeadLike, isIndicatorHeadRow, isMetaRow, squash } from '../../signs.ts'
import { cellText } from '../blocks.ts'
import type { RawRow } from './gather.ts'

/** Cells by which rows are compared: no table is wider, but a damaged file can be. */
const MAX_COMPARED = 300

type TextsOf = (row: RawRow) => string[]

/** Texts of a row's cells, made once: each row is looked at many times. */
function textsReader(): TextsOf {
  const known = new WeakMap<RawRow, string[]>()
  return (row) => {
    const texts = known.get(row) ?? row.cells.slice(0, MAX_COMPARED).map(cellText)
    known.set(row, texts)
    return texts
  }
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => squash(text) === squash(b[index] ?? ''))

/**
 * Whether `row` begins another table although only blank lines, which may also be empty paragraphs of the last cell, stand between
 * (domain.md §5.3 c): it looks like a meta row or a head, repeats the first row, or has another width.
 */
function beginsTable(previous: readonly RawRow[], row: RawRow, gap: number, textsOf: TextsOf): boolean {
  const texts = textsOf(row)
  const first = previous[0]
  if (isMetaRow(texts) || isIndicatorHeadRow(texts) || (first !== undefined && sameTexts(textsOf(first), texts))) return true
  // The head and the latest rows tell the width; looking at all rows each time would make a long table quadratic.
  const sample = previous.length > 40 ? [...previous.slice(0, 8), ...previous.slice(-32)] : previous
  if (texts.length !== gridWidth(sample.map(textsOf))) return true
  return gap > 2 ? !hasNumber(texts) : isHeadLike(texts)
}

/** Where blank lines were squeezed a single one may end a table: only what cannot stand inside one begins another. */
function mustBegin(previous: readonly RawRow[], row: RawRow, textsOf: TextsOf): boolean {
  const texts = textsOf(row)
  return isIndicatorHeadRow(texts) || (isMetaRow(texts) && previous.slice(-32).some((each) => hasNumber(textsOf(each))))
}

/** Cuts gathered rows where one table ends and the next begins with no text between them. */
export function splitTables(rows: readonly RawRow[], squeezed: boolean): RawRow[][] {
  const textsOf = textsReader()
  const tables: RawRow[][] = []
  let current: RawRow[] = []
  for (const row of rows) {
    const gap = current.at(-1)?.gap ?? 0
    if (current.length > 0 && (gap > 1 ? beginsTable(current, row, gap, textsOf) : squeezed && mustBegin(current, row, textsOf))) {
      tables.push(current)
      current = []
    }
    current.push(row)
  }
  if (current.length > 0) tables.push(current)
  return tables
}
