import { isNumberLike, squash } from '../../parsers/signs.ts'
import type { Block, Heading, Paragraph, Table } from '../../schemas/document.ts'
import type { Finding } from '../../schemas/finding.ts'
import { evidenceAt, finding } from '../../schemas/findings/index.ts'
import { filled, type GridRow, gridOf, label, rowsOf } from './grid.ts'
import { type Anatomy, splitGrid } from './header/split.ts'
import { hasRest } from './targets/find.ts'
import { isText } from './titles/lines.ts'

/** Blocks with the pieces of one table joined, the lines that only repeated its title, and what was joined. */
export interface Joined {
  readonly blocks: readonly Block[]
  readonly repeated: readonly (Paragraph | Heading)[]
  readonly findings: readonly Finding[]
}

/** 续表, （续）: what is printed where a table goes on. */
const CONTINUED = /[（(]?续表?\d*[）)]?$/
/** Lines above a table that may be printed again above its next piece. */
const REACH = 4
const isTotal = (row: GridRow | undefined): boolean => /^(合计|总计)$/.test(label(row === undefined ? undefined : filled(row)[0]))

const key = (rows: readonly GridRow[]): string =>
  rows.map((row) => row.cells.map((cell) => `${cell.column}:${label(cell)}`).join('|')).join('\n')
/** Whether a row begins a list as another did: the same words, the number one, or a total where there is one already. */
function beginsAgain(first: GridRow, row: GridRow, hasTotal: boolean): boolean {
  const words = (each: GridRow): string =>
    filled(each)
      .map(label)
      .filter((text) => !isNumberLike(text))
      .join('|')
  return words(first) === words(row) || label(filled(row)[0]) === '1' || (hasTotal && isTotal(row))
}

/**
 * Whether `next` goes on where `before` ends: the same head printed again, or none at all on the same grid. A table that begins with the same
 * row again, or after a closing total, is another one of the same form.
 */
function goesOn({ table: before, anatomy: first, last }: Open, next: Table, second: Anatomy): boolean {
  if (first.head.length === 0 || first.body.length === 0 || second.body.length === 0) return false
  if (before.columnCount !== next.columnCount || before.spans !== next.spans) return false
  const [begin, again] = [first.body[0], second.body[0]]
  if (begin === undefined || again === undefined || beginsAgain(begin, again, isTotal(begin) || isTotal(last))) return false
  if (second.head.length === 0) return next.spans === 'exact' && second.above.length === 0 && !isTotal(last)
  return key(first.head) === key(second.head) && (second.above.length === 0 || key(first.above) === key(second.above))
}

/** Lines right above a table, without blanks: what its next piece may print again. */
function linesAbove(blocks: readonly Block[], index: number): Set<string> {
  const lines = new Set<string>()
  for (let at = index - 1; at >= 0 && index - at <= REACH; at--) {
    const block = blocks[at]
    if (!isText(block)) break
    lines.add(squash(block.text))
  }
  return lines
}

/** A table that may go on: its head, its ends, and whether its rows are a copy that pieces may be added to. */
interface Open {
  readonly table: Table
  readonly at: number
  readonly anatomy: Anatomy
  readonly above: ReadonlySet<string>
  last: GridRow | undefined
}

const printsAgain = ({ text, bookmarks }: Paragraph | Heading, open: Open): boolean => {
  const words = squash(text).replace(CONTINUED, '')
  return bookmarks.length === 0 && (words === '' || open.above.has(words))
}

/** Adds the body rows of a further piece. */
function append(table: Table, piece: Table, body: readonly GridRow[]): void {
  const rows = new Map(body.map((row, order) => [row.index, table.rowCount + order]))
  for (const cell of piece.cells) {
    const row = rows.get(cell.row)
    if (row !== undefined) table.cells.push({ ...cell, row })
  }
  for (const name of piece.bookmarks) table.bookmarks.push(name)
  table.rowCount += body.length
}

/** Joins tables a word processor keeps in pieces, one a page, with nothing between them but the title and head printed again. */
export function joinSplitTables(all: readonly Block[]): Joined {
  const blocks: Block[] = []
  const repeated: (Paragraph | Heading)[] = []
  const findings: Finding[] = []
  // The last table, where nothing else has come since.
  let open: Open | null = null
  for (const block of all) {
    if (block.kind !== 'table') {
      if (open !== null && !(isText(block) && printsAgain(block, open))) open = null
      blocks.push(block)
      continue
    }
    const anatomy = splitGrid(gridOf(block))
    const isRest = open !== null && hasRest(rowsOf(open.table), rowsOf(block))
    // Nothing but the title stands between the two grids of a form: it is read as one.
    if (open !== null && isRest) repeated.push(...blocks.splice(open.at + 1).filter(isText))
    if (open !== null && !isRest && goesOn(open, block, anatomy)) {
      repeated.push(...blocks.splice(open.at + 1).filter(isText))
      append(open.table, block, anatomy.body)
      open.last = anatomy.body.at(-1)
      findings.push(finding('recognise/tables-joined', {}, [evidenceAt(open.table.place), evidenceAt(block.place)]))
      continue
    }
    // The document's own block stays as it was read.
    const table: Table = { ...block, cells: [...block.cells], bookmarks: [...block.bookmarks] }
    open = { table, at: blocks.length, anatomy, above: linesAbove(blocks, blocks.length), last: anatomy.body.at(-1) }
    blocks.push(table)
  }
  return { blocks, repeated, findings }
}
