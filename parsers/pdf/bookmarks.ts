import type { Block } from '../../schemas/document.ts'
import { isEditorMark } from '../editor-marks.ts'
import { squash } from '../signs.ts'
import type { Destination } from './page-source.ts'

/** Points above a destination that still are its block. */
const ABOVE = 12

/**
 * Puts the names of the file's own outline on the blocks they lead to: the line of those words on the page, which is then a heading of the
 * entry's depth, else what stands where the destination points. A named destination says no words: it stands where it points.
 */
export function placeBookmarks(blocks: Block[], destinations: readonly Destination[]): void {
  const onPage = new Map<number, number[]>()
  blocks.forEach(({ place }, index) => {
    if (place.page !== undefined) onPage.set(place.page, [...(onPage.get(place.page) ?? []), index])
  })
  for (const { name, page, top, level } of destinations) {
    const words = squash(name)
    const here = onPage.get(page) ?? []
    const said = level === 0 ? undefined : here.find((index) => isLine(blocks[index]) && words !== '' && says(textOf(blocks[index]), words))
    const pointed = here.find((index) => top !== null && (blocks[index]?.place.box?.[1] ?? 0) >= top - ABOVE)
    const index = said ?? pointed
    const block = index === undefined ? undefined : blocks[index]
    if (index === undefined || block === undefined || block.kind === 'unread' || isEditorMark(name)) continue
    block.bookmarks.push(name)
    if (index === said && block.kind === 'paragraph') blocks[index] = { ...block, kind: 'heading', level }
  }
}

/** Whether a line is a title, with or without the number that an outline leaves out. */
function says(text: string, words: string): boolean {
  const line = squash(text)
  return line === words || (line.endsWith(words) && /^[（(]?[\d一二三四五六七八九十]+[）)、．.]*$/.test(line.slice(0, -words.length)))
}

const isLine = (block: Block | undefined): boolean => block?.kind === 'paragraph' || block?.kind === 'heading'
const textOf = (block: Block | undefined): string => (block?.kind === 'paragraph' || block?.kind === 'heading' ? block.text : '')
