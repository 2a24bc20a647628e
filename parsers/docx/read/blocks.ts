import type { Block, Heading, Paragraph } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { evidenceAt, finding } from '../../../schemas/findings/index.ts'
import type { Mark } from '../write/draft.ts'
import type { NoteNumber } from '../write/notes.ts'
import type { Node, Notes } from './body-reader.ts'
import { bookmarkName, contentOf, type NoteReference } from './content.ts'
import { paragraphBlocks } from './paragraphs.ts'
import { readTable } from './table.ts'

interface Source {
  readonly notes: Notes
  readonly noteNumber: NoteNumber
  readonly marks: readonly Mark[]
}

/** Blocks of a document model in the order they are printed. */
export class BlockReader {
  readonly blocks: Block[] = []
  readonly findings: Finding[] = []
  readonly #source: Source
  /** Names that stand between blocks and mark the next one. */
  #loose: string[] = []
  readonly #notesSeen = new Set<string>()
  readonly #waiting: NoteReference[] = []
  /** Notes of each kind that carry a number. */
  readonly #numbered = new Map<string, number>()

  constructor(source: Source) {
    this.#source = source
  }

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#paragraph(node)
      else if (node.type === 'table') this.#table(node)
      else {
        const name = bookmarkName(node)
        if (name !== null) this.#loose.push(name)
      }
    }
  }

  /** Names after the last block mark the end of the document. */
  finish(): void {
    if (this.#loose.length > 0) this.blocks.push({ kind: 'paragraph', text: '', bookmarks: this.#loose.splice(0), place: {} })
  }

  #paragraph(node: Node): void {
    const content = contentOf(node, this.#source.marks)
    if (content.unread !== null) {
      this.blocks.push(content.unread)
      return
    }
    for (const block of paragraphBlocks(content, this.#loose.splice(0))) this.blocks.push(block)
    this.#notes(content.notes)
  }

  #table(node: Node): void {
    const { table, nested, notes } = readTable(node, this.#source.marks)
    if (nested.length > 0) this.findings.push(finding('docx/nested-table', { count: nested.length }, [evidenceAt(table.place)]))
    // One cell around a whole page of content is a frame, not a table.
    if (nested.length > 0 && table.cells.length === 1) {
      this.read(frameContent(node))
      return
    }
    if (table.cells.length > 0) this.blocks.push({ ...table, bookmarks: [...this.#loose.splice(0), ...table.bookmarks] })
    for (const inner of nested) this.#table(inner)
    this.#notes(notes)
  }

  /** Notes stand below the paragraph or table that refers to them, each once, with the number of its reference. */
  #notes(references: readonly NoteReference[]): void {
    const isOutermost = this.#waiting.length === 0
    for (const reference of references) this.#waiting.push(reference)
    // A note that refers to another one waits for it in the same queue.
    for (let at = 0; isOutermost && at < this.#waiting.length; at++) this.#note(this.#waiting[at] as NoteReference)
    if (isOutermost) this.#waiting.length = 0
  }

  #note(reference: NoteReference): void {
    const { noteType, noteId } = reference
    const key = `${noteType} ${noteId}`
    const body = this.#source.notes(reference)
    if (body === null || this.#notesSeen.has(key)) return
    this.#notesSeen.add(key)
    const before = this.#numbered.get(noteType) ?? 0
    const number = this.#source.noteNumber(noteType, noteId, before)
    if (number !== null) this.#numbered.set(noteType, before + 1)
    const first = this.blocks.length
    this.read(body)
    for (let at = first; at < this.blocks.length; at++) {
      const block = this.blocks[at]
      if (block?.kind === 'paragraph' || block?.kind === 'heading') this.blocks[at] = asNote(block, at === first ? number : null)
    }
  }
}

/** A paragraph of a note: the first has the note's number, and no blank after the mark moves it in. */
function asNote({ text, bookmarks, automaticNumber, indent, role, place }: Paragraph | Heading, number: string | null): Paragraph {
  const own = number ?? automaticNumber
  return {
    kind: 'paragraph',
    text,
    bookmarks,
    ...(number !== null || indent === undefined ? {} : { indent }),
    ...(own === undefined ? {} : { automaticNumber: own }),
    role: role ?? 'footnote',
    place,
  }
}

/** Content of the only cell of a frame. */
function frameContent(table: Node): readonly Node[] {
  const inner = (node: Node | undefined, type: Node['type']): Node | undefined =>
    node !== undefined && 'children' in node ? node.children.find((each) => each.type === type) : undefined
  const cell = inner(inner(table, 'tableRow'), 'tableCell')
  return cell !== undefined && 'children' in cell ? cell.children : []
}
