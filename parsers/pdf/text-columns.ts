import { APART, type Band, overlaps } from './bands.ts'
import { type ChunkLine, countsOf, isAmount, isBeside } from './chunks.ts'
import { namedBands } from './column-names.ts'
import { least, most } from './extent.ts'

/** A band with the rows (lines beside one another, by their order) that have a text in it. */
interface Filled {
  x0: number
  x1: number
  readonly lines: Set<number>
}

/** Lines with a text in both of two bands that show them to be two columns; in a body of a few lines one does. */
const TOGETHER = 2
const FEW = 4

const union = (all: readonly Band[]): Band => ({ x0: least(all.map(({ x0 }) => x0)), x1: most(all.map(({ x1 }) => x1)) })

/** Number of lines with a text in both. */
function common(a: Filled, b: Filled): number {
  let count = 0
  for (const line of a.lines) if (b.lines.has(line)) count++
  return count
}

const distance = (band: Band, { x0, x1 }: Band): number => Math.max(band.x0 - x1, x0 - band.x1)
const nearest = <T extends Band>(bands: readonly T[], to: Band): T =>
  bands.reduce((best, band) => (distance(band, to) < distance(best, to) ? band : best))

/** Bands of the body's texts. Narrow texts come first: one that reaches over two bands that stand side by side spans columns, and is none. */
function bodyBands(body: readonly ChunkLine[], seeds: readonly Band[]): Filled[] {
  const enough = body.length < FEW ? 1 : TOGETHER
  let row = 0
  const chunks = body.flatMap((line, at) => {
    if (at > 0 && !isBeside(body[at - 1] as ChunkLine, line)) row++
    const index = row
    return line.chunks.map((chunk) => ({ chunk, index }))
  })
  chunks.sort((a, b) => a.chunk.x1 - a.chunk.x0 - (b.chunk.x1 - b.chunk.x0))
  // Bands known beforehand stand side by side, whatever these lines hold.
  const known = [-1, -2, -3]
  let bands: Filled[] = seeds.map((seed) => ({ ...seed, lines: new Set(known) }))
  const isUnder = (chunk: Band): boolean => seeds.length === 0 || bands.some((band) => overlaps(band, chunk))
  // A text under none of them waits until the others have shown how far each reaches.
  const ordered = [...chunks.filter(({ chunk }) => isUnder(chunk)), ...chunks.filter(({ chunk }) => !isUnder(chunk))]
  for (const { chunk, index } of ordered) {
    const under = bands.filter((band) => overlaps(band, chunk))
    const met = under.length > 0 || seeds.length === 0 ? under : [nearest(bands, chunk)]
    if (met.some((band, at) => at > 0 && common(met[at - 1] as Filled, band) >= enough)) continue
    const [one] = met
    if (one !== undefined && met.length === 1) {
      one.x0 = Math.min(one.x0, chunk.x0)
      one.x1 = Math.max(one.x1, chunk.x1)
      one.lines.add(index)
      continue
    }
    const joined = { ...union([...met, chunk]), lines: new Set([index, ...met.flatMap((band) => [...band.lines])]) }
    bands = [...bands.filter((band) => !met.includes(band)), joined].sort((a, b) => a.x0 - b.x0)
  }
  return bands
}

/** Neighbours that never stand on one line are one column, set once to the left and once to the right. */
function merged(bands: readonly Filled[], names: readonly ChunkLine[], cuts: readonly number[]): Band[] {
  const out: Filled[] = []
  for (const band of bands) {
    const last = out.at(-1)
    const isCut = last !== undefined && cuts.some((cut) => cut > last.x1 - APART && cut < band.x0 + APART)
    const isNamed =
      last !== undefined &&
      names.some(({ chunks }) => {
        const [a, b] = [last, band].map((each) => chunks.findIndex((chunk) => overlaps(each, chunk)))
        return a !== b && a !== -1 && b !== -1
      })
    if (last === undefined || isCut || isNamed || common(last, band) > 0) out.push(band)
    else out[out.length - 1] = { x0: last.x0, x1: band.x1, lines: new Set([...last.lines, ...band.lines]) }
  }
  return out
}

/** Bands between two cuts that no text stands in: columns that are blank all the way down. */
function blankBands(bands: readonly Band[], cuts: readonly number[]): Band[] {
  return cuts.flatMap((cut, at) => {
    const next = cuts[at + 1]
    if (next === undefined || next - cut < 4 * APART) return []
    const band = { x0: cut + APART, x1: next - APART }
    return bands.some((each) => each.x0 < next - APART && each.x1 > cut + APART) ? [] : [band]
  })
}

/**
 * Columns of a region without drawn ones: what the texts of its rows leave free from top to bottom. `names` are the texts above the rows, in lines
 * from top to bottom: the lowest name columns in which no row has a text; the upper ones span columns. `cuts` are drawn lines, which part columns,
 * in order; `seeds` are bands known beforehand.
 */
export function bandsOf(rows: readonly ChunkLine[], names: readonly ChunkLine[], cuts: readonly number[], seeds: readonly Band[]): Band[] {
  const counting = rows.find((line) => countsOf(line) !== null)
  // Numbers that count columns are set as names are, in the middle.
  const body = rows.filter((line) => line !== counting)
  const head = counting === undefined ? names : [...names, { ...counting, chunks: countsOf(counting) ?? [] }]
  let bands: Band[] = merged(bodyBands(body, seeds), head, cuts)
  bands = [...bands, ...blankBands(bands, cuts)].sort((a, b) => a.x0 - b.x0)
  const [one] = counting === undefined ? [] : (countsOf(counting) ?? [])
  const isWhole = one !== undefined && counting?.chunks.every((chunk) => chunk.x0 < one.x0 || isAmount(chunk.text))
  return namedBands(bands, head, isWhole ? one.x0 : Number.POSITIVE_INFINITY)
}

/** The columns a text stands in, from the first to the last; of one between two, the nearer. */
export function columnsOf(bands: readonly Band[], { x0, x1 }: Band): { from: number; to: number } {
  const met = bands.flatMap((band, index) => (overlaps(band, { x0, x1 }) ? [index] : []))
  const [from, to] = [met[0], met.at(-1)]
  if (from !== undefined && to !== undefined) return { from, to }
  const index = bands.indexOf(nearest(bands, { x0, x1 }))
  return { from: index, to: index }
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
