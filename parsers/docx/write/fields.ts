/** A complex field: its code stands between `begin` and `separate`, what it prints between `separate` and `end`. */
export interface Field {
  code: string
  /** Whether what it prints has begun. */
  printing: boolean
  /** Whether any of it has come. */
  printed: boolean
  closed: boolean
}

/** The fields open at a place of the document; they may run over paragraphs. */
export interface FieldStack {
  begin(): void
  /** A piece of the code of the innermost field. */
  code(text: string): void
  separate(): void
  /** Closes the innermost field and gives what it prints by itself, where a file stores no result: circled characters. */
  end(): string
  /** Says that text stands here; false if it is not printed: the result of a field that only makes part of another's code. */
  print(): boolean
  /** The table of contents that is being printed; null outside of one. */
  readonly contents: Field | null
}

const IS_CONTENTS = /^\s*TOC\b/i
/** `EQ \o\ac(○,1)`: one character over another, as word processors make circled ones. */
const OVERSTRIKE = /^\s*EQ\s+\\o\s*(?:\\a[clr])?\s*\(([^,，;；]*)[,，;；]([^)）]*)\)\s*$/i

/** ① for a circle and 1; elsewhere both characters, as they are drawn. */
function overstruck(code: string): string {
  const [, under = '', over = ''] = OVERSTRIKE.exec(code)?.map((each) => each.trim()) ?? []
  const number = /^[○◯〇]$/.test(under) && /^\d{1,2}$/.test(over) ? Number(over) : 0
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : under === '○' ? over : `${under}${over}`
}

export function fieldStack(): FieldStack {
  const open: Field[] = []
  return {
    begin: () => void open.push({ code: '', printing: false, printed: false, closed: false }),
    code(text) {
      const field = open.at(-1)
      if (field !== undefined && field.code.length < 1000) field.code += text
    },
    separate() {
      const field = open.at(-1)
      if (field !== undefined) field.printing = true
    },
    end() {
      const field = open.pop()
      if (field === undefined) return ''
      field.closed = true
      return field.printed ? '' : overstruck(field.code)
    },
    print() {
      // Text straight in a code is damage, a field that was never closed: it is printed.
      if (open.slice(0, -1).some((field) => !field.printing)) return false
      for (const field of open) field.printed = true
      return true
    },
    get contents() {
      return open.find((field) => field.printing && IS_CONTENTS.test(field.code)) ?? null
    },
  }
}
