import type { Block } from '../../schemas/document.ts'
import { squash } from '../signs.ts'
import type { Destination } from './page-source.ts'

/** Points above a destination that still are its block. */
const ABOVE = 12

/**
 * Puts the names of the file's own outline on the blocks they lead to: the line of those words on the page, else what stands where the
 * destination points.
 */
export function placeBookmarks(blocks: readonly Block[], destinations: readonly Destination[]): void {
  const onPage = new Map<number, Exclude<Block, { kind: 'unread' }>[]>()
  for (const block of blocks) {
    if (block.kind === 'unread' || block.place.page === undefined) continue
    onPage.set(block.place.page, [...(onPage.get(block.place.page) ?? []), block])
  }
  for (const { name, page, top } of destinations) {
    const words = squash(name)
    const here = onPage.get(page) ?? []
    const said = here.find((block) => block.kind !== 'table' && words !== '' && squash(block.text) === words)
    const pointed = here.find((block) => top !== null && (block.place.box?.[1] ?? 0) >= top - ABOVE)
    const block = said ?? here.find((each) => each.kind !== 'table' && words.length > 3 && squash(each.text).includes(words)) ?? pointed
    block?.bookmarks.push(name)
  }
}
