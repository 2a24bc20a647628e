import type { Element } from 'domhandler'
import { isSignFont, signOf } from '../dingbats.ts'
import { child, descendants, elementsIn, newestForm, settingOf, textBelow, textOf, toggle } from '../tree.ts'
import type { Draft } from './draft.ts'
import { readDrawing } from './drawings.ts'
import { mathText } from './math.ts'

/** What a paragraph is found to hold while its text is written. */
export interface Inline {
  readonly path: string
  /** Whether runs that do not say otherwise are hidden. */
  readonly hidden: boolean
  /** Whether printed text has been written. */
  printed: boolean
  /** Whether its last text was printed by a table of contents. */
  contents: boolean
  /** Text boxes anchored in the paragraph, and whether text stood before them. */
  readonly boxes: { readonly content: Element; readonly after: boolean }[]
}

type Write = (element: Element, draft: Draft, inline: Inline) => void

const inside: Write = (element, draft, inline) => {
  for (const each of elementsIn(element)) writeInline(each, draft, inline)
}

const printText = (text: string, draft: Draft, inline: Inline): void => {
  if (text === '' || !draft.fields.print()) return
  draft.text(text)
  if (text.trim() === '') return
  inline.printed = true
  inline.contents = draft.fields.inContents
}

/** Blanks at the ends of a text count only where the file says so; a line feed in it is a blank. */
const writeText: Write = (element, draft, inline) => {
  const text = textOf(element).replace(/[\t\r\n]+/g, ' ')
  printText(element.attribs['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, ''), draft, inline)
}

/** A run's own word on being hidden; styles turn it over: hidden by paragraph and character style both, it is shown (17.7.3). */
const isHidden = (run: Element, draft: Draft, inline: Inline): boolean => {
  const properties = child(run, 'w:rPr')
  return toggle(properties, 'w:vanish') ?? draft.styles.hidesRun(settingOf(properties, 'w:rStyle')) !== inline.hidden
}

/** What an editor or a field needs stays in a hidden run: only its text goes. */
const STAYS_HIDDEN = new Set(['w:fldChar', 'w:instrText', 'w:bookmarkStart'])

function writeRun(run: Element, draft: Draft, inline: Inline): void {
  const hidden = isHidden(run, draft, inline)
  for (const each of elementsIn(run)) {
    if (!hidden || STAYS_HIDDEN.has(each.name)) writeInline(each, draft, inline)
    else draft.counts.hidden += textBelow(each).length
  }
}

function writeFieldMark(element: Element, draft: Draft, inline: Inline): void {
  if (draft.unclosed.has(element)) return
  const type = element.attribs['w:fldCharType']
  if (type === 'begin') {
    draft.text(formField(child(element, 'w:ffData')))
    draft.fields.begin()
  } else if (type === 'separate') draft.fields.separate()
  else if (type === 'end') printText(draft.fields.end(), draft, inline)
}

/** What a form field shows that is not stored as text: its tick, or the chosen entry of its list. */
function formField(form: Element | null): string {
  const box = child(form, 'w:checkBox')
  if (box !== null) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default')) === true ? '☑' : '☐'
  const list = child(form, 'w:ddList')
  if (list === null) return ''
  const chosen = Number(settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? 0)
  return elementsIn(list).filter((each) => each.name === 'w:listEntry')[chosen]?.attribs['w:val'] ?? ''
}

/** A symbol by its font and code: one without a known character is kept as its code and reported. */
function writeSymbol(element: Element, draft: Draft, inline: Inline): void {
  const [font = '', code = ''] = [element.attribs['w:font'], element.attribs['w:char']]
  const value = Number.parseInt(code, 16)
  const own = value >= 0x20 && value <= 0x10ffff ? String.fromCodePoint(value) : ''
  // A font of letters prints the character of the code; only its private-use characters are its own.
  const isLetter = !isSignFont(font) && own !== '' && !/\p{Co}/u.test(own)
  const sign = isLetter ? own : signOf(font, value)
  if (sign === null) draft.report('docx/symbol-unknown', inline.path, { font, code })
  printText(sign ?? own, draft, inline)
}

/** Pictures are reported, text boxes set aside for the paragraph to place. */
function writeDrawing(element: Element, draft: Draft, inline: Inline): void {
  for (const content of readDrawing(element, draft, inline.path)) inline.boxes.push({ content, after: inline.printed })
}

const writeAlternative: Write = (element, draft, inline) => {
  const form = newestForm(element)
  if (form !== null) inside(form, draft, inline)
}

const nothing: Write = () => {}

/** What the body reader reads itself. */
const passOn =
  (xml: string): Write =>
  (_, draft) => {
    if (draft.fields.print()) draft.write(xml)
  }

const noteReference =
  (kind: string): Write =>
  (element, draft) => {
    const id = Number(element.attribs['w:id'])
    draft.write(`<w:${kind}Reference w:id="${id}"/>`)
    if (/^(1|true|on)$/.test(element.attribs['w:customMarkFollows'] ?? '')) draft.ownMarks.add(`${kind} ${id}`)
  }

/** Elements of a paragraph, each with how it is written for the body reader; those it reads itself are passed on. */
const WRITERS: ReadonlyMap<string, Write> = new Map(
  Object.entries<Write>({
    'w:r': writeRun,
    'w:t': writeText,
    'w:tab': passOn('<w:tab/>'),
    'w:ptab': passOn('<w:tab/>'),
    'w:br': passOn('<w:br/>'),
    'w:cr': passOn('<w:br/>'),
    // It prints as a hyphen; a minus sign is often typed so.
    'w:noBreakHyphen': (_, draft, inline) => printText('-', draft, inline),
    'w:softHyphen': nothing,
    'w:sym': writeSymbol,
    'w:fldChar': writeFieldMark,
    'w:instrText': (element, draft) => draft.fields.code(textOf(element)),
    'w:footnoteReference': noteReference('footnote'),
    'w:endnoteReference': noteReference('endnote'),
    'w:bookmarkStart': (element, draft) => draft.bookmark(element.attribs['w:name'] ?? ''),
    'w:del': (_, draft) => void draft.counts.deleted++,
    'w:moveFrom': (_, draft) => void draft.counts.deleted++,
    'w:ins': (element, draft, inline) => {
      draft.counts.inserted++
      inside(element, draft, inline)
    },
    'w:moveTo': inside,
    'w:hyperlink': inside,
    'w:smartTag': inside,
    'w:customXml': inside,
    'w:sdt': (element, draft, inline) => {
      const content = child(element, 'w:sdtContent')
      if (content !== null) inside(content, draft, inline)
    },
    'w:dir': inside,
    'w:bdo': inside,
    'w:fldSimple': (element, draft, inline) => {
      draft.fields.begin()
      draft.fields.code(element.attribs['w:instr'] ?? '')
      draft.fields.separate()
      inside(element, draft, inline)
      draft.fields.end()
    },
    'w:ruby': (element, draft, inline) => {
      const base = child(element, 'w:rubyBase')
      if (base !== null) inside(base, draft, inline)
    },
    'm:oMath': (element, draft, inline) => {
      for (const each of descendants(element)) if (each.name === 'w:del' || each.name === 'w:moveFrom') draft.counts.deleted++
      printText(mathText(element), draft, inline)
    },
    'm:oMathPara': inside,
    'mc:AlternateContent': writeAlternative,
    'w:drawing': writeDrawing,
    'w:pict': writeDrawing,
    'w:object': writeDrawing,
  }),
)

/** Elements that print nothing of their own. */
const SILENT =
  /^(w:(pPr|rPr|bookmarkEnd|comment\w*|annotationRef|footnoteRef|endnoteRef|perm(Start|End)|move\w+Range(Start|End)|delText|delInstrText|continuationSeparator|separator|sectPr|pgNum)|w14:.*)$/

export function writeInline(element: Element, draft: Draft, inline: Inline): void {
  const write = WRITERS.get(element.name)
  if (write !== undefined) write(element, draft, inline)
  else if (!SILENT.test(element.name) && textBelow(element) !== '') draft.unknown(element.name, inline.path)
}
