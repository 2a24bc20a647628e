import type { Block, Paragraph } from '../../schemas/document.ts'
import type { Place } from '../../schemas/place.ts'
import { continued } from './continued.ts'
import { furnitureLines } from './edges.ts'
import { type Margins, marginsOf } from './margins.ts'
import { alignColumns } from './misaligned.ts'
import type { PageContent } from './page-content.ts'
import { goesOn, type PlacedLine } from './paragraphs.ts'
import type { PageTable } from './tables.ts'
import type { TextLine } from './text-lines.ts'

const round = (value: number): number => Math.round(value * 100) / 100

const placeOf = ({ line, page }: PlacedLine): Place => ({
  page,
  box: [round(line.x0), round(line.y0), round(line.x1), round(line.y1)],
})

const isWord = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char)

function paragraphOf(lines: readonly PlacedLine[]): Paragraph {
  const [first] = lines as readonly [PlacedLine]
  let text = ''
  for (const { line } of lines) text += isWord(text.at(-1)) && isWord(line.text[0]) ? ` ${line.text}` : line.text
  return { kind: 'paragraph', text: text.trim(), bookmarks: [], place: placeOf(first) }
}

/** All pages as one document. */
export interface Assembled {
  readonly blocks: Block[]
  readonly furniture: Paragraph[]
  /** What each block was made of: the lines of a paragraph, the pieces of a table. */
  readonly parts: readonly (readonly (TextLine | PageTable)[])[]
  /** The lines that were set aside. */
  readonly running: ReadonlySet<TextLine>
}

/** Lines and tables of all pages to blocks: what a page break cut is joined, what runs along the edges is set aside. */
export function assemble(pages: readonly PageContent[]): Assembled {
  const running = furnitureLines(pages)
  const blocks: Block[] = []
  const furniture: Paragraph[] = []
  const parts: (TextLine | PageTable)[][] = []
  let lines: PlacedLine[] = []
  let table: { page: number; margins: Margins | null; at: PageTable; pieces: PageTable[] } | null = null
  const closeLines = (): void => {
    if (lines.length > 0) {
      blocks.push(paragraphOf(lines))
      parts.push(lines.map(({ line }) => line))
    }
    lines = []
  }
  const addLine = (placed: PlacedLine): void => {
    const before = lines.at(-1)
    if (before === undefined || !goesOn(before, placed)) closeLines()
    lines.push(placed)
  }
  const marginsFor = marginsOf(pages)
  const closeTable = (): void => {
    const closed = table
    table = null
    if (closed?.at.lines === undefined) {
      if (closed !== null) {
        // Only now: the rows of all pages show which borders are one.
        blocks.push(alignColumns(closed.at.xs, closed.at.table))
        parts.push(closed.pieces)
      }
      return
    }
    const { page, margins } = closed
    for (const line of closed.at.lines) addLine({ line, page, margins })
  }
  for (const content of pages) {
    const { number: page, items } = content
    const margins = marginsFor(content)
    const aside = [...content.charts.flat(), ...(content.watermark === undefined ? [] : [content.watermark])]
    for (const line of aside) furniture.push(paragraphOf([{ line, page, margins }]))
    for (const item of items) {
      if ('table' in item) {
        const joined: PageTable | null = table !== null && table.page === page - 1 ? continued(table.at, item.table) : null
        if (joined === null) closeTable()
        // Rows at the top of a page that no table goes on with are lines; a head at its foot may still go on.
        if (
          joined === null &&
          item.table.lines !== undefined &&
          items.some((each) => each.top > item.table.bottom && !('line' in each && running.has(each.line)))
        ) {
          for (const line of item.table.lines) addLine({ line, page, margins })
          continue
        }
        closeLines()
        const pieces: PageTable[] = table?.pieces ?? []
        pieces.push(item.table)
        table = { page, margins, at: joined ?? item.table, pieces }
        continue
      }
      const placed = { line: item.line, page, margins }
      if (running.has(item.line)) {
        furniture.push(paragraphOf([placed]))
        continue
      }
      closeTable()
      addLine(placed)
    }
  }
  closeTable()
  closeLines()
  return { blocks, furniture, parts, running }
}
