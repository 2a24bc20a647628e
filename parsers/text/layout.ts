import type { Unread } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import { unread } from './blocks.ts'
import type { Line } from './lines.ts'

/** Fewer lines than this with columns made of blanks are a signature block or a centred title, not a table. */
const MIN_LINES = 3
const GAP = /\S(?: {2,}|\u3000{2,})(?=\S)/g
const NUMBER = /\d[\d,]*\.\d|\b\d{3,7}\b/

const gaps = (text: string): number => text.trim().match(GAP)?.length ?? 0
/** A line of a table: two gaps, or one gap and a figure behind it. */
const isColumns = (text: string): boolean => !text.startsWith('\t') && (gaps(text) >= 2 || (gaps(text) === 1 && NUMBER.test(text)))

/**
 * Lines whose columns are made with blanks (`pdftotext -layout`): reported as what they are, never guessed at, because wrapped labels stand
 * above or below their row and blanks inside a cell look like those between cells (domain.md §5.6). Null where no such region begins.
 */
export function readLayoutRegion(lines: readonly Line[], from: number): { block: Unread; finding: Finding; next: number } | null {
  const first = lines[from]
  if (first === undefined || !isColumns(first.text)) return null
  let last = from
  let columns = 1
  let figures = NUMBER.test(first.text) ? 1 : 0
  for (let index = from + 1; index < lines.length && index - last <= 3; index++) {
    const text = lines[index]?.text ?? ''
    if (!isColumns(text)) continue
    last = index
    columns++
    if (NUMBER.test(text)) figures++
  }
  if (columns < MIN_LINES || figures === 0) return null
  const region = lines.slice(from, last + 1)
  return {
    block: unread('columns made with blanks', region, first),
    finding: finding('text/layout-table', { lines: region.length }, [
      { line: first.number, ...(first.page === null ? {} : { page: first.page }) },
    ]),
    next: last + 1,
  }
}

const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)

/** Where a line begins a paragraph of its own: an indent, a number, a bookmark, or a label. */
const BEGINS =
  /^(\s{2,}|\u3000|\[bookmark: |第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．](?!\d)|注[：:])/

/**
 * Joins the lines a page layout broke: a line continues the one before it when that one runs to the right margin and this one begins nothing.
 * Used for text that has page breaks only: elsewhere a line is a paragraph.
 */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const prose = lines.filter((line) => gaps(line.text) < 2).map((line) => width(line.text.trimEnd()))
  const margin = prose.reduce((most, each) => Math.max(most, Math.min(each, 120)), 0)
  const out: Line[] = []
  let open = false
  for (const line of lines) {
    const previous = out.at(-1)
    const text = line.text.trimEnd()
    const continues = open && previous !== undefined && text !== '' && !BEGINS.test(line.text) && !isColumns(line.text)
    if (continues) out[out.length - 1] = { ...previous, text: `${previous.text.trimEnd()}${text.trim()}` }
    else out.push(line)
    open = text !== '' && !isColumns(line.text) && width(text) >= margin * 0.8 && margin > 40
  }
  return out
}
