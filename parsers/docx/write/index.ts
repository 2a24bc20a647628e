import type { Document } from 'domhandler'
import type { Finding } from '../../../schemas/finding.ts'
import type { Limits } from '../../parser.ts'
import { readNumbering } from '../numbering/index.ts'
import type { WordPackage } from '../package.ts'
import { readStyles } from '../styles.ts'
import { child, elementsIn } from '../xml.ts'
import { writeBlocks } from './blocks.ts'
import { Draft, type Mark } from './draft.ts'

/** The parts the body reader is given, as XML text, the body in pieces, and what the marks in them stand for. */
export interface Drafted {
  readonly body: readonly string[]
  readonly footnotes: string
  readonly endnotes: string
  readonly marks: readonly Mark[]
  readonly findings: readonly Finding[]
  /** Pictures, charts and objects, which are reported and not read. */
  readonly pictures: number
  readonly tooLarge: boolean
}

/** Notes of one kind; the lines that part them from the page are none. */
function writeNotes(document: Document | null, kind: 'footnote' | 'endnote', draft: Draft): string {
  const root = document === null ? null : elementsIn(document).find((each) => each.name === `w:${kind}s`)
  let count = 0
  for (const note of root == null ? [] : elementsIn(root)) {
    if (note.name !== `w:${kind}` || /eparator|Notice/.test(note.attribs['w:type'] ?? '')) continue
    count++
    draft.write(`<w:${kind} w:id="${Number(note.attribs['w:id'])}">`)
    writeBlocks(note, `${kind}s/${kind}[${count}]`, draft)
    draft.write(`</w:${kind}>`)
  }
  return draft.takeFrom(0)
}

/** Rewrites a package for the body reader; null if its main part has no body. */
export function draftOf(source: WordPackage, limits: Limits): Drafted | null {
  const root = elementsIn(source.body).find((each) => each.name === 'w:document') ?? null
  const body = child(root, 'w:body')
  if (body === null) return null
  const styles = readStyles(source.styles)
  const draft = new Draft(styles, readNumbering(source.numbering, styles), limits)
  writeBlocks(body, 'body', draft, () => draft.endBlock())
  const written = draft.takePieces()
  const footnotes = writeNotes(source.footnotes, 'footnote', draft)
  const endnotes = writeNotes(source.endnotes, 'endnote', draft)
  draft.finish()
  const { marks, findings, tooLarge } = draft
  return { body: written, footnotes, endnotes, marks, findings, pictures: draft.counts.pictures, tooLarge }
}
