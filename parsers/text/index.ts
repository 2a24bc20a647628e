import type { Block, Paragraph } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import type { Limits, Parsed, Parser } from '../parser.ts'
import { paragraph } from './blocks.ts'
import { decode } from './decode.ts'
import { readDumpTables } from './dump/index.ts'
import { isFurniture } from './furniture.ts'
import { joinWrapped, readLayoutRegion } from './layout.ts'
import { type Line, splitLines } from './lines.ts'
import { isPipeTableStart, readPipeTable } from './markdown.ts'
import { readSpreadsheet } from './spreadsheet.ts'

/** More control characters than this among all of them: the bytes are no text. */
const MAX_CONTROL_SHARE = 0.02

function controlShare(text: string): number {
  let controls = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd || (code >= 0x7f && code < 0xa0))
      controls++
  }
  return text.length === 0 ? 0 : controls / text.length
}

/** Tabs lead cells (one a line, or a few for a nested table) or stand between them: the more frequent decides (domain.md §5.3 j). */
function tabsSeparate(lines: readonly Line[]): boolean {
  let leading = 0
  let between = 0
  for (const { text } of lines) {
    if (!text.includes('\t')) continue
    if (/^\t*[^\t]+\t/.test(text) || /^\t{3,}/.test(text)) between++
    else leading++
  }
  return between > leading
}

/** Whether empty lines occur, but never two in a row (domain.md §5.3 h). */
function blankLinesSqueezed(lines: readonly Line[]): boolean {
  for (let index = 1; index < lines.length; index++) if (lines[index]?.text === '' && lines[index - 1]?.text === '') return false
  return lines.some((line) => line.text === '')
}

function read(lines: readonly Line[], pages: number | null, limits: Limits): Parsed {
  const blocks: Block[] = []
  const furniture: Paragraph[] = []
  const findings: Finding[] = []
  const separated = tabsSeparate(lines)
  const squeezed = blankLinesSqueezed(lines)
  let cells = 0
  let endsGuessed = 0
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line
    const tables =
      separated && line.text.includes('\t')
        ? readSpreadsheet(lines, index, limits)
        : !separated && line.text.startsWith('\t')
          ? readDumpTables(lines, index, squeezed, limits)
          : isPipeTableStart(lines, index)
            ? readPipeTable(lines, index, limits)
            : null
    if (tables !== null) {
      if (squeezed && !separated && line.text.startsWith('\t') && tables.next < lines.length) endsGuessed++
      for (const block of tables.blocks) {
        blocks.push(block)
        if (block.kind === 'table') cells += block.cells.length
      }
      findings.push(...tables.findings)
      index = tables.next
      if (cells > limits.maxCells) {
        return { blocks: [], furniture: [], pages, findings: [finding('input/too-many-cells', { limit: limits.maxCells })] }
      }
      continue
    }
    const region = readLayoutRegion(lines, index)
    if (region !== null) {
      blocks.push(region.block)
      findings.push(region.finding)
      index = region.next
      continue
    }
    const block = paragraph(line)
    if (block.text !== '' && block.bookmarks.length === 0 && isFurniture(block.text)) furniture.push(block)
    else if (block.text !== '' || block.bookmarks.length > 0) blocks.push(block)
    index++
  }
  if (endsGuessed > 0) findings.push(finding('text/blank-lines-squeezed'))
  return { blocks, furniture, pages, findings }
}

export const textParser: Parser = {
  id: 'text',
  version: 1,
  name: 'plain text: word processor dumps, tab-separated rows, Markdown tables',
  extensions: ['.txt', '.text', '.md', '.markdown', '.tsv'],
  recognises: () => true,
  parse(bytes, limits) {
    const { text, findings } = decode(bytes)
    const unreadable = (because: Finding): Parsed => ({ blocks: [], furniture: [], pages: null, findings: [because] })
    if (text.trim() === '') return unreadable(finding('input/empty'))
    const share = controlShare(text)
    if (share > MAX_CONTROL_SHARE) return unreadable(finding('input/binary', { share: Math.round(share * 100) }))
    const { lines, pages } = splitLines(text)
    const parsed = read(pages === null ? lines : joinWrapped(lines), pages, limits)
    return { ...parsed, findings: [...findings, ...parsed.findings] }
  },
}
