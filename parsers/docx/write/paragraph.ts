import type { Element } from 'domhandler'
import { listOf } from '../numbering/index.ts'
import { child, elementsIn, settingOf, toggle } from '../xml.ts'
import { BOOKMARK, type Draft, type ParagraphMark } from './draft.ts'
import { type Inline, writeInline } from './inline.ts'

/** Twentieths of a point that one blank takes in a line of the usual size. */
const TWIPS_PER_BLANK = 105
/** Hundredths of a character are how East Asian indents are stored; a character is two blanks wide. */
const HUNDREDTHS_PER_BLANK = 50

/** Blanks by which the first line is moved in, besides those typed. */
function indentOf(properties: Element | null): number {
  const { attribs } = child(properties, 'w:ind') ?? { attribs: {} as Record<string, string> }
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

const IS_CONTENTS_STYLE = /^(toc|目录)\s*\d$/i

/** A level the paragraph gives itself, from 1; 9 says that it is body text whatever its style. */
function outlineLevel(properties: Element | null): number | null | undefined {
  const own = settingOf(properties, 'w:outlineLvl')
  if (own === null) return undefined
  const level = Number(own)
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null
}

/** Writes one paragraph with its mark, and gives the text boxes anchored in it; a hidden or empty anchor leaves nothing behind. */
export function writeParagraph(element: Element, path: string, draft: Draft): Inline['boxes'] {
  const properties = child(element, 'w:pPr')
  const ofMark = child(properties, 'w:rPr')
  const styleId = settingOf(properties, 'w:pStyle')
  const style = draft.styles.paragraph(styleId)
  // The end of the paragraph was deleted: what is left of it begins the next one.
  const joined = child(ofMark, 'w:del') !== null || child(ofMark, 'w:moveFrom') !== null
  const inline: Inline = { path, hidden: style.hidden, printed: false, boxes: [] }
  const start = draft.position
  const hiddenBefore = draft.counts.hidden

  const counted = joined || (toggle(ofMark, 'w:vanish') ?? style.hidden) ? null : listOf(properties, draft.styles, draft.numbering)
  const number = counted === null ? null : draft.numbering.next(counted.numId, counted.level)
  if (counted !== null && number === null) draft.report('docx/number-unknown', path)
  const mark: ParagraphMark = {
    kind: 'paragraph',
    path,
    number: number === '' ? null : number,
    level: outlineLevel(properties) === undefined ? style.outlineLevel : (outlineLevel(properties) ?? null),
    indent: number === null ? indentOf(properties) : 0,
    contents: IS_CONTENTS_STYLE.test(style.name ?? '') ? { closed: true } : null,
  }
  draft.runsOn = joined
  draft.write(joined ? '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : '<w:p>')
  if (!joined) draft.mark(mark)
  let contents = draft.fields.contents
  for (const each of elementsIn(element)) {
    const before = inline.printed
    writeInline(each, draft, inline)
    if (inline.printed && !before) contents ??= draft.fields.contents
  }
  mark.contents ??= inline.printed ? contents : null
  draft.write('</w:p>')

  const written = draft.takeFrom(start)
  const nothingLeft = !inline.printed && number === null && !joined && !written.includes(BOOKMARK)
  if (!nothingLeft || (inline.boxes.length === 0 && draft.counts.hidden === hiddenBefore)) draft.write(written)
  return inline.boxes
}
