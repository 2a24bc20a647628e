import { isHeadingLike, isNote, isTitleLike, saysEmpty } from '../../../parsers/signs.ts'
import type { Block } from '../../../schemas/document.ts'
import { isText } from './lines.ts'

/** Lines a note may run to. */
const REACH = 10
/** A further point of a note that was begun: 2.本表…, 其中：… */
const POINT = /^(\d{1,2}[.、．]|其中[：:])/

/**
 * The notes below the table at `index` (domain.md §5.3 f): lines that begin with 注, 说明 or 备注 or say that the table is empty,
 * their numbered points, and lines that stand between two of them. Returns the indexes of the blocks.
 */
export function notesAfter(blocks: readonly Block[], index: number): number[] {
  let last = index
  let began = false
  for (let at = index + 1; at <= index + REACH; at++) {
    const block = blocks[at]
    if (!isText(block) || block.kind === 'heading' || block.bookmarks.length > 0) break
    if (isNote(block.text) || (last === at - 1 && saysEmpty(block.text))) {
      last = at
      began = true
    } else if (began && last === at - 1 && POINT.test(block.text)) last = at
    else if (isHeadingLike(block.text) || isTitleLike(block.text)) break
  }
  return Array.from({ length: last - index }, (_, offset) => index + 1 + offset)
}
