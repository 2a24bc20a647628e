import type { Paragraph } from '../../schemas/document.ts'
import { BlockReader } from './read/blocks.ts'
import { readBody } from './read/body-reader.ts'
import type { Drafted } from './write/index.ts'

/** What running headers and footers print, a page number as the file last showed it; a table in them is its cells. */
export async function furnitureOf(draft: Pick<Drafted, 'body' | 'marks'>): Promise<Paragraph[]> {
  const reader = new BlockReader({ notes: () => null, noteNumber: () => null, marks: draft.marks })
  for await (const piece of readBody(draft)) reader.read(piece)
  return reader.blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'unread') return []
    const texts = block.kind === 'table' ? block.cells : [{ ...block, text: block.text.replace(/\t/g, ' ') }]
    return texts.flatMap(({ text, place }) => (text === '' ? [] : [{ kind: 'paragraph', text, bookmarks: [], place }]))
  })
}
