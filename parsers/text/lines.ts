/** A line of the source: its text as printed, its number from 1, and its page where form feeds tell pages apart. */
export interface Line {
  readonly text: string
  readonly number: number
  readonly page: number | null
}

/**
 * Cuts text into lines. A form feed ends a page and is never part of a line: it is often glued to the first word of a page (domain.md §5.6).
 * Words on both sides of one are two lines of the text, with one number.
 */
export function splitLines(text: string): { lines: Line[]; pages: number | null } {
  const paged = text.includes('\f')
  const lines: Line[] = []
  let page = 1
  text.split('\n').forEach((raw, index) => {
    const number = index + 1
    if (!paged) lines.push({ text: raw, number, page: null })
    else if (!raw.includes('\f')) lines.push({ text: raw, number, page })
    else {
      const before = lines.length
      raw.split('\f').forEach((piece, order) => {
        if (order > 0) page++
        if (piece !== '') lines.push({ text: piece, number, page })
      })
      if (lines.length === before) lines.push({ text: '', number, page })
    }
  })
  // The line feed that ends the last line does not begin another one.
  if (lines.length > 0 && lines.at(-1)?.text === '') lines.pop()
  return { lines, pages: paged ? (text.endsWith('\f') || text.endsWith('\f\n') ? page - 1 : page) : null }
}
