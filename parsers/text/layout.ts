import type { Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import { indentOf } from '../indent.ts'
import { isHeadingLike, isNote, isTitleLike } from '../signs.ts'
import { unread } from './blocks.ts'
import type { Line } from './lines.ts'

/** Fewer lines, and fewer gaps in all, than these are a signature block or a centred title, not a table. */
const MIN_LINES = 3
const MIN_GAPS = 6
/** Lines without columns that may stand among those with: a label broken over lines. */
const MAX_BETWEEN = 2
/** Blank lines in a row that may: layouts leave some between rows, and more where a table ends. */
const MAX_BLANK = 3
const GAP = /\S(?: {2,}|\u3000{2,})(?=\S)/g
const FIGURE = /\d\.\d|\b\d{3,7}\b/

/** Places where a run of blanks stands between words. */
export const gaps = (text: string): number => text.trim().match(GAP)?.length ?? 0

/** Lines with delimiters of their own belong to other grammars. */
const hasOwnDelimiter = (text: string): boolean => text.includes('\t') || text.trimStart().startsWith('|')

/** Far beyond the indent of a paragraph: a heading set in the middle, a unit at the right margin, a cell after empty ones. */
const FAR_RIGHT = 9
export const isFarRight = (text: string): boolean => indentOf(text) >= FAR_RIGHT && !isTitleLike(text.trim())

/** A line of a table: two gaps, or one gap and a figure. */
export function isColumns(text: string): boolean {
  if (hasOwnDelimiter(text)) return false
  const found = gaps(text)
  return found >= 2 || (found === 1 && FIGURE.test(text))
}

/**
 * Finds the lines whose columns are made with blanks (`pdftotext -layout`), in one pass: the last line of each region by its first. A region is
 * lines with columns that are close together, with a figure among them; a title or a note ends it.
 */
export function layoutRegions(lines: readonly Line[]): ReadonlyMap<number, number> {
  const lastOf = new Map<number, number>()
  let run: { first: number; last: number; columns: number; gaps: number; figures: number } | null = null
  let words = 0
  let blanks = 0
  const close = (): void => {
    const isTable = run !== null && run.figures > 0 && (run.columns >= MIN_LINES || (run.columns > 1 && run.gaps >= MIN_GAPS))
    if (run !== null && isTable) lastOf.set(run.first, run.last)
    run = null
  }
  lines.forEach(({ text }, index) => {
    const columns = isColumns(text)
    // In the head of a table and once it has begun one gap is enough, or words far to the right: the cells before them are empty.
    const found = hasOwnDelimiter(text) ? 0 : gaps(text) + (run !== null && isFarRight(text) ? 1 : 0)
    if (columns || (found > 0 && !isHeadingLike(text))) run ??= { first: index, last: index, columns: 0, gaps: 0, figures: 0 }
    if (run === null) return
    if (found > 0) {
      run.last = index
      run.gaps += found
      if (columns) run.columns++
      if (FIGURE.test(text)) run.figures++
      words = 0
      blanks = 0
      return
    }
    if (text.trim() === '') blanks++
    else {
      words++
      blanks = 0
    }
    if (words > MAX_BETWEEN || blanks > MAX_BLANK || text.includes('\t') || isTitleLike(text.trim()) || isNote(text)) close()
  })
  close()
  return lastOf
}

/**
 * A region as what it is, never guessed at: wrapped labels stand above or below their row and blanks inside a cell look like those between
 * cells (domain.md §5.6).
 */
export function readLayoutRegion(lines: readonly Line[], from: number, last: number): { block: Unread; finding: Finding; next: number } {
  const first = lines[from] as Line
  const region = lines.slice(from, last + 1)
  const place = { line: first.number, ...(first.page === null ? {} : { page: first.page }) }
  return {
    block: unread('columns made with blanks', region, first),
    finding: finding('text/layout-table', { lines: region.length }, [place]),
    next: last + 1,
  }
}
