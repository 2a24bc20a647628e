import { type Grid, type GridRow, label } from '../grid.ts'
import { type ColumnKind, type HeadNode, type Partition, partitions, UNNAMED } from './partition.ts'

/** Header paths by leaf column. `ambiguous` lists the columns whose upper labels could not be decided. */
export interface HeaderPaths {
  readonly paths: string[][]
  readonly ambiguous: number[]
  /** Head texts that could be given no column. */
  readonly unplaced: string[]
}

/** How well candidate paths agree with the header a table type usually prints; 0 when it has none. */
export type Agreement = (paths: readonly (readonly string[])[]) => number

interface Candidate {
  readonly paths: string[][]
  readonly nodes: HeadNode[]
  readonly cost: number
}

const MAX_CANDIDATES = 8
const SEARCHED_WIDTH = 64
/** Assignments this close are rivals: that an upper head seldom has a single lower one is no proof. */
const MARGIN = 1

const leafNodes = (labels: readonly string[]): HeadNode[] => labels.map((text, column) => ({ label: text, start: column, end: column + 1 }))

/** Puts the labels of an upper row over the nodes of the row below it, by one way of assigning them. */
function apply(candidate: Candidate, uppers: readonly string[], way: Partition): Candidate {
  const paths = candidate.paths.map((path) => [...path])
  const nodes = uppers.map((text, index): HeadNode => {
    const members = candidate.nodes.slice(way.starts[index], way.starts[index + 1])
    const [start, end] = [members[0]?.start ?? 0, members.at(-1)?.end ?? 0]
    if (text !== '') for (let column = start; column < end; column++) paths[column]?.unshift(text)
    return { label: text, start, end }
  })
  // A blank head is the continuation of the one above it: to the row above, the columns below count as blank.
  return { paths, nodes, cost: candidate.cost + way.cost }
}

/**
 * Header paths of a grid whose merged cells were written once, from the lowest row up (domain.md §5.4). Structure decides first; where it
 * leaves two ways, the header the type usually prints; where that does not decide either, the columns are reported.
 */
export function collapsedPaths(grid: Grid, heads: readonly GridRow[], kinds: readonly ColumnKind[], agreement: Agreement): HeaderPaths {
  const rows = heads.map((row) => row.cells.map(label))
  const start: Candidate = {
    paths: Array.from({ length: grid.width }, () => []),
    nodes: leafNodes(Array<string>(grid.width).fill(UNNAMED)),
    cost: 0,
  }
  let candidates: Candidate[] = [start]
  const unplaced: string[] = []
  rows.reverse().forEach((labels, index) => {
    if (index === 0 && labels.length >= grid.width) {
      unplaced.push(...labels.slice(grid.width).filter((text) => text !== ''))
      const own = labels.slice(0, grid.width)
      candidates = [{ paths: own.map((text) => (text === '' ? [] : [text])), nodes: leafNodes(own), cost: 0 }]
      return
    }
    // A head wider than any real one is not searched: its columns keep their lowest labels, and the others are reported.
    const next = (grid.width > SEARCHED_WIDTH ? [] : candidates)
      .flatMap((candidate) => partitions(labels, candidate.nodes, kinds).map((way) => apply(candidate, labels, way)))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MAX_CANDIDATES)
    if (next.length > 0) candidates = next
    else unplaced.push(...labels.filter((text) => text !== ''))
  })
  return { ...choose(candidates, agreement), unplaced }
}

function choose(candidates: readonly Candidate[], agreement: Agreement): { paths: string[][]; ambiguous: number[] } {
  const [first] = candidates
  if (first === undefined) return { paths: [], ambiguous: [] }
  const rivals = candidates.filter((each) => each.cost - first.cost <= MARGIN)
  const ranked = rivals.map((each) => ({ each, score: agreement(each.paths) })).sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined || second === undefined || best.score > second.score) return { paths: (best?.each ?? first).paths, ambiguous: [] }
  const ambiguous = first.paths.flatMap((path, column) =>
    rivals.every((each) => each.paths[column]?.join('/') === path.join('/')) ? [] : [column],
  )
  return { paths: first.paths.map((path, column) => (ambiguous.includes(column) ? path.slice(-1) : path)), ambiguous }
}
