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
/** Shorter pieces are dots: of a dotted line, which may run either way, or by themselves. */
const SHORTEST = 3
/** Fewer dots in a row are those of lines across. */
const DOTS = 4

/** Cuts sorted values into groups: `goesOn` says whether a member belongs to the group before it. */
function grouped(sorted: readonly Ruling[], goesOn: (each: Ruling, group: readonly Ruling[]) => boolean): Ruling[][] {
  const groups: Ruling[][] = []
  for (const each of sorted) {
    const last = groups.at(-1)
    if (last !== undefined && goesOn(each, last)) last.push(each)
    else groups.push([each])
  }
  return groups
}

/** Pieces that follow one another end to end. */
function chains(pieces: readonly Ruling[]): Ruling[][] {
  const sorted = [...pieces].sort((a, b) => a.from - b.from)
  let reach = sorted[0]?.to ?? 0
  return grouped(sorted, ({ from, to }) => {
    const isNext = from <= reach + GAP
    reach = isNext ? Math.max(reach, to) : to
    return isNext
  })
}

const lengthOf = ({ from, to }: Ruling): number => to - from
/** Whether a chain is a line: of pieces that are lines, or of enough dots, of which some may be drawn twice. */
const isDrawn = (chain: readonly Ruling[]): boolean =>
  chain.some((piece) => lengthOf(piece) >= SHORTEST) || new Set(chain.map(({ from }) => Math.round(from * 2))).size >= DOTS

/** One line for pieces that lie on one another end to end. */
function lineOf(pieces: readonly Ruling[]): Ruling {
  let [length, sum, from, to] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const piece of pieces) {
    length += piece.to - piece.from
    sum += piece.at * (piece.to - piece.from)
    from = Math.min(from, piece.from)
    to = Math.max(to, piece.to)
  }
  return { at: length === 0 ? (pieces[0]?.at ?? 0) : sum / length, from, to }
}

/**
 * Joins the pieces of lines that lie on one another. Only what meets end to end is laid on one place: lines of two tables may be near one another
 * and still be two.
 */
function snap(pieces: readonly Ruling[]): Ruling[] {
  const sorted = [...pieces].sort((a, b) => a.at - b.at)
  const near = grouped(sorted, ({ at }, group) => at - (group.at(-1)?.at ?? 0) <= SAME)
  return near.flatMap(chains).flatMap((chain) => {
    const byPlace = grouped(
      chain.sort((a, b) => a.at - b.at),
      ({ at }, group) => at - (group[0]?.at ?? 0) <= SAME,
    )
    return (byPlace.length === 1 ? [chain] : byPlace.flatMap(chains)).filter(isDrawn).map(lineOf)
  })
}

/** Lines as drawn (rectangles of four numbers) to snapped rulings, across and down. */
export function rulingsOf(lines: Float32Array): Rulings {
  const horizontal: Ruling[] = []
  const vertical: Ruling[] = []
  for (let index = 0; index < lines.length; index += 4) {
    const [x0, y0, x1, y1] = [lines[index] ?? 0, lines[index + 1] ?? 0, lines[index + 2] ?? 0, lines[index + 3] ?? 0]
    const [width, height] = [x1 - x0, y1 - y0]
    const isDot = Math.max(width, height) < SHORTEST
    if (isDot || width >= height) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 })
    if (isDot || width < height) vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 })
  }
  const isLine = (line: Ruling): boolean => lengthOf(line) >= SHORTEST
  return { horizontal: snap(horizontal).filter(isLine), vertical: snap(vertical).filter(isLine) }
}
