import type { Line } from './lines.ts'

/** Fewer lines than this show no order of pages. */
const MIN_ENTRIES = 3

/** The page number of an entry: words, tabs, digits and nothing else. Null for any other line. */
function pageOf(text: string): number | null {
  const entry = text.trimEnd()
  const digits = /\t(\d{1,3})$/.exec(entry.slice(-4))?.[1]
  if (digits === undefined) return null
  const words = entry.slice(0, -digits.length).trimEnd()
  return words === '' || words.includes('\t') ? null : Number(digits)
}

/**
 * Indices of the lines of a table of contents whose page numbers stand behind a tab: lines that follow each other with page numbers that never
 * fall, and no other tab beside them. Their tabs make no table; rows of a spreadsheet have a head with words, and figures that rise and fall.
 */
export function contentsLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  let run: number[] = []
  let page = 0
  let spoiled = false
  const close = (): void => {
    if (!spoiled && run.length >= MIN_ENTRIES) for (const index of run) found.add(index)
    run = []
    page = 0
    spoiled = false
  }
  lines.forEach(({ text }, index) => {
    if (!text.includes('\t')) {
      // Blank lines may stand between entries; words end the list.
      if (text.trim() !== '') close()
      return
    }
    const next = pageOf(text)
    if (next === null || next < page) spoiled = true
    page = next ?? page
    run.push(index)
  })
  close()
  return found
}
