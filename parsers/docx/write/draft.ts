import type { Element } from 'domhandler'
import type { Unread } from '../../../schemas/document.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { finding, type ReaderCode } from '../../../schemas/findings/index.ts'
import { isEditorMark } from '../../editor-marks.ts'
import type { Limits } from '../../parser.ts'
import type { Numbering } from '../numbering/index.ts'
import type { Styles } from '../styles.ts'
import { fieldStack } from './fields.ts'

/** What the body reader does not carry: it is kept here, and a bookmark in the draft says which paragraph or cell it belongs to. */
export interface ParagraphMark {
  readonly kind: 'paragraph'
  readonly path: string
  /** The automatic number before it, as printed; null if it has none. */
  readonly number: string | null
  /** Outline level from 1; null for body text. */
  readonly level: number | null
  /** Blanks its first line is moved in by, besides those typed. */
  readonly indent: number
  /** Whether it is an entry of the table of contents. */
  contents: boolean
}
export interface CellMark {
  readonly kind: 'cell'
  readonly path: string
  readonly column: number
  readonly columnSpan: number
}
/** A mark may also stand for a block that the body reader is spared. */
export type Mark = ParagraphMark | CellMark | Unread

/** Marks and real bookmarks share the one element that survives; their names are kept apart by these. */
export const MARK = 'mark:'
export const BOOKMARK = 'name:'

/** Characters of a piece of the body: the body reader takes many times a text's size, so it is given one piece after the other. */
const PIECE = 500_000

/**
 * The body being rewritten for the body reader: the same text and tables, with nothing that says how it looks, with what that reader would
 * lose put in its place, and with marks.
 */
export class Draft {
  readonly marks: Mark[] = []
  readonly findings: Finding[] = []
  readonly fields = fieldStack()
  readonly styles: Styles
  readonly numbering: Numbering
  readonly limits: Limits
  /** Field marks to pass over. */
  unclosed: ReadonlySet<Element> = new Set()
  /** Notes whose mark is text of the document's own (`footnote 3`): they are not counted. */
  readonly ownMarks = new Set<string>()
  /** Cells that are open: in them a blank line is printed, elsewhere it is nothing. */
  cellDepth = 0
  /** Cells and paragraphs so far. */
  size = 0
  /** Characters of hidden text left out, insertions kept and deletions dropped. */
  readonly counts = { hidden: 0, inserted: 0, deleted: 0, pictures: 0 }
  /** Whether the paragraph written last has lost its end to a deletion and runs on into the next. */
  runsOn = false
  readonly #out: string[] = []
  #length = 0
  readonly #pieces: string[] = []
  readonly #unknown = new Map<string, string>()

  constructor(styles: Styles, numbering: Numbering, limits: Limits) {
    this.styles = styles
    this.numbering = numbering
    this.limits = limits
  }

  get tooLarge(): boolean {
    return this.size > this.limits.maxCells
  }
  /** Where the text written next begins: `takeFrom` takes it back. */
  get position(): number {
    return this.#out.length
  }

  write(xml: string): void {
    this.#out.push(xml)
    this.#length += xml.length
  }
  /** Between blocks of the body: begins a new piece if what was written is large enough for one. */
  endBlock(): void {
    if (this.#length >= PIECE && !this.runsOn) this.#pieces.push(this.takeFrom(0))
  }
  /** All pieces, the last one included. */
  takePieces(): string[] {
    this.#pieces.push(this.takeFrom(0))
    return this.#pieces.splice(0)
  }
  /** Takes back what was written since a position. */
  takeFrom(position: number): string {
    const taken = this.#out.splice(position).join('')
    this.#length -= taken.length
    return taken
  }
  /** Printed text; what follows on text is one with it, because runs differ only in looks. */
  text(text: string): void {
    if (text === '') return
    if (this.#out.at(-1) === '</w:t>') this.takeFrom(this.#out.length - 1)
    else this.write('<w:t>')
    this.write(escaped(text))
    this.write('</w:t>')
  }
  mark(mark: Mark): void {
    this.markAt(this.#out.length, mark)
  }
  /** Puts a mark before what was written since a position. */
  markAt(position: number, mark: Mark): void {
    const xml = `<w:bookmarkStart w:name="${MARK}${this.marks.length}"/>`
    this.#out.splice(position, 0, xml)
    this.#length += xml.length
    this.marks.push(mark)
    this.size++
  }
  bookmark(name: string): void {
    if (!isEditorMark(name)) this.write(`<w:bookmarkStart w:name="${BOOKMARK}${escaped(name)}"/>`)
  }
  report(code: ReaderCode, path: string, values: Record<string, string | number> = {}): void {
    this.findings.push(finding(code, values, [{ path }]))
  }
  /** An element that is not known and holds text. */
  unknown(name: string, path: string): void {
    if (!this.#unknown.has(name)) this.#unknown.set(name, path)
  }

  /** Says what was counted on the way. */
  finish(): void {
    for (const [name, path] of this.#unknown) this.report('docx/element-ignored', path, { name })
    if (this.counts.hidden > 0) this.findings.push(finding('docx/hidden-text', { count: this.counts.hidden }))
    if (this.counts.inserted + this.counts.deleted > 0)
      this.findings.push(finding('docx/tracked-changes', { inserted: this.counts.inserted, deleted: this.counts.deleted }))
  }
}

/** Characters XML cannot hold are dropped: a reference to one (`&#0;`) is damage or an attack. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function escaped(text: string): string {
  if (!/[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/.test(text)) return text
  return text.replace(FORBIDDEN, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
