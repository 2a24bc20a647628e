import type { Document } from 'domhandler'
import type { Finding } from '../../../schemas/finding.ts'
import type { Limits } from '../../parser.ts'
import { readNumbering } from '../numbering/index.ts'
import type { WordPackage } from '../package.ts'
import { readStyles } from '../styles.ts'
import { child, elementsIn, textBelow } from '../tree.ts'
import { writeBlocks } from './blocks.ts'
import { Draft, type Mark } from './draft.ts'
import { unclosedFields } from './fields.ts'
import { type NoteNumber, noteNumbers } from './notes.ts'

/** The parts the body reader is given, as XML text, the body in pieces, and what the marks in them stand for. */
export interface Drafted {
  readonly body: readonly string[]
  readonly footnotes: string
  readonly endnotes: string
  readonly marks: readonly Mark[]
  readonly noteNumber: NoteNumber
  readonly findings: readonly Finding[]
  /** Pictures, charts and objects, which are reported and not read. */
  readonly pictures: number
  readonly tooLarge: boolean
}

/** Notes of one kind; the lines that part them from the page are none. */
function writeNotes(document: Document | null, kind: 'footnote' | 'endnote', draft: Draft): string {
  const root = document === null ? null : elementsIn(document).find((each) => each.name === `w:${kind}s`)
  let count = 0
  const seen = new Set<number>()
  if (document !== null) draft.unclosed = unclosedFields(document)
  for (const note of root == null ? [] : elementsIn(root)) {
    if (note.name !== `w:${kind}` || /eparator|Notice/.test(note.attribs['w:type'] ?? '')) continue
    count++
    const [id, path] = [Number(note.attribs['w:id']), `${kind}s/${kind}[${count}]`]
    if (seen.has(id)) draft.report('docx/malformed', path, { part: `${kind}s.xml` })
    seen.add(id)
    draft.write(`<w:${kind} w:id="${id}">`)
    writeBlocks(note, path, draft)
    draft.write(`</w:${kind}>`)
  }
  return draft.takeFrom(0)
}

function newDraft(source: WordPackage, limits: Limits): Draft {
  const styles = readStyles(source.styles)
  return new Draft(styles, readNumbering(source.numbering, styles), limits)
}

/** Rewrites a package for the body reader; null if its main part has no body. */
export function draftOf(source: WordPackage, limits: Limits): Drafted | null {
  const root = elementsIn(source.body).find((each) => each.name === 'w:document') ?? null
  const body = child(root, 'w:body')
  if (body === null) return null
  const draft = newDraft(source, limits)
  for (const each of root === null ? [] : elementsIn(root)) {
    if (each !== body && textBelow(each) !== '') draft.report('docx/malformed', each.name, { part: 'document.xml' })
  }
  draft.unclosed = unclosedFields(source.body)
  writeBlocks(body, 'body', draft, () => draft.endBlock())
  const written = draft.takePieces()
  const footnotes = writeNotes(source.footnotes, 'footnote', draft)
  const endnotes = writeNotes(source.endnotes, 'endnote', draft)
  draft.finish()
  const { marks, findings, tooLarge } = draft
  const noteNumber = noteNumbers(source, draft.ownMarks)
  return { body: written, footnotes, endnotes, marks, noteNumber, findings, pictures: draft.counts.pictures, tooLarge }
}

/** Running headers and footers as a draft of their own; what is drawn in them is decoration. */
export function furnitureDraft(source: WordPackage, limits: Limits): Pick<Drafted, 'body' | 'marks' | 'tooLarge'> {
  const draft = newDraft(source, limits)
  for (const { name, document } of source.headersAndFooters) {
    draft.unclosed = unclosedFields(document)
    for (const root of elementsIn(document)) writeBlocks(root, name, draft)
  }
  return { body: draft.takePieces(), marks: draft.marks, tooLarge: draft.tooLarge }
}
