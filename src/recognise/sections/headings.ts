import { withNumber } from '../../../parsers/automatic-number.ts'
import { squash } from '../../../parsers/signs.ts'
import type { Heading, Paragraph } from '../../../schemas/document.ts'
import { type Numbered, readNumber, type Style } from './numbering.ts'

/** A line that heads a section, or may: `sure` when a bookmark, a style or its kind says so. */
export interface HeadingSign {
  readonly style: Style
  readonly number: string | null
  readonly ordinal: number | null
  readonly text: string
  readonly bookmarked: boolean
  /** Level the format itself gives; null in text. */
  readonly level: number | null
  readonly sure: boolean
}

const LONGEST = 40
const LONGEST_MARKED = 80
/** A line that ends a clause or states an amount is a sentence, whatever number it begins with. */
const SENTENCE = /[。；;，,！？!?]|[：:].+|\d[\d.,]*\s*[万亿]?元/
const LABEL = /^[^\s，。；：:、]{2,10}[：:]$/
const LEAD_IN = /(如下|包括|分别|为|是|下列|以下|其中|附件|附)[：:]$/
/** The heading of a part whose number was not printed: 某某部门2024年度部门预算表, …情况说明. */
const UNNUMBERED_PART = /(19|20)\d\d年(度)?.{0,30}(预算|决算)(公开)?(信息公开)?(表|情况说明|说明|报表)$/

/** An entry of the table of contents that an unnumbered line is the heading of: its words, alone or behind a body's name. */
function listedIn(text: string, entries: ReadonlyMap<string, Numbered>): Numbered | null {
  if (text.length > LONGEST || /[，。；：、]/.test(text)) return null
  for (const [key, number] of entries) if (text === key || (text.endsWith(key) && text.length - key.length >= 4)) return number
  return null
}

/** Reads a line as a heading; null if it is prose. List items are told from headings later, by what follows them. */
export function readHeading(block: Paragraph | Heading, entries: ReadonlyMap<string, Numbered> = new Map()): HeadingSign | null {
  const bookmarked = block.bookmarks.length > 0
  const printed = withNumber(block.automaticNumber, block.text)
  const level = block.kind === 'heading' ? block.level : null
  const marked = bookmarked || level !== null
  // A heading of the file's own outline is one with its full stop too.
  const clauses = level === null ? /[。；;]/ : /[。；;]./
  const numbered = readNumber(printed)
  if (numbered !== null) {
    const { style, number, ordinal, rest } = numbered
    // Columns made with blanks are a table's, whatever number stands before them.
    if (/\S {3,}\S/.test(rest)) return null
    const isPart = style === 'part'
    const fits = rest.length <= (marked || isPart ? LONGEST_MARKED : LONGEST) && (marked ? !clauses.test(rest) : !SENTENCE.test(rest))
    if (!fits || (rest === '' && !marked && !isPart)) return null
    return { style, number, ordinal, text: rest, bookmarked, level, sure: marked || isPart }
  }
  const text = squash(printed)
  if (marked && printed.length > 0 && printed.length <= LONGEST_MARKED && !clauses.test(printed)) {
    return { style: 'label', number: null, ordinal: null, text: block.text, bookmarked, level, sure: true }
  }
  const listed = listedIn(text, entries)
  if (listed !== null)
    return { style: listed.style, number: null, ordinal: listed.ordinal, text: block.text, bookmarked, level, sure: true }
  if (LABEL.test(text) && !LEAD_IN.test(text))
    return { style: 'label', number: null, ordinal: null, text: block.text, bookmarked, level, sure: false }
  if (text.length <= LONGEST_MARKED && UNNUMBERED_PART.test(text) && !/[，。；：]/.test(text)) {
    return { style: 'part', number: null, ordinal: null, text: block.text, bookmarked, level, sure: true }
  }
  return null
}
