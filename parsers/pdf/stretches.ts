import { isFurniture } from '../furniture.ts'
import type { ChunkLine } from './chunks.ts'
import { isAbove, isAlike, isNear, isOutside, isSameSize } from './line-kinds.ts'

/** Share of the page's height, from its top and from its bottom, in which running headers and footers stand. */
const EDGE = 0.12

/** Lines that follow one another closely, with nothing between them that no table holds. */
export interface Stretch {
  readonly lines: readonly ChunkLine[]
  /** Whether a title or a meta line stands above it. */
  readonly titled: boolean
  /** Whether it is the first on its page. */
  readonly first: boolean
}

function stretchesIn(lines: readonly ChunkLine[]): Stretch[] {
  const found: { lines: ChunkLine[]; titled: boolean; first: boolean }[] = [{ lines: [], titled: false, first: true }]
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    const isLone = line.chunks.length === 1 && above !== undefined && !isOutside(above) && !isSameSize(above, line)
    const next = { lines: [], titled: false, first: false }
    if (isOutside(line)) found.push({ ...next, titled: isAbove(line) })
    else if (above !== undefined && (!(isNear(above, line) || isAlike(above, line)) || isLone)) found.push(next)
    if (!isOutside(line)) found.at(-1)?.lines.push(line)
  }
  return found.filter((each) => each.lines.length > 0)
}

/** Lines without the outermost ones that are running headers or page numbers: that say so, or stand alone at the edge. */
function withoutEdges(lines: readonly ChunkLine[], height: number): readonly ChunkLine[] {
  const isEdge = (line: ChunkLine | undefined, next: ChunkLine | undefined): boolean => {
    if (line === undefined || line.chunks.length > 1) return false
    const inEdge = line.y1 < EDGE * height || line.y0 > (1 - EDGE) * height
    return (
      isFurniture(line.chunks[0]?.text ?? '') ||
      (inEdge && next !== undefined && !isNear(...(next.middle > line.middle ? ([line, next] as const) : ([next, line] as const))))
    )
  }
  const from = isEdge(lines[0], lines[1]) ? 1 : 0
  return lines.slice(from, isEdge(lines.at(-1), lines.at(-2)) ? -1 : undefined)
}

/** The stretches of a page of a height, without what runs along its edges. */
export const stretchesOf = (lines: readonly ChunkLine[], height: number): Stretch[] => stretchesIn(withoutEdges(lines, height))
