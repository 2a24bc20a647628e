import type { Document, Element } from 'domhandler'
import { descendants } from '../xml.ts'

/** A complex field: its code stands between `begin` and `separate`, what it prints between `separate` and `end`. */
interface Field {
  code: string
  /** Whether what it prints has begun. */
  printing: boolean
  /** Whether any of it has come. */
  printed: boolean
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

const IS_CONTENTS = /^\s*TOC\b/i

/** ① for a circle and 1; elsewhere both characters, as they are drawn. */
function overstruck(under: string, over: string): string {
  const number = /^[○◯〇]$/.test(under) && /^\d{1,2}$/.test(over) ? Number(over) : 0
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : under === '○' ? over : `${under}${over}`
}

/** Codes that print without a stored result: circled characters and fractions of `EQ`, the words of a button. */
const PRINTS: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
  [/^\s*EQ\s+\\o\s*(?:\\a[clr])?\s*\(([^,，;；]*)[,，;；]([^)）]*)\)\s*$/i, overstruck],
  [/^\s*EQ\s+\\f\s*\(([^,，;；]*)[,，;；]([^)）]*)\)\s*$/i, (over, under) => `${over}/${under}`],
  [/^\s*MACROBUTTON\s+(\S+)\s+(.*?)\s*$/i, (_, words) => words],
]

function printedBy(code: string): string {
  for (const [pattern, print] of PRINTS) {
    const match = pattern.exec(code)
    if (match !== null) return print(match[1]?.trim() ?? '', match[2]?.trim() ?? '')
  }
  return ''
}

export function fieldStack(): FieldStack {
  const open: Field[] = []
  return {
    begin: () => void open.push({ code: '', printing: false, printed: false }),
    code(text) {
      const field = open.at(-1)
      if (field !== undefined && !field.printing && field.code.length < 1000) field.code += text
    },
    separate() {
      const field = open.at(-1)
      if (field !== undefined) field.printing = true
    },
    end() {
      const field = open.pop()
      return field === undefined || field.printed ? '' : printedBy(field.code)
    },
    print() {
      if (open.some((field) => !field.printing)) return false
      for (const field of open) field.printed = true
      return true
    },
    get inContents() {
      return open.some((field) => field.printing && IS_CONTENTS.test(field.code))
    },
  }
}

/** Field marks of fields that are never closed, in a file cut or edited by hand: taken as they are, all that follows would be part of them. */
export function unclosedFields(part: Document): ReadonlySet<Element> {
  const open: Element[][] = []
  for (const each of descendants(part)) {
    if (each.name !== 'w:fldChar') continue
    const type = each.attribs['w:fldCharType']
    if (type === 'begin') open.push([each])
    else if (type === 'separate') open.at(-1)?.push(each)
    else if (type === 'end') open.pop()
  }
  return new Set(open.flat())
}
