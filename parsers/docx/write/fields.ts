import type { Document, Element } from 'domhandler'
import { elementsIn } from '../tree.ts'

/** A complex field: its code stands between `begin` and `separate`, what it prints between `separate` and `end`. */
interface Field {
  code: string
  /** Whether what it prints has begun. */
  printing: boolean
  /** Whether any of it has come. */
  printed: boolean
  isContents: boolean
}

/** The fields open at a place of the document; they may run over paragraphs. */
export interface FieldStack {
  begin(): void
  /** A piece of the code of the innermost field. */
  code(text: string): void
  separate(): void
  /** Closes the innermost field and gives what it prints by itself, where a file stores no result. */
  end(): string
  /** Says that text stands here; false if it is part of a code, which is not printed. */
  print(): boolean
  /** Whether a table of contents is being printed. */
  readonly inContents: boolean
}

/** Codes are short; a longer one is cut. */
const LONGEST_CODE = 1000
const IS_CONTENTS = /^\s*TOC\b/i

/** ① for a circle and 1; elsewhere both characters, as they are drawn. */
function overstruck(under: string, over: string): string {
  const number = /^[○◯〇]$/.test(under) && /^\d{1,2}$/.test(over) ? Number(over) : 0
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : under === '○' ? over : `${under}${over}`
}

/** Codes that print without a stored result: circled characters and fractions of `EQ`, the words of a button. */
const PRINTS: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
  [/^EQ \\o ?(?:\\a[clr] ?)?\(([^,，;；]*)[,，;；]([^)）]*)\)$/i, overstruck],
  [/^EQ \\f ?\(([^,，;；]*)[,，;；]([^)）]*)\)$/i, (over, under) => `${over}/${under}`],
  [/^MACROBUTTON (\S+) (.*)$/i, (_, words) => words],
]

function printedBy(raw: string): string {
  if (raw.length >= LONGEST_CODE) return ''
  const code = raw.trim().replace(/\s+/g, ' ')
  for (const [pattern, print] of PRINTS) {
    const match = pattern.exec(code)
    if (match !== null) return print(match[1]?.trim() ?? '', match[2]?.trim() ?? '')
  }
  return ''
}

export function fieldStack(): FieldStack {
  const open: Field[] = []
  // How many of the open fields are in their code, and how many print contents.
  let codes = 0
  let contents = 0
  return {
    begin() {
      open.push({ code: '', printing: false, printed: false, isContents: false })
      codes++
    },
    code(text) {
      const field = open.at(-1)
      if (field !== undefined && !field.printing && field.code.length < LONGEST_CODE) field.code += text.slice(0, LONGEST_CODE)
    },
    separate() {
      const field = open.at(-1)
      if (field === undefined || field.printing) return
      field.printing = true
      codes--
      field.isContents = IS_CONTENTS.test(field.code)
      if (field.isContents) contents++
    },
    end() {
      const field = open.pop()
      if (field === undefined) return ''
      if (!field.printing) codes--
      if (field.isContents) contents--
      const outer = open.at(-1)
      if (outer?.printing === true && field.printed) outer.printed = true
      return field.printed ? '' : printedBy(field.code)
    },
    print() {
      if (codes > 0) return false
      const field = open.at(-1)
      if (field !== undefined) field.printed = true
      return true
    },
    get inContents() {
      return contents > 0
    },
  }
}

/** Field marks of fields that are never closed, in a file cut or edited by hand: taken as they are, all that follows would be part of them. */
export function unclosedFields(part: Document): ReadonlySet<Element> {
  const unclosed = new Set<Element>()
  const story = (root: Document | Element): void => {
    const open: Element[][] = []
    const visit = (parent: Document | Element): void => {
      for (const each of elementsIn(parent)) {
        // What stands in a text box is a story of its own.
        if (each.name === 'w:txbxContent') story(each)
        else if (each.name === 'w:fldChar') mark(each, open)
        else visit(each)
      }
    }
    visit(root)
    for (const each of open.flat()) unclosed.add(each)
  }
  story(part)
  return unclosed
}

function mark(element: Element, open: Element[][]): void {
  const type = element.attribs['w:fldCharType']
  if (type === 'begin') open.push([element])
  else if (type === 'separate') open.at(-1)?.push(element)
  else if (type === 'end') open.pop()
}
