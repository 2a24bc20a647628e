import { least, most } from './extent.ts'
import type { Ruling, Rulings } from './rulings.ts'

/** The grid that drawn lines make: the places of its lines, and its cells with their spans. */
export interface Lattice {
  /** Distances from the left, one more than there are columns. */
  readonly xs: readonly number[]
  /** Heights, one more than there are rows. */
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
  /** Index in `cells` of the cell at row × columns + column. */
  readonly owner: Int32Array
}
export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Lines meet where they come this near (points). */
const TOUCH = 3
/** Outer borders are often not drawn: lines that reach this far beyond the last crossing one make a column. */
const OPEN_SIDE = 8
/** Share of a cell's side that must be drawn. */
const DRAWN = 0.6

/** Places of cells from which a grid is graph paper, or made to exhaust the machine: no page has room for the words of so many. */
const MOST_PLACES = 100_000

/** Groups lines that cross or touch, directly or through others. */
function components({ horizontal, vertical }: Rulings): Rulings[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  const across = horizontal.map((ruling, index) => ({ ruling, index })).sort((a, b) => a.ruling.at - b.ruling.at)
  vertical.forEach(({ at, from, to }, order) => {
    for (let index = firstAtLeast(across, from - TOUCH); index < across.length; index++) {
      const { ruling, index: own } = across[index] as { ruling: Ruling; index: number }
      if (ruling.at > to + TOUCH) break
      if (at >= ruling.from - TOUCH && at <= ruling.to + TOUCH) parent[find(own)] = find(horizontal.length + order)
    }
  })
  const groups = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>()
  const groupOf = (index: number) => {
    const root = find(index)
    const group = groups.get(root) ?? { horizontal: [], vertical: [] }
    groups.set(root, group)
    return group
  }
  for (const [index, ruling] of horizontal.entries()) groupOf(index).horizontal.push(ruling)
  for (const [index, ruling] of vertical.entries()) groupOf(horizontal.length + index).vertical.push(ruling)
  return [...groups.values()]
}

function firstAtLeast(sorted: readonly { ruling: Ruling }[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.ruling.at ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Places of the lines of one direction, and those of open sides, where the crossing lines go on. */
function places(own: readonly Ruling[], crossing: readonly Ruling[]): { at: number[]; open: Set<number> } {
  const at = [...new Set(own.map((each) => each.at))].sort((a, b) => a - b)
  const merged = at.filter((value, index) => index === 0 || value - (at[index - 1] ?? 0) > TOUCH)
  const open = new Set<number>()
  const first = least(crossing.map(({ from }) => from))
  const last = most(crossing.map(({ to }) => to))
  if (first < (merged[0] ?? 0) - OPEN_SIDE) {
    merged.unshift(first)
    open.add(first)
  }
  if (last > (merged.at(-1) ?? 0) + OPEN_SIDE) {
    merged.push(last)
    open.add(last)
  }
  return { at: merged, open }
}

/** For every line of one direction, which of its pieces between the crossing places are drawn. */
function drawn(own: readonly Ruling[], at: readonly number[], crossing: readonly number[], open: ReadonlySet<number>): Uint8Array {
  const steps = crossing.length - 1
  const found = new Uint8Array(at.length * steps)
  at.forEach((place, line) => {
    if (open.has(place)) found.fill(1, line * steps, (line + 1) * steps)
  })
  for (const { at: place, from, to } of own) {
    const line = at.findIndex((each) => Math.abs(each - place) <= TOUCH)
    for (let step = 0; line >= 0 && step < steps; step++) {
      const [a, b] = [crossing[step] ?? 0, crossing[step + 1] ?? 0]
      if (Math.min(to, b) - Math.max(from, a) >= DRAWN * (b - a)) found[line * steps + step] = 1
    }
  }
  return found
}

/** The lattice of one group of lines, without cells where it is too fine; null where they make no table: fewer than two cells. */
function latticeOf({ horizontal, vertical }: Rulings): Lattice | null {
  if (horizontal.length < 2 || vertical.length < 1) return null
  const { at: xs, open: openX } = places(vertical, horizontal)
  const { at: ys, open: openY } = places(horizontal, vertical)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2) return null
  if (columns * rows > MOST_PLACES) return { xs, ys, cells: [], owner: new Int32Array(0) }
  const down = drawn(vertical, xs, ys, openX)
  const across = drawn(horizontal, ys, xs, openY)
  const hasLeft = (row: number, column: number): boolean => down[column * rows + row] === 1
  const hasTop = (row: number, column: number): boolean => across[row * columns + column] === 1
  const owner = new Int32Array(rows * columns).fill(-1)
  const cells: LatticeCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue
      let end = column + 1
      while (end < columns && owner[row * columns + end] === -1 && !hasLeft(row, end)) end++
      let bottom = row + 1
      const goesDown = (): boolean => {
        for (let each = column; each < end; each++) {
          if (hasTop(bottom, each) || owner[bottom * columns + each] !== -1) return false
          if (each > column && hasLeft(bottom, each)) return false
        }
        return true
      }
      while (bottom < rows && goesDown()) bottom++
      for (let r = row; r < bottom; r++) owner.fill(cells.length, r * columns + column, r * columns + end)
      cells.push({ row, column, rowSpan: bottom - row, columnSpan: end - column })
    }
  }
  return { xs, ys, cells, owner }
}

/** Every table that drawn lines make on a page, from top to bottom; one without cells is too fine to be read. */
export const latticesOf = (rulings: Rulings): Lattice[] =>
  components(rulings)
    .map(latticeOf)
    .filter((each) => each !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
