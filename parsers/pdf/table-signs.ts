import { type Chunk, type ChunkLine, isAmount, isDataLine } from './chunks.ts'
import { least, most } from './extent.ts'

/** Rows that make a table where no line is drawn around them. */
export const ENOUGH = 3
/** Texts of one column end, begin or have their middle on one line, within this (points). */
export const ALIGNED = 2.5

/** A column of page numbers, to the right of everything, makes a table of contents, not of figures. */
export function isContents(body: readonly ChunkLine[]): boolean {
  const figures = body.map(({ chunks }) => chunks.filter(({ text }) => isAmount(text)))
  if (!figures.every((each, at) => each.length === 0 || (each.length === 1 && each[0] === body[at]?.chunks.at(-1)))) return false
  const numbers = figures.flat().map(({ text }) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN))
  return numbers.every((each, index) => each >= (numbers[index - 1] ?? 0))
}

const PLACES = [({ x1 }: Chunk) => x1, ({ x0 }: Chunk) => x0, ({ x0, x1 }: Chunk) => (x0 + x1) / 2]

/** Whether lines are rows of words: as many texts in each, and those of every column on one line. */
export function areWords(lines: readonly ChunkLine[]): boolean {
  const [first, ...rest] = lines
  if (first === undefined || lines.length < ENOUGH || first.chunks.length < ENOUGH) return false
  if (rest.some(({ chunks }) => chunks.length !== first.chunks.length)) return false
  return first.chunks.every((_, column) => {
    const texts = lines.flatMap(({ chunks }) => chunks[column] ?? [])
    // A head stands in the middle of its column, whose texts begin at its left.
    return PLACES.some((place) => most(texts.slice(1).map(place)) - least(texts.slice(1).map(place)) <= ALIGNED)
  })
}

/** Whether enough amounts stand under one another as those of a column do; numbers in running text do not. */
export function isAligned(body: readonly ChunkLine[]): boolean {
  const amounts = body.flatMap(({ chunks }) => chunks.filter(({ text }) => isAmount(text)))
  const least = Math.min(ENOUGH, body.filter(isDataLine).length)
  return PLACES.some((place) => {
    const places = amounts.map(place).sort((a, b) => a - b)
    return places.some((from, at) => (places[at + least - 1] ?? Number.POSITIVE_INFINITY) - from <= ALIGNED)
  })
}
