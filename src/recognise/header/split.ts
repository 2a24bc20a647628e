import { isColumnNumberRow } from '../../../parsers/grid.ts'
import { isCode, isIndicatorHeadRow, isItem, isNumberLike, squash } from '../../../parsers/signs.ts'
import type { Cell } from '../../../schemas/document.ts'
import { filled, type Grid, type GridRow, isBlankRow, label, texts } from '../grid.ts'
import { isAbove } from './above.ts'

/** The parts of a grid, top to bottom. `above` are rows before the head: a title or meta row printed inside the table. */
export interface Anatomy {
  readonly above: readonly GridRow[]
  readonly head: readonly GridRow[]
  readonly body: readonly GridRow[]
}

/** No head of a disclosure table is taller. */
const MAX_HEAD_ROWS = 8

const YEAR = /^(19|20)\d\d$/
const HEAD_WORD = /^(科目(编码|名称)?|功能科目|单位(代码|名称)|总计|合计|项目(名称)?)$/

/** Whether a row can only belong to the body: it prints figures, or its first words carry an item number. */
function isBodyLike(row: GridRow): boolean {
  const words = filled(row).map((cell) => squash(cell.text))
  // Economic codes may head columns (总计 | 501 | 502): among several words they are no figures.
  const heads = words.filter((text) => HEAD_WORD.test(text)).length
  if (words.some((text) => isNumberLike(text) && !YEAR.test(text) && !(heads > 1 && isCode(text)))) return true
  return isItem(words[0] ?? '')
}

/** Whether the head rows so far name every column, so that a further row of words can only be body. */
function isComplete(head: readonly GridRow[], grid: Grid): boolean {
  const last = head.at(-1)
  if (last === undefined) return false
  if (grid.spans === 'collapsed') return last.cells.length >= grid.width
  if (grid.spans === 'exact') {
    const reach = Math.max(...head.flatMap((row) => row.cells.map((cell) => cell.row + cell.rowSpan - 1)))
    return reach <= last.index && last.cells.every((cell) => cell.columnSpan === 1)
  }
  const named = (column: number): boolean => head.some((row) => label(row.cells[column]) !== '')
  const repeats = last.cells.some((cell, column) => column > 0 && cell.text !== '' && label(cell) === label(last.cells[column - 1]))
  return !repeats && last.cells.every((_, column) => named(column))
}

const isLevel = (cell: Cell): boolean => /^[类款项]$/.test(label(cell))

/** The row with every cell blanked that is not kept. */
const keepOnly = (row: GridRow, keep: (cell: Cell) => boolean): GridRow => ({
  index: row.index,
  cells: row.cells.map((cell) => (keep(cell) ? cell : { ...cell, text: '' })),
})

/** 类 | 款 | 项 are sub-heads that share their grid row with 栏次 or 合计 (domain.md §1.5): the row is cut in two. */
function cutSharedRow(row: GridRow): [GridRow, GridRow] | null {
  const levels = row.cells.filter(isLevel)
  const others = filled(row).filter((cell) => !isLevel(cell))
  if (levels.length < 2 || others.length === 0) return null
  // 合计 as one head among others heads columns: only 合计 with figures is a body row.
  if (
    !others.some((cell) => /^(合计|总计)$/.test(label(cell))) ||
    !others.every((cell) => /^(合计|总计)$/.test(label(cell)) || isNumberLike(label(cell)))
  )
    return null
  return [keepOnly(row, isLevel), keepOnly(row, (cell) => !isLevel(cell))]
}

/** The lowest head cell over each column of a grid with exact spans. */
function lowest(head: readonly GridRow[], width: number): (Cell | undefined)[] {
  const over = new Array<Cell | undefined>(width)
  for (const row of head) for (const cell of row.cells) over.fill(cell, cell.column, cell.column + cell.columnSpan)
  return over
}

/**
 * A head over several columns whose parts stand in the row where the body begins (domain.md §1.5: 合计 beside 小计 | 基本支出 | 项目支出): the
 * words under it are heads, the rest of the row is body. Null where the row parts no head.
 */
function cutParts(row: GridRow, head: readonly GridRow[], grid: Grid): [GridRow, GridRow] | null {
  if (grid.spans !== 'exact' || head.length === 0) return null
  const over = lowest(head, grid.width)
  const under = new Map<Cell, Cell[]>()
  for (const cell of row.cells) {
    const wide = over[cell.column]
    if (wide !== undefined && wide.columnSpan > cell.columnSpan) under.set(wide, [...(under.get(wide) ?? []), cell])
  }
  const isHead = (cell: Cell): boolean => label(cell) !== '' && !isNumberLike(label(cell)) && !isItem(label(cell))
  const parts = new Set([...under.values()].filter((cells) => cells.length > 1 && cells.every(isHead)).flat())
  const rest = row.cells.filter((cell) => !parts.has(cell) && cell.text !== '')
  if (parts.size === 0 || rest.length === 0 || !rest.every((cell) => /^(合计|总计)$/.test(label(cell)) || isNumberLike(label(cell))))
    return null
  return [keepOnly(row, (cell) => parts.has(cell)), keepOnly(row, (cell) => !parts.has(cell))]
}

/** Cuts a grid into what stands above the head, the head (with its 栏次 row) and the body. */
export function splitGrid(grid: Grid): Anatomy {
  let start = 0
  while (start < grid.rows.length && isAbove(grid.rows[start] as GridRow, start, grid)) start++
  // A table of blanks only, or of meta only, has no head.
  if (start === grid.rows.length) return { above: grid.rows, head: [], body: [] }

  const head: GridRow[] = []
  const body: GridRow[] = []
  let next = start
  for (; next < grid.rows.length && head.length < MAX_HEAD_ROWS; next++) {
    const row = grid.rows[next] as GridRow
    if (head.length > 0 && isColumnNumberRow(texts(row))) {
      // The column numbers are no head, but 类 | 款 | 项 beside them are.
      head.push(row.cells.some(isLevel) ? keepOnly(row, isLevel) : row)
      next++
      break
    }
    const cut = head.length > 0 ? (cutSharedRow(row) ?? cutParts(row, head, grid)) : null
    if (cut !== null) {
      head.push(cut[0])
      body.push(cut[1])
      next++
      break
    }
    if (isBodyLike(row) || isComplete(head, grid) || (isBlankRow(row) && head.length > 0)) break
    head.push(row)
    if (isIndicatorHeadRow(texts(row))) {
      next++
      break
    }
  }
  return {
    above: grid.rows.slice(0, start),
    head,
    body: [...body, ...withoutRepeatedHeads(grid.rows.slice(next), grid.rows.slice(start, next))],
  }
}

/** Drops heads printed again inside the body: at the top of a further page, or twice by the word processor (domain.md §5.1). */
function withoutRepeatedHeads(rows: readonly GridRow[], head: readonly GridRow[]): GridRow[] {
  const key = (row: GridRow): string => row.cells.map(label).join('|')
  const keys = head.map(key)
  if (keys.length === 0) return [...rows]
  const out: GridRow[] = []
  for (let index = 0; index < rows.length; index++) {
    const repeats =
      key(rows[index] as GridRow) === keys[0] &&
      keys.every((each, ahead) => rows[index + ahead] !== undefined && key(rows[index + ahead] as GridRow) === each)
    if (repeats) index += keys.length - 1
    else out.push(rows[index] as GridRow)
  }
  return out
}
