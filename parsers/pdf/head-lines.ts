import { type Chunk, type ChunkLine, middleOf } from './chunks.ts'
import { least, most } from './extent.ts'

/** Lines of one name stand no further apart than this many times their size, where the rows do not tell. */
const LEADING = 1.35

/** The texts of a head, those in several lines put together, in lines by their middle. `limit` as in `Spacing`. */
export function headLines(head: readonly ChunkLine[], limit: number | null): ChunkLine[] {
  const texts: Chunk[] = []
  for (const chunk of head.flatMap(({ chunks }) => chunks)) {
    const near = (above: Chunk): boolean => chunk.y1 - above.y1 < (limit ?? LEADING * chunk.size) && chunk.y0 > above.y0
    const at = texts.findIndex((above) => above.x0 < chunk.x1 && chunk.x0 < above.x1 && near(above))
    const above = texts[at]
    if (above === undefined) texts.push(chunk)
    else {
      const [x0, x1] = [Math.min(above.x0, chunk.x0), Math.max(above.x1, chunk.x1)]
      texts[at] = { ...above, text: above.text + chunk.text, x0, x1, y1: chunk.y1 }
    }
  }
  texts.sort((a, b) => middleOf(a) - middleOf(b))
  const lines: Chunk[][] = []
  for (const text of texts) {
    const last = lines.at(-1)?.[0]
    if (last !== undefined && middleOf(text) - middleOf(last) < 0.3 * text.size) lines.at(-1)?.push(text)
    else lines.push([text])
  }
  return lines.map((chunks) => {
    chunks.sort((a, b) => a.x0 - b.x0)
    const [y0, y1] = [least(chunks.map((each) => each.y0)), most(chunks.map((each) => each.y1))]
    return { chunks, y0, y1, middle: (y0 + y1) / 2, size: most(chunks.map(({ size }) => size)) }
  })
}
