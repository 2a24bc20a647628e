import { isEditorMark } from '../editor-marks.ts'

/** No bracket or line feed inside the name: a mark that is never closed must not be sought to the end of the text from each of its repetitions. */
const BOOKMARK = /\[bookmark: ([^[\]\n]*)\]/g

/** A list number the word processor generated: it stands before the bookmark, followed by a blank (domain.md §5.1). */
const AUTOMATIC_NUMBER = /^\s*(\S{1,8}?[、.．)）]|第\S{1,4}[章节条部分]+)\s+\[bookmark: /

export interface Marked {
  readonly text: string
  readonly bookmarks: string[]
  readonly automaticNumber: string | null
}

/** Takes the bookmarks out of a line and keeps the names of those that mark a place. */
export function takeBookmarks(raw: string): Marked {
  if (!raw.includes('[bookmark: ')) return { text: raw, bookmarks: [], automaticNumber: null }
  const bookmarks: string[] = []
  const automaticNumber = AUTOMATIC_NUMBER.exec(raw)?.[1] ?? null
  const text = raw.replace(BOOKMARK, (_, name: string) => {
    if (!isEditorMark(name)) bookmarks.push(name)
    return ''
  })
  if (automaticNumber === null) return { text, bookmarks, automaticNumber }
  // The blank between the number and the text is the word processor's; blanks before the number are the indent.
  const at = text.indexOf(automaticNumber)
  return { text: text.slice(0, at) + text.slice(at + automaticNumber.length).trimStart(), bookmarks, automaticNumber }
}

/** Takes the bookmarks out and forgets them. */
export const withoutBookmarks = (text: string): string => (text.includes('[bookmark: ') ? text.replace(BOOKMARK, '') : text)
