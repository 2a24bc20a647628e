import { squash } from '../../../parsers/signs.ts'
import type { Block } from '../../../schemas/document.ts'
import { isText } from '../titles/context.ts'

const TITLE = /^目录$|^目次$|^contents$/i
/** Dots or a tab-like gap before a page number, or the residue of a word processor's field. */
const LEADER = /(…|\.{3,}|·{3,}|－{3,}|-{4,}|—{3,}|_{4,})\s*\d{0,4}$|PAGEREF\s+_Toc|\s{3,}\d{1,4}$/
const ENTRY_LENGTH = 70

/** An entry without its leader and page number, to recognise it again where the document itself begins. */
const entryKey = (text: string): string => squash(text.replace(LEADER, '')).replace(/[.…·]*\d{0,4}$/, '')

/**
 * Indexes of the blocks of the table of contents: lines with leaders and page numbers, and after the line 目录 every short line until the
 * first entry comes again as the heading it names. A contents page is no narrative.
 */
export function findContents(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>()
  blocks.forEach((block, index) => {
    if (isText(block) && block.text.length <= ENTRY_LENGTH + 20 && LEADER.test(block.text)) found.add(index)
  })
  const start = blocks.findIndex((block) => isText(block) && TITLE.test(squash(block.text)))
  if (start < 0) return found
  found.add(start)
  const keys = new Set<string>()
  let first: string | null = null
  for (let index = start + 1; index < blocks.length; index++) {
    const block = blocks[index]
    if (!isText(block) || block.text.length > ENTRY_LENGTH + 20 || /[。；;]$/.test(block.text)) break
    const key = entryKey(block.text)
    // The first entry comes again: the document itself begins. A repeated list number alone (一、…) is another entry.
    if (!found.has(index) && first !== null && key === first) break
    if (!found.has(index) && keys.has(key) && !hasLaterFirst(blocks, index, first)) break
    first ??= key
    keys.add(key)
    found.add(index)
  }
  // Without a second coming of the first entry nothing shows where the contents end: only lines with leaders are surely contents.
  return found
}

const hasLaterFirst = (blocks: readonly Block[], from: number, first: string | null): boolean =>
  blocks.slice(from + 1, from + 60).some((block) => isText(block) && entryKey(block.text) === first)
