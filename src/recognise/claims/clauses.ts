/** A piece of a sentence up to a comma, semicolon or colon, brackets kept whole; `end` is what it stops at. */
export interface Clause {
  readonly text: string
  readonly end: string
}

const SENTENCE = new Set('。！？!?')
const CLAUSE = new Set('，,；;：:')

/** For every opening bracket that closes, where it does. Brackets that never close are plain characters. */
function closing(text: string): Map<number, number> {
  const open: number[] = []
  const closes = new Map<number, number>()
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '（') open.push(index)
    else if (text[index] === '）') {
      const at = open.pop()
      if (at !== undefined) closes.set(at, index)
    }
  }
  return closes
}

/** A comma between digits belongs to a number; a full-width one only where groups of three follow before money. */
const FULL_WIDTH_GROUP = /^，\d{3}(?:\.\d+)?[千百]?[万亿]?元/

function isInNumber(text: string, index: number): boolean {
  if (!/\d/.test(text[index - 1] ?? '') || !/\d/.test(text[index + 1] ?? '')) return false
  return text[index] === ',' || (text[index] === '，' && FULL_WIDTH_GROUP.test(text.slice(index, index + 16)))
}

/** Sentences of a folded text, each as its clauses. Linear in the text. */
export function sentencesOf(text: string): Clause[][] {
  const closes = closing(text)
  const sentences: Clause[][] = []
  let clauses: Clause[] = []
  let from = 0
  const cut = (index: number): void => {
    if (index > from || clauses.length > 0) clauses.push({ text: text.slice(from, index), end: text[index] ?? '' })
    from = index + 1
  }
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ''
    // A bracket is stepped over, so that its commas part nothing.
    if (char === '（') index = closes.get(index) ?? index
    else if (SENTENCE.has(char)) {
      cut(index)
      if (clauses.length > 0) sentences.push(clauses)
      clauses = []
    } else if (CLAUSE.has(char) && !isInNumber(text, index)) cut(index)
  }
  cut(text.length)
  if (clauses.length > 0) sentences.push(clauses)
  return sentences
}
