/** A drawn line after snapping: `at` is its height or distance from the left, `from` and `to` its ends. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** Lines nearer than this (points) are one line drawn twice, or both sides of a thick one; no row or column is so narrow. */
const SAME = 3
/** Pieces of one line may leave a gap: a border is drawn cell by cell. */
const GAP = 4
/** Shorter pieces are dots and corners. */
const SHORTEST = 3

/** Joins the pieces of lines that lie on one another: first by where they are, then end to end. */
function snap(pieces: Ruling[]): Ruling[] {
  pieces.sort((a, b) => a.at - b.at)
  const out: Ruling[] = []
  for (let start = 0; start < pieces.length; ) {
    const first = pieces[start] as Ruling
    let end = start + 1
    while (end < pieces.length && (pieces[end] as Ruling).at - first.at <= SAME) end++
    const group = pieces.slice(start, end)
    const length = group.reduce((sum, each) => sum + each.to - each.from, 0)
    const at = group.reduce((sum, each) => sum + each.at * (each.to - each.from), 0) / length
    group.sort((a, b) => a.from - b.from)
    let open: { from: number; to: number } | null = null
    for (const { from, to } of group) {
      if (open !== null && from <= open.to + GAP) open.to = Math.max(open.to, to)
      else {
        if (open !== null) out.push({ at, ...open })
        open = { from, to }
      }
    }
    if (open !== null) out.push({ at, ...open })
    start = end
  }
  return out
}

/** Lines as drawn (rectangles of four numbers) to snapped rulings, across and down. */
export function rulingsOf(lines: Float32Array): Rulings {
  const horizontal: Ruling[] = []
  const vertical: Ruling[] = []
  for (let index = 0; index < lines.length; index += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = lines.subarray(index, index + 4)
    const [width, height] = [x1 - x0, y1 - y0]
    if (Math.max(width, height) < SHORTEST) continue
    if (width >= height) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
    else vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  }
  return { horizontal: snap(horizontal), vertical: snap(vertical) }
}
