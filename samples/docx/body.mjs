import { distinctFooters, footerXml, sections, sectionXml } from './section.mjs'
import { STYLE } from './styles.mjs'
import { tableXml } from './table.mjs'
import { escapeXml, fieldChar, fieldStart, NAMESPACES, runs, XML_HEAD } from './xml.mjs'

const TOC = fieldStart('TOC \\o "1-3" \\h \\z \\u')
const ENTRY = /^(.*?)…+(\d+)$/

/** Bookmarks get ids in document order; Word's own _GoBack, where the cursor last was, goes on the last text if the source has none. */
function bookmarks(blocks) {
  let id = 0
  const taken = JSON.stringify(blocks).includes('"bookmark":"_GoBack"')
  const last = taken ? undefined : blocks.findLast((block) => block.paragraph && !block.contents)
  const mark = (name, content) => `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(name)}"/>${content}<w:bookmarkEnd w:id="${id++}"/>`
  return (content, name, block) => `${name ? mark(name, content) : content}${block && block === last ? mark('_GoBack', '') : ''}`
}

/** word/document.xml, the printed automatic numbers in the order of their lists, and the footer parts. `footerIds` names their relationships. */
export function bodyParts(source, footerId) {
  const all = sections(source.blocks)
  const footers = distinctFooters(all)
  const bookmark = bookmarks(source.blocks)
  const numbers = []

  const paragraph = ({ style, text = '', content = runs(text), number, jc, section = '', bookmark: name, block }) => {
    if (number) numbers.push(number)
    const properties = [
      style ? `<w:pStyle w:val="${style}"/>` : '',
      number ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbers.length}"/></w:numPr>` : '',
      jc ? `<w:jc w:val="${jc}"/>` : '',
      section,
    ].join('')
    return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${bookmark(content, name, block)}</w:p>`
  }

  /** A contents line: the leader dots of the source are the tab's, set by the style. The field spans the lines and ends below them, as Word has it. */
  const entry = (text, first) => {
    const [, label, page] = text.match(ENTRY) ?? []
    if (!label) throw new Error(`not a line of contents: ${text}`)
    return { style: STYLE.contents, content: `${first ? TOC : ''}${runs(label)}<w:r><w:tab/></w:r>${runs(page)}` }
  }

  const part = ({ blocks, footer, ...page }, isLast) => {
    const items = blocks.flatMap((block, i) => {
      const next = blocks[i + 1]
      // Tables that touch would become one, and a section has to end in a paragraph.
      if (block.table) return [tableXml(block.table, page.line, paragraph), ...(next && !next.table ? [] : [{}])]
      if (block.contents) {
        // LibreOffice loses the page number of the footer where a section ends in the paragraph that ends the field: one more, empty.
        return [entry(block.paragraph, !blocks[i - 1]?.contents), ...(next?.contents ? [] : [{ content: fieldChar('end') }, {}])]
      }
      const { paragraph: text, style, bookmark: name, automaticNumber: number } = block
      return [{ style: STYLE[style], text, bookmark: name, number, block }]
    })
    const section = sectionXml(page, footer === undefined ? '' : footerId(footers.indexOf(footer)))
    const end = isLast ? section : ''
    if (!isLast) items.push({ ...items.pop(), section })
    return items.map((item) => (typeof item === 'string' ? item : paragraph(item))).join('') + end
  }

  const body = all.map((section, i) => part(section, i === all.length - 1)).join('')
  return {
    document: `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    footers: footers.texts.map(footerXml),
    numbers,
  }
}
