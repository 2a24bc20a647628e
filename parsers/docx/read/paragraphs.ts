import type { Heading, Paragraph } from '../../../schemas/document.ts'
import { indentOf } from '../../indent.ts'
import type { Content } from './content.ts'

/**
 * A paragraph as the blocks it prints: a typed line break begins a new one, as it does in a text dump. The number, the heading level and the
 * bookmarks are the first line's. A blank line is kept only for the bookmarks on it.
 */
export function paragraphBlocks({ text, bookmarks, mark }: Content, before: readonly string[]): (Paragraph | Heading)[] {
  const names = [...before, ...bookmarks]
  const place = mark === null ? {} : { path: mark.path }
  const printed = text.split('\n').filter((line) => line.trim() !== '')
  const [number, lines] = mark?.number != null && printed.length === 0 ? [null, [mark.number]] : [mark?.number ?? null, printed]
  if (lines.length === 0) return names.length === 0 ? [] : [{ kind: 'paragraph', text: '', bookmarks: names, place }]
  return lines.map((line, index) => {
    const indent = indentOf(line) + (index === 0 ? (mark?.indent ?? 0) : 0)
    const block = {
      text: line.trim(),
      bookmarks: index === 0 ? names : [],
      ...(indent > 0 ? { indent } : {}),
      ...(index === 0 && number !== null ? { automaticNumber: number } : {}),
      ...(mark?.contents === true ? { role: 'contents' as const } : {}),
      place,
    }
    const level = mark?.level ?? null
    return level === null || index > 0 || block.role !== undefined ? { kind: 'paragraph', ...block } : { kind: 'heading', ...block, level }
  })
}
