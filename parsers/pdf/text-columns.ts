import type { Chunk, ChunkLine } from './chunks.ts'
import { least, most } from './extent.ts'

/** Left and right end of a column's texts. */
export interface Band {
  readonly x0: number
  readonly x1: number
}

/** Columns that no text of the body bridges stand at least this far apart (points). */
const APART = 1.5

const overlaps = (a: Band, b: Band): boolean => a.x0 < b.x1 - APART && b.x0 < a.x1 - APART

/** Adds a text to the bands it overlaps, joining them. */
function joined(bands: readonly Band[], chunk: Band): Band[] {
  const met = bands.filter((band) => overlaps(band, chunk))
  const rest = bands.filter((band) => !met.includes(band))
  const all = [...met, chunk]
  const band = { x0: least(all.map((each) => each.x0)), x1: most(all.map((each) => each.x1)) }
  return [...rest, band].sort((a, b) => a.x0 - b.x0)
}

const indexOf = (bands: readonly Band[], chunk: Chunk): number =>
  bands.findIndex((band) => chunk.x0 >= band.x0 - APART && chunk.x1 <= band.x1 + APART)

/** Neighbours that never stand on one line are one column, set once to the left and once to the right. */
function merged(bands: readonly Band[], lines: readonly ChunkLine[], cuts: readonly number[]): Band[] {
  const out: Band[] = []
  for (const band of bands) {
    const last = out.at(-1)
    const together = (one: Band): boolean =>
      lines.some(({ chunks }) => {
        const held = new Set(chunks.map((chunk) => indexOf([one, band], chunk)))
        return held.has(0) && held.has(1)
      })
    const isCut = last !== undefined && cuts.some((cut) => cut > last.x1 - APART && cut < band.x0 + APART)
    if (last === undefined || isCut || together(last)) out.push(band)
    else out[out.length - 1] = { x0: last.x0, x1: band.x1 }
  }
  return out
}

/**
 * Columns of a region without drawn ones: what the texts of its rows leave free from top to bottom. `head` are the lines above the rows, from
 * top to bottom: the lowest names columns in which no row has a text; the upper ones span columns. `cuts` are drawn lines, which part columns.
 */
export function bandsOf(body: readonly ChunkLine[], head: readonly ChunkLine[], cuts: readonly number[]): Band[] {
  let bands: Band[] = []
  for (const line of body) for (const chunk of line.chunks) bands = joined(bands, chunk)
  bands = merged(bands, body, cuts)
  for (const [at, { chunks }] of [...head.entries()].reverse()) {
    const below = head.slice(at + 1).flatMap((line) => line.chunks)
    const isNamed = (band: Band | undefined): boolean => band !== undefined && below.some((chunk) => overlaps(band, chunk))
    for (const chunk of chunks) {
      const met = bands.filter((band) => overlaps(band, chunk))
      // A head between two columns that have names below it spans them; any other names a column in which no row has a text.
      const spans =
        isNamed(bands.findLast((band) => band.x1 <= chunk.x0 + APART)) && isNamed(bands.find((band) => band.x0 >= chunk.x1 - APART))
      if (met.length === 1 || (met.length === 0 && !spans)) bands = joined(bands, chunk)
    }
  }
  return bands
}

/** Places of the lines between bands and around them; drawn ones where there are some. */
export function columnLines(bands: readonly Band[], cuts: readonly number[], left: number, right: number): number[] {
  const lines = [Math.min(left, (bands[0]?.x0 ?? left) - 1)]
  for (let index = 1; index < bands.length; index++) {
    const [a, b] = [bands[index - 1]?.x1 ?? 0, bands[index]?.x0 ?? 0]
    lines.push(cuts.find((cut) => cut > a - APART && cut < b + APART) ?? (a + b) / 2)
  }
  return [...lines, Math.max(right, (bands.at(-1)?.x1 ?? right) + 1)]
}
