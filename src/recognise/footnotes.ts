import type { Block, Heading, Paragraph } from '../../schemas/document.ts'

/** Blocks without the notes from the foot of the page, and those notes by the index of the block that refers to them. */
export interface WithoutFootnotes {
  readonly blocks: readonly Block[]
  readonly footnotes: ReadonlyMap<number, readonly Paragraph[]>
}

/** A note stands between a title and its table, or in the middle of a list, only because its reference does: it must not part them. */
export function withoutFootnotes(all: readonly Block[]): WithoutFootnotes {
  const blocks: Block[] = []
  const footnotes = new Map<number, Paragraph[]>()
  for (const block of all) {
    if (block.kind !== 'paragraph' || block.role !== 'footnote') {
      blocks.push(block)
      continue
    }
    const at = Math.max(0, blocks.length - 1)
    footnotes.set(at, [...(footnotes.get(at) ?? []), block])
  }
  return { blocks, footnotes }
}

/** A note as it prints: its number stands apart from its text. */
export const footnoteText = ({ automaticNumber, text }: Paragraph | Heading): string =>
  automaticNumber === undefined ? text : `${automaticNumber} ${text}`
