import { type Band, overlaps } from './bands.ts'
import type { Chunk, ChunkLine } from './chunks.ts'

/** A name of a single column; one that stands between two lower ones may as well span the columns of both. */
interface Leaf {
  readonly chunk: Chunk
  readonly isSure: boolean
}

/** A name may reach this far (points) into what is below it. */
const INTO = 1.5
/** Price of a column without a name, and of a name without a text below it, as distances in parts of the font size. */
const NAMELESS = 12
const EMPTY = 2.2
/** The same of a name that is taken to span columns. */
const SPANS = 0.1

/** The names in a head that have none below them, from left to right; `counted` is where numbers that count the columns begin. */
function leavesOf(head: readonly ChunkLine[], counted: number): Leaf[] {
  const all = head.flatMap(({ chunks }) => chunks).sort((a, b) => a.x0 - b.x0)
  const isBelow = (chunk: Chunk, each: Chunk | undefined): boolean => each !== undefined && each.y0 >= chunk.y1 - INTO
  const lowest = all.filter((chunk) => !all.some((each) => isBelow(chunk, each) && overlaps(each, chunk)))
  return lowest.map((chunk, at) => {
    const isLast = !all.some((each) => isBelow(chunk, each))
    const isBetween = isBelow(chunk, lowest[at - 1]) && isBelow(chunk, lowest[at + 1])
    return { chunk, isSure: chunk.x0 < counted ? !isBetween : isLast }
  })
}

const distance = (a: Band, b: Band): number => Math.max(0, a.x0 - b.x1, b.x0 - a.x1)

/**
 * Columns by their texts and their names, both from left to right, as near to one another as can be: names are set in the middle of a column, figures at
 * its right, labels at its left. A name without a text is a column that is blank in every row, but not beyond `counted`, where every column has a number.
 */
export function namedBands(bands: readonly Band[], head: readonly ChunkLine[], counted: number): Band[] {
  const leaves = leavesOf(head, counted)
  const size = leaves[0]?.chunk.size ?? 0
  // Numbers alone do not name the columns before the first of them.
  const isFree = (band: Band): boolean => band.x1 < counted && leaves.every(({ chunk }) => chunk.x0 >= counted)
  // least[a][b]: price of the first a bands and b names, with what was done last.
  const least: { price: number; step: 'both' | 'band' | 'name' | 'none' }[][] = []
  for (let a = 0; a <= bands.length; a++) {
    const row: (typeof least)[number] = []
    least.push(row)
    for (let b = 0; b <= leaves.length; b++) {
      const [band, leaf] = [bands[a - 1], leaves[b - 1]]
      const options: typeof row = a === 0 && b === 0 ? [{ price: 0, step: 'none' }] : []
      const from = (x: number, y: number): number => least[x]?.[y]?.price ?? Number.POSITIVE_INFINITY
      if (band !== undefined && leaf !== undefined) options.push({ price: from(a - 1, b - 1) + distance(band, leaf.chunk), step: 'both' })
      if (band !== undefined) options.push({ price: from(a - 1, b) + (isFree(band) ? 0 : NAMELESS * size), step: 'band' })
      if (leaf !== undefined) options.push({ price: (row[b - 1]?.price ?? 0) + (leaf.isSure ? EMPTY : SPANS) * size, step: 'name' })
      row.push(options.reduce((best, each) => (each.price < best.price ? each : best)))
    }
  }
  const found: Band[] = []
  for (let a = bands.length, b = leaves.length; a > 0 || b > 0; ) {
    const [band, leaf, step] = [bands[a - 1], leaves[b - 1], least[a]?.[b]?.step]
    if (step === 'both' && band !== undefined && leaf !== undefined) {
      found.unshift({ x0: Math.min(band.x0, leaf.chunk.x0), x1: Math.max(band.x1, leaf.chunk.x1) })
    } else if (step === 'band' && band !== undefined) found.unshift(band)
    else if (leaf?.isSure) found.unshift(leaf.chunk)
    if (step !== 'name') a--
    if (step !== 'band') b--
  }
  const isInOrder = found.every((band, at) => at === 0 || band.x0 > (found[at - 1]?.x1 ?? 0) - INTO)
  return isInOrder ? found : [...bands]
}
