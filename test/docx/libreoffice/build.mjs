// XML of lists and paragraphs, collected in the order they are asked for.
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A level: format, text, first number, and anything else as XML in the order of the schema. */
export const lvl = (ilvl, format, text, { start = 1, restart = '', style = '', legal = '', fonts = '', numFmt } = {}) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/>${numFmt ?? `<w:numFmt w:val="${format}"/>`}${restart === '' ? '' : `<w:lvlRestart w:val="${restart}"/>`}${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${legal}<w:suff w:val="tab"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${fonts === '' ? '' : `<w:rPr><w:rFonts w:ascii="${fonts}" w:hAnsi="${fonts}" w:hint="default"/></w:rPr>`}</w:lvl>`

export const custom = (format, fallback) =>
  `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${format}"/></mc:Choice><mc:Fallback><w:numFmt w:val="${fallback}"/></mc:Fallback></mc:AlternateContent>`

export const abstracts = []
export const nums = []
export const paragraphs = []
let words = 0

export const abstract = (levels, extra = '') => {
  const id = abstracts.length + 1
  abstracts.push(`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${extra}${levels.join('')}</w:abstractNum>`)
  return id
}
export const num = (abstractId, overrides = '') => {
  const id = nums.length + 1
  nums.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`)
  return id
}
export const restartAt = (ilvl, start) => `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

/** One paragraph: its list and level, or the XML of its properties. */
const p = (properties) => {
  words += 1
  const xml =
    typeof properties === 'string' ? properties : `<w:numPr><w:ilvl w:val="${properties[1]}"/><w:numId w:val="${properties[0]}"/></w:numPr>`
  return `<w:p><w:pPr>${xml}</w:pPr><w:r><w:t>虚构事项${String(words).padStart(3, '0')}</w:t></w:r></w:p>`
}
export const add = (...lists) => paragraphs.push(...lists.map(p))
export const table = (rows) =>
  paragraphs.push(
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${rows[0].map(() => '<w:gridCol w:w="3000"/>').join('')}</w:tblGrid>${rows
      .map(
        (row) =>
          `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${cell.map(p).join('')}</w:tc>`).join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`,
  )
