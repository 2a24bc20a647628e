// What every part of the package is written with: escaped text, and runs as a word processor breaks them.

/** Escapes text for XML content and attributes. What XML 1.0 cannot hold, and tabs and line ends, which Word writes as elements, are refused. */
export function escapeXml(text) {
  const bad = text.match(/[\0-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/u)
  if (bad) throw new Error(`a character a run cannot hold, U+${bad[0].charCodeAt(0).toString(16).padStart(4, '0')}, in: ${text}`)
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Namespace declarations of the WordprocessingML parts. */
export const NAMESPACES =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const EAST_ASIAN = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'

/** The runs of a text. Word breaks them where the script changes, so a number inside a sentence is a run of its own; a reader has to join them. */
export function runs(text) {
  return (text.match(/[ -~]+|[^ -~]+/g) ?? [])
    .map((part) => {
      const space = /^\s|\s$|\s\s/.test(part) ? ' xml:space="preserve"' : ''
      return `<w:r>${/[ -~]/.test(part) ? '' : EAST_ASIAN}<w:t${space}>${escapeXml(part)}</w:t></w:r>`
    })
    .join('')
}

export const fieldChar = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
export const fieldStart = (instruction) =>
  `${fieldChar('begin')}<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>${fieldChar('separate')}`

/** A whole field on one line; `result` is what was printed when the document was last saved. */
export const field = (instruction, result) => `${fieldStart(instruction)}${runs(result)}${fieldChar('end')}`
