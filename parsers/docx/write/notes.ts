import type { Document } from 'domhandler'
import { formatNumber } from '../numbering/format.ts'
import type { WordPackage } from '../package.ts'
import { descendants, settingOf } from '../tree.ts'

/** The number of a note as printed, by its kind and how many of the kind came before it; null for one whose mark is the document's own. */
export type NoteNumber = (kind: string, id: string, before: number) => string | null

/** Formats where the file does not say one (17.11.17, 17.11.18). */
const USUAL: Readonly<Record<string, string>> = { footnote: 'decimal', endnote: 'lowerRoman' }

/** The format the first section that says one gives, or the settings of the document. */
function formatOf(kind: string, documents: readonly (Document | null)[]): string {
  for (const document of documents) {
    if (document === null) continue
    for (const each of descendants(document)) {
      const format = each.name === `w:${kind}Pr` ? settingOf(each, 'w:numFmt') : null
      if (format !== null) return format
    }
  }
  return USUAL[kind] ?? 'decimal'
}

const formatsOf = (documents: readonly (Document | null)[]): Map<string, string> =>
  new Map(Object.keys(USUAL).map((kind) => [kind, formatOf(kind, documents)]))

export const noteNumbers = ({ body, settings }: Pick<WordPackage, 'body' | 'settings'>, ownMarks: ReadonlySet<string>): NoteNumber =>
  // A function of its own: a closure here would keep the whole tree of the body alive.
  numberBy(formatsOf([body, settings]), ownMarks)

const numberBy =
  (formats: ReadonlyMap<string, string>, ownMarks: ReadonlySet<string>): NoteNumber =>
  (kind, id, before) =>
    ownMarks.has(`${kind} ${id}`) ? null : formatNumber(before + 1, formats.get(kind) ?? 'decimal')
