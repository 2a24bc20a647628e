import { chineseNumber } from '../source/lib/blocks.mjs'
import { escapeXml, NAMESPACES, XML_HEAD } from './xml.mjs'

const DIGITS = '〇零一二三四五六七八九十百千'
const ONE_NUMBER = new RegExp(`^([^%\\d${DIGITS}]*)(\\d+|[${DIGITS}]+)([^%\\d${DIGITS}]*)$`)

/**
 * The list level that prints exactly this number: `6、` is decimal from 6 with the text `%1、`, `（六）` Chinese counting from 6 with `（%1）`.
 * Throws for a number that no level can be derived from (letters, `1.1`, `06`, beyond 九十九).
 */
export function numberLevel(printed) {
  const [, before = '', digits = '', after = ''] = printed.match(ONE_NUMBER) ?? []
  const lvlText = `${before}%1${after}`
  if (digits && String(Number(digits)) === digits) return { numFmt: 'decimal', start: Number(digits), lvlText }
  for (let start = 1; start < 100; start++) {
    if (chineseNumber(start) === digits) return { numFmt: 'chineseCountingThousand', start, lvlText }
  }
  throw new Error(`no automatic number prints ${printed}`)
}

/** word/numbering.xml. Every number is a list of its own, started where it is printed, so none depends on how many came before. */
export function numberingXml(printed) {
  const levels = printed.map(numberLevel)
  const lists = levels.map(
    ({ numFmt, start, lvlText }, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:nsid w:val="${(0x10000000 + i).toString(16)}"/><w:multiLevelType w:val="singleLevel"/>` +
      `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${numFmt}"/><w:suff w:val="space"/><w:lvlText w:val="${escapeXml(lvlText)}"/>` +
      '<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>',
  )
  const instances = levels.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`)
  return `${XML_HEAD}<w:numbering ${NAMESPACES}>${lists.join('')}${instances.join('')}</w:numbering>`
}
