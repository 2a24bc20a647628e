// Widths and line breaks. A Chinese character is as wide as the font is high, a character of ASCII half of it.

/** Width of a text in points. */
export const widthOf = (text, size) => [...text].reduce((width, char) => width + (char > '~' ? size : size / 2), 0)

const NOT_FIRST = /^[，。、；：）》”]/
const NOT_LAST = /[（《“]$/

/** What no line break parts: a run of ASCII, one Chinese character, either with the punctuation that has to stay on its line. */
function units(text) {
  const found = []
  for (const part of text.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const last = found.at(-1)
    if (last !== undefined && last.trim() !== '' && (NOT_FIRST.test(part) || NOT_LAST.test(last))) found[found.length - 1] += part
    else found.push(part)
  }
  return found
}

/** A text as lines no wider than `line`, the first by `indent` shorter. Blanks at the ends of lines are dropped, those at the start of the text kept. */
export function wrap(text, size, line, indent = 0) {
  const lines = ['']
  let room = line - indent
  for (const unit of units(text)) {
    const width = widthOf(unit, size)
    if (width > room + 0.01 && lines.at(-1) !== '') {
      lines.push('')
      room = line
    }
    if (unit.trim() === '' && lines.length > 1 && lines.at(-1) === '') continue
    lines[lines.length - 1] += unit
    room -= width
  }
  const trimmed = lines.map((each) => each.trimEnd())
  return trimmed.length > 1 && trimmed.at(-1) === '' ? trimmed.slice(0, -1) : trimmed
}
