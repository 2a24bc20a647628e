/** A head cell of the lower row, or a leaf column: what an upper head cell can cover. */
export interface HeadNode {
  readonly label: string
  /** First leaf column and the one after the last. */
  readonly start: number
  readonly end: number
}

/** What the body tells about a leaf column. */
export type ColumnKind = 'number' | 'words' | 'unknown'

/** Heads that never stand over others: under them a blank is expected (domain.md §5.4 iv). */
const CHILDLESS = /^(序号|行次|栏次|合计|总计|小计|备注|单位|数量|单价|科目名称|科目编码|项目名称|金额|预算数|决算数)$/
/** Heads that begin a list of their own (domain.md §5.4 i). */
const PANEL_START = /^(项目|项目名称|功能科目名称|科目编码|经济分类科目编码|小计)$/
/** Columns that compare two years stand together (central 一般公共预算支出表). */
const CHANGE = /^(增减|增长|比上年)/
/** Heads over a code and its name (domain.md §5.4 ii). */
const CODE_PARENT = /科目|项目|分类/
const CODE_OR_NAME = /编码|代码|科目名称|^[类款项]$/

const COST = {
  blankInGroup: 20,
  onlyChild: 1,
  childOfChildless: 10,
  breakInside: 6,
  namedBreakInside: 1,
  duplicate: 6,
  cut: 5,
  kindCut: 2,
  shapeCut: 1,
  blankOverWords: 8,
}

/** A leaf column under a head row that is itself too short: it has no head of its own yet, only what its body shows. */
export const UNNAMED = '·'

/** No printed head of a disclosure table stands over more columns. */
const WIDEST_GROUP = 24

const isLeaf = (node: HeadNode): boolean => node.end - node.start === 1

/** Between two neighbours: does a list end before `right` and another begin? Figures followed by words, or a word that begins a list. */
function isPanelBreak(left: HeadNode, right: HeadNode, kinds: readonly ColumnKind[]): boolean {
  if (kinds[left.end - 1] === 'number' && kinds[right.start] === 'words') return true
  if (CHANGE.test(right.label) && !CHANGE.test(left.label) && left.label !== '') return true
  return PANEL_START.test(right.label) && !CODE_OR_NAME.test(left.label)
}

/** Cost of cutting a run of printed heads between two neighbours: nothing where structure shows a border, much where nothing does. */
function cutCost(left: HeadNode, right: HeadNode, seen: ReadonlySet<string>, kinds: readonly ColumnKind[]): number {
  if (left.label === '' || right.label === '' || right.label === UNNAMED) return 0
  if (isPanelBreak(left, right, kinds) || seen.has(right.label)) return 0
  if (CODE_OR_NAME.test(left.label) && !CODE_OR_NAME.test(right.label)) return COST.kindCut
  if (isLeaf(left) !== isLeaf(right)) return COST.shapeCut
  return kinds[left.end - 1] === 'words' && kinds[right.start] === 'number' ? COST.kindCut + 1 : COST.cut
}

/** Cost of one upper head standing over the nodes from..to (exclusive). */
function groupCost(upper: string, nodes: readonly HeadNode[], kinds: readonly ColumnKind[]): number {
  const first = nodes[0] as HeadNode
  if (first.label === UNNAMED) {
    // Only a code and its name share a head in the lowest row.
    const words = nodes.every((node) => kinds[node.start] === 'words')
    return (nodes.length - 1) * (words && /项目|科目|名称/.test(upper) ? 1 : COST.childOfChildless)
  }
  if (nodes.length === 1) {
    if (first.label === '') return 0
    return upper === '' ? COST.blankOverWords : COST.onlyChild + (CHILDLESS.test(upper) ? COST.childOfChildless : 0)
  }
  let cost = CHILDLESS.test(upper) ? COST.childOfChildless : 0
  if (upper === '') cost += COST.blankOverWords
  const seen = new Set<string>()
  nodes.forEach((node, index) => {
    if (node.label === '') cost += COST.blankInGroup
    else if (seen.has(node.label)) cost += COST.duplicate
    seen.add(node.label)
    const left = nodes[index - 1]
    if (left !== undefined && node.label !== '' && isPanelBreak(left, node, kinds)) {
      cost += isLeaf(left) || isLeaf(node) ? COST.breakInside : COST.namedBreakInside
    }
  })
  if (CODE_PARENT.test(upper) && nodes.every((node) => CODE_OR_NAME.test(node.label))) cost -= 1
  return cost
}

export interface Partition {
  /** Where each upper head's group begins, as an index into the nodes. */
  readonly starts: readonly number[]
  readonly cost: number
}

/** How many of the cheapest assignments are kept for the table's type to choose from. */
const KEPT = 4

/**
 * The cheapest ways to let each upper head stand over one or more neighbouring nodes, in order, so that none is left (domain.md §5.4).
 * Empty if there are more heads than nodes.
 */
export function partitions(uppers: readonly string[], nodes: readonly HeadNode[], kinds: readonly ColumnKind[]): Partition[] {
  const [k, n] = [uppers.length, nodes.length]
  if (k > n || k === 0) return []
  let best: Partition[][] = Array.from({ length: n + 1 }, () => [])
  best[0] = [{ starts: [], cost: 0 }]
  for (let group = 0; group < k; group++) {
    const next: Partition[][] = Array.from({ length: n + 1 }, () => [])
    for (let start = group; start <= n - (k - group); start++) {
      const before = best[start] ?? []
      if (before.length === 0) continue
      // What cutting here costs does not depend on where the group ends.
      const left = nodes[start - 1]
      const begun = before.map(({ starts, cost }): Partition => {
        const previous = new Set(nodes.slice(starts.at(-1) ?? 0, start).map((node) => node.label))
        const cut = left === undefined ? 0 : cutCost(left, nodes[start] as HeadNode, previous, kinds)
        return { starts: [...starts, start], cost: cost + cut }
      })
      // The last head must reach the end; any other leaves a node for each head that follows.
      const from = group === k - 1 ? n : start + 1
      for (let end = from; end <= Math.min(n - (k - 1 - group), start + WIDEST_GROUP); end++) {
        const members = nodes.slice(start, end)
        const own = groupCost(uppers[group] as string, members, kinds)
        for (const { starts, cost } of begun) next[end]?.push({ starts, cost: cost + own })
        if (own >= COST.blankInGroup * 3) break
      }
    }
    best = next.map((list) => list.sort((a, b) => a.cost - b.cost).slice(0, KEPT))
  }
  return best[n] ?? []
}
