import type { Unread } from '../../../schemas/document.ts'
import { BOOKMARK, MARK, type Mark, type ParagraphMark } from '../write/draft.ts'
import type { Node } from './body-reader.ts'

export type NoteReference = Extract<Node, { type: 'noteReference' }>

/** What a paragraph holds: its text with tabs and line feeds, the names that stand in it and the notes it refers to. */
export interface Content {
  readonly text: string
  readonly bookmarks: string[]
  readonly notes: NoteReference[]
  /** Null only for a paragraph the body reader made itself. */
  readonly mark: ParagraphMark | null
  /** A table that was not given to the body reader and stands here. */
  readonly unread: Unread | null
}

/** The mark a bookmark of the draft stands for; null for a real bookmark. */
export function markOf(node: Node, marks: readonly Mark[]): Mark | null {
  if (node.type !== 'bookmarkStart' || !node.name.startsWith(MARK)) return null
  return marks[Number(node.name.slice(MARK.length))] ?? null
}

/** The name of a real bookmark; null for a mark. */
export const bookmarkName = (node: Node): string | null =>
  node.type === 'bookmarkStart' && node.name.startsWith(BOOKMARK) ? node.name.slice(BOOKMARK.length) : null

export function contentOf(paragraph: Node, marks: readonly Mark[]): Content {
  let text = ''
  let mark: ParagraphMark | null = null
  let unread: Unread | null = null
  const bookmarks: string[] = []
  const notes: NoteReference[] = []
  const visit = (node: Node): void => {
    if (node.type === 'text') text += node.value
    else if (node.type === 'tab') text += '\t'
    else if (node.type === 'break') text += '\n'
    else if (node.type === 'noteReference') notes.push(node)
    else if (node.type === 'bookmarkStart') {
      const found = markOf(node, marks)
      if (found?.kind === 'paragraph') mark ??= found
      if (found?.kind === 'unread') unread = found
      const name = bookmarkName(node)
      if (name !== null) bookmarks.push(name)
    } else if ('children' in node) for (const each of node.children) visit(each)
  }
  visit(paragraph)
  return { text, bookmarks, notes, mark, unread }
}
