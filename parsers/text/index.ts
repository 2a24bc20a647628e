import type { Block, Paragraph } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import { isFurniture } from '../furniture.ts'
import type { Limits, Parsed, Parser } from '../parser.ts'
import { paragraph } from './blocks.ts'
import { contentsLines } from './contents.ts'
import { decode } from './decode.ts'
import { blankLinesOf } from './dump/blank-lines.ts'
import { readDumpTables } from './dump/index.ts'
import { layoutRegions, readLayoutRegion } from './layout.ts'
import { type Line, splitLines } from './lines.ts'
import { isPipeTableStart, markdownHeading, readPipeTable } from './markdown.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { joinWrapped } from './wrapped.ts'

/** More control characters than this among all of them: the bytes are no text. */
const MAX_CONTROL_SHARE = 0.02
/** A line feed ends each cell of a dump and another one each row: more lines than this many for a cell are none of its. */
const LINES_PER_CELL = 2

/** One look at every character before anything is built from them. */
function survey(text: string): { controlShare: number; lines: number; cells: number } {
  let controls = 0
  let lines = 1
  let cells = 0
  let pending = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 9) {
      // A tab that leads a line leads a cell; others part cells only if something follows.
      if (index === 0 || text.charCodeAt(index - 1) === 10) cells++
      else pending++
    } else if (code === 10) {
      lines++
      pending = 0
    } else {
      cells += pending
      pending = 0
      if ((code < 32 && code !== 12) || code === 0xfffd || (code >= 0x7f && code < 0xa0)) controls++
    }
  }
  return { controlShare: text.length === 0 ? 0 : controls / text.length, lines, cells }
}

/** Tabs lead cells (one a line, or a few for a nested table) or stand between them: the more frequent decides (domain.md §5.3 j). */
function tabsSeparate(lines: readonly Line[], contents: ReadonlySet<number>): boolean {
  let leading = 0
  let between = 0
  for (const [index, { text }] of lines.entries()) {
    if (!text.includes('\t') || contents.has(index)) continue
    if (/^\t*[^\t]+\t/.test(text) || /^\t{3,}/.test(text)) between++
    else leading++
  }
  return between > leading
}

const unreadable = (because: Finding): Parsed => ({ blocks: [], furniture: [], pages: null, findings: [because] })

function read(lines: readonly Line[], pages: number | null, limits: Limits): Parsed {
  const blocks: Block[] = []
  const furniture: Paragraph[] = []
  const findings: Finding[] = []
  const contents = contentsLines(lines)
  const separated = tabsSeparate(lines, contents)
  const blankLines = separated ? 'kept' : blankLinesOf(lines)
  const regions = layoutRegions(lines)
  let cells = 0
  let endsGuessed = 0
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line
    const tables =
      separated && line.text.includes('\t') && !contents.has(index)
        ? readSpreadsheet(lines, index, limits)
        : !separated && line.text.startsWith('\t')
          ? readDumpTables(lines, index, blankLines, limits)
          : isPipeTableStart(lines, index)
            ? readPipeTable(lines, index, limits)
            : null
    if (tables !== null) {
      if (blankLines === 'squeezed' && line.text.startsWith('\t') && tables.next < lines.length) endsGuessed++
      cells += tables.cells
      if (cells > limits.maxCells) return unreadable(finding('input/too-many-cells', { limit: limits.maxCells }))
      for (const block of tables.blocks) blocks.push(block)
      for (const each of tables.findings) findings.push(each)
      index = tables.next
      continue
    }
    const last = regions.get(index)
    if (last !== undefined) {
      const region = readLayoutRegion(lines, index, last)
      blocks.push(region.block)
      findings.push(region.finding)
      index = region.next
      continue
    }
    const block = markdownHeading(line) ?? paragraph(line)
    if (block.kind === 'paragraph' && block.text !== '' && block.bookmarks.length === 0 && isFurniture(block.text)) furniture.push(block)
    else if (block.text !== '' || block.bookmarks.length > 0) blocks.push(block)
    index++
    cells++
    if (cells > limits.maxCells) return unreadable(finding('input/too-many-cells', { limit: limits.maxCells }))
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
    if (text.trim() === '') return unreadable(finding('input/empty'))
    const { controlShare, lines: lineCount, cells } = survey(text)
    if (controlShare > MAX_CONTROL_SHARE) return unreadable(finding('input/binary', { share: Math.round(controlShare * 100) }))
    if (cells > limits.maxCells || lineCount > limits.maxCells * LINES_PER_CELL) {
      return unreadable(finding('input/too-many-cells', { limit: limits.maxCells }))
    }
    const { lines, pages } = splitLines(text)
    // A page layout has no tabs: where there are some, lines are cells and paragraphs of their own.
    const parsed = read(pages === null || text.includes('\t') ? lines : joinWrapped(lines), pages, limits)
    return { ...parsed, findings: [...findings, ...parsed.findings] }
  },
}
