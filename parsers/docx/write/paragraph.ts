import type { Element } from 'domhandler'
import { listOf } from '../numbering/index.ts'
import { child, elementsIn, settingOf, toggle } from '../tree.ts'
import { BOOKMARK, type Draft, type ParagraphMark } from './draft.ts'
import { type Inline, writeInline } from './inline.ts'

/** Twentieths of a point that one blank takes in a line of the usual size. */
const TWIPS_PER_BLANK = 105
/** Hundredths of a character are how East Asian indents are stored; a character is two blanks wide. */
const HUNDREDTHS_PER_BLANK = 50

/** Blanks by which the first line is moved in, besides those typed. */
function indentOf(properties: Element | null, ofStyle: Readonly<Record<string, string>>): number {
  const attribs: Readonly<Record<string, string>> = { ...ofStyle, ...child(properties, 'w:ind')?.attribs }
  const length = (chars: readonly string[], twips: readonly string[]): number => {
    const inChars = chars.map((name) => Number(attribs[`w:${name}`] ?? 0)).find((value) => value !== 0)
    if (inChars !== undefined) return inChars / HUNDREDTHS_PER_BLANK
    return Number(twips.map((name) => attribs[`w:${name}`]).find((value) => value !== undefined) ?? 0) / TWIPS_PER_BLANK
  }
  const blanks =
    length(['startChars', 'leftChars'], ['start', 'left']) +
    length(['firstLineChars'], ['firstLine']) -
    length(['hangingChars'], ['hanging'])
  return Number.isFinite(blanks) ? Math.min(200, Math.max(0, Math.round(blanks))) : 0
}

/** What keeps a paragraph without words: a name, or the reference to a note. */
const KEPT = new RegExp(`${BOOKMARK}|noteReference`)
const IS_CONTENTS_STYLE = /^(toc|目录)\s*\d$/i

/** A level the paragraph gives itself, from 1; 9 says that it is body text whatever its style. */
function outlineLevel(properties: Element | null): number | null | undefined {
  const own = settingOf(properties, 'w:outlineLvl')
  if (own === null) return undefined
  const level = Number(own)
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null
}

/**
 * Writes one paragraph with its mark, and gives the text boxes anchored in it; a hidden or empty anchor leaves nothing behind. `followed`
 * tells whether another paragraph comes next in the same container.
 */
export function writeParagraph(element: Element, path: string, draft: Draft, followed: boolean): Inline['boxes'] {
  const properties = child(element, 'w:pPr')
  const ofMark = child(properties, 'w:rPr')
  const styleId = settingOf(properties, 'w:pStyle')
  const style = draft.styles.paragraph(styleId)
  const deleted = child(ofMark, 'w:del') !== null || child(ofMark, 'w:moveFrom') !== null
  const hidden = toggle(ofMark, 'w:vanish') ?? style.hidden
  // Without its end the paragraph begins the next one, unless no paragraph follows.
  const runsOn = (deleted || hidden) && followed
  const inline: Inline = { path, hidden: style.hidden, printed: false, contents: false, boxes: [] }
  const start = draft.position
  const hiddenBefore = draft.counts.hidden
  draft.runsOn = runsOn
  if (deleted) draft.counts.deleted++
  draft.write(runsOn ? '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : '<w:p>')
  const at = draft.position
  for (const each of elementsIn(element)) writeInline(each, draft, inline)

  // A paragraph that is deleted or hidden whole is not counted; one that only runs on in its line is.
  const isGone = deleted ? followed || !inline.printed : hidden && !inline.printed
  const list = isGone ? null : listOf(properties, draft.styles, draft.numbering)
  const number = list === null ? null : draft.numbering.next(list.numId, list.level)
  if (list !== null && number === null) draft.report('docx/number-unknown', path)
  const own = outlineLevel(properties)
  const mark: ParagraphMark = {
    kind: 'paragraph',
    path,
    number: number === '' ? null : number,
    level: own === undefined ? style.outlineLevel : own,
    indent: number === null ? indentOf(properties, style.indent) : 0,
    contents: inline.contents || IS_CONTENTS_STYLE.test(style.name ?? ''),
  }
  // What runs on is part of the next paragraph, whose mark it has; words of its own before it keep theirs.
  if (!runsOn || (inline.printed && !deleted)) draft.markAt(at, mark)
  draft.write('</w:p>')

  const written = draft.takeFrom(start)
  const nothingLeft = !inline.printed && number === null && !runsOn && !KEPT.test(written)
  const isBlankLine = draft.cellDepth > 0 && inline.boxes.length === 0 && draft.counts.hidden === hiddenBefore
  if (!nothingLeft || isBlankLine) draft.write(written)
  return inline.boxes
}
