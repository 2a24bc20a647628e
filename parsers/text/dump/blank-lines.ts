import { isHeadingLike, isNote, isTitleLike } from '../../signs.ts'
import type { Line } from '../lines.ts'

/**
 * Which blank lines a dump has. `kept`: all of them, the grammar of domain.md §5.2 holds to the letter. `doubtful`: two follow each other
 * somewhere, but not where tables end. `squeezed`: single ones only, so that nothing but its content tells where a table ends (§5.3 h).
 * `removed`: none, so that rows cannot be told apart either.
 */
export type BlankLines = 'kept' | 'doubtful' | 'squeezed' | 'removed'

const startsWithMark = (text: string): boolean => /^\s*\[bookmark: _Toc/.test(text)

/** What can hardly be a paragraph of a cell. */
const looksOutside = (text: string): boolean => startsWithMark(text) || isNote(text) || isHeadingLike(text) || isTitleLike(text)

/** Whether a line after one blank line stands outside the table, although two blank lines should end it. Never asked of a line led by a tab. */
export const standsOutside = (text: string, blankLines: BlankLines): boolean => {
  if (blankLines === 'squeezed') return true
  return blankLines === 'kept' ? startsWithMark(text) : looksOutside(text)
}

/** Looks at what stands between table rows and the next text: two blank lines, or one and words that open a section or a table. */
export function blankLinesOf(lines: readonly Line[]): BlankLines {
  let double = false
  let single = false
  let endedByTwo = 0
  let endedByOne = 0
  let inTable = false
  for (let index = 0; index < lines.length; ) {
    const text = lines[index]?.text ?? ''
    if (text !== '') {
      inTable = inTable || text.startsWith('\t')
      index++
      continue
    }
    let gap = 0
    while (index + gap < lines.length && lines[index + gap]?.text === '') gap++
    index += gap
    if (gap > 1) double = true
    else single = true
    const after = lines[index]?.text
    if (!inTable || after === undefined || after.startsWith('\t')) continue
    if (gap > 1) endedByTwo++
    else if (looksOutside(after)) endedByOne++
    inTable = gap === 1
  }
  if (!double) return single ? 'squeezed' : 'removed'
  return endedByTwo > 0 && endedByTwo >= endedByOne ? 'kept' : 'doubtful'
}
