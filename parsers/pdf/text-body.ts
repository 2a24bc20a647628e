import type { Band } from './bands.ts'
import { type Chunk, type ChunkLine, isAmount } from './chunks.ts'
import { columnsOf } from './text-columns.ts'
import { drawnGroups } from './text-evidence.ts'
import { type Block, blocksOf, type Rows, rowsOfBlocks, type Spacing } from './text-rows.ts'

/** The texts of some lines by columns, each from top to bottom; one over several columns is in the first. */
export function byColumn(bands: readonly Band[], lines: readonly ChunkLine[]): Chunk[][] {
  const columns: Chunk[][] = bands.map(() => [])
  for (const chunk of lines.flatMap(({ chunks }) => chunks)) columns[columnsOf(bands, chunk).from]?.push(chunk)
  return columns
}

/** Whether columns have amounts under one another. */
const isStacked = (columns: readonly (readonly Chunk[])[]): boolean =>
  columns.some((chunks) => chunks.filter(({ text }) => isAmount(text)).length > 1)

/** Texts of some lines that nothing stands beside. */
function aloneIn(lines: readonly ChunkLine[]): Set<Chunk> {
  const isFar = (line: ChunkLine, other: ChunkLine | undefined): boolean =>
    other === undefined || Math.abs(other.middle - line.middle) > line.size
  const alone = lines.filter((line, at) => line.chunks.length === 1 && isFar(line, lines[at - 1]) && isFar(line, lines[at + 1]))
  return new Set(alone.flatMap(({ chunks }) => chunks))
}

/**
 * Rows of a body in columns, whose ends are `rights`. Between two drawn lines (`heights`) stands one row, unless amounts under one another, or rows of
 * several texts each, show that only some of the lines are drawn.
 */
export function rowsIn(
  body: readonly ChunkLine[],
  bands: readonly Band[],
  rights: readonly number[],
  heights: readonly number[],
  { pitch, limit }: Spacing,
): Rows {
  const groups = drawnGroups(body, heights)
  const found = groups.map((group): Rows => {
    const alone = aloneIn(group)
    const columns = byColumn(bands, group)
    const blocks: Block[] = columns.flatMap((chunks, column) =>
      blocksOf(column, chunks, limit, rights[column] ?? 0, (chunk) => alone.has(chunk)),
    )
    const apart = rowsOfBlocks(blocks, pitch)
    const isOne = groups.length > 1 && !isStacked(columns) && !apart.rows.every((row) => row.length > 1)
    return isOne ? { rows: [blocks], tall: [] } : apart
  })
  return { rows: found.flatMap(({ rows }) => rows), tall: found.flatMap(({ tall }) => tall) }
}
