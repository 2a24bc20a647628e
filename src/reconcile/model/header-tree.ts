import { type Measure, partOf } from '../../../schemas/measures.ts'
import { groupBy } from '../group.ts'
import { ASIDE, type ColumnView } from './columns.ts'
import { isTotalWord } from './labels.ts'

/** A column that its head makes the sum of others: 合计 of what stands beside it, 小计 of what stands under the same head. */
export interface HeadSum {
  readonly whole: ColumnView
  readonly parts: readonly ColumnView[]
  /** A part the registry of measures does not know: it may be no part at all. */
  readonly guessed: boolean
}

export interface HeadSums {
  readonly sums: readonly HeadSum[]
  /** Columns that could each be the sum of the same others: which parts are whose does not show. */
  readonly ambiguous: readonly ColumnView[]
}

interface Branch {
  /** The columns whose sum is the branch: its own total, or what its branches are worth. */
  readonly worth: readonly ColumnView[]
  readonly sums: HeadSum[]
  readonly ambiguous: ColumnView[]
}

const isWhole = (label: string): boolean => isTotalWord(label) || /(?:合计|总计|小计)$/.test(label)

/** The sums the heads of some columns imply, list by list and period by period; parts named with 其中 and changes are left out. */
export function headSums(columns: readonly ColumnView[]): HeadSums {
  const additive = columns.filter((column) => !column.ofWhich && !column.compares && !ASIDE.has(column.measure))
  const groups = groupBy(additive, (column) => `${column.panel} ${column.period}`)
  const branches = [...groups.values()].map((group) => branch(group, 0))
  return { sums: branches.flatMap((each) => each.sums), ambiguous: branches.flatMap((each) => each.ambiguous) }
}

/** Columns without those whose whole stands beside them: 人员经费 beside 基本支出. */
function withoutParts(columns: readonly ColumnView[]): ColumnView[] {
  const held = new Set(columns.map((column) => column.measure))
  const isPart = (measure: Measure | null | undefined): boolean => {
    const whole = measure == null ? undefined : partOf[measure]
    return whole !== undefined && (held.has(whole) || isPart(whole))
  }
  return columns.filter((column) => !isPart(column.measure))
}

function branch(columns: readonly ColumnView[], depth: number): Branch {
  const wholes: ColumnView[] = []
  const parts: Branch[] = []
  const below = groupBy(columns, (column) => column.path[depth] ?? '')
  for (const [label, group] of below) {
    const leaves = group.every((column) => column.path.length <= depth + 1)
    if (!leaves) parts.push(branch(group, depth + 1))
    else if (isWhole(label)) wholes.push(...group)
    else for (const leaf of group) parts.push({ worth: [leaf], sums: [], ambiguous: [] })
  }
  const sums = parts.flatMap((part) => part.sums)
  const ambiguous = parts.flatMap((part) => part.ambiguous)
  const worth = withoutParts(parts.flatMap((part) => part.worth))
  const [whole] = wholes
  if (whole === undefined) return { worth, sums, ambiguous }
  // One leg alone need not be all there is: 合计 beside 基本支出 only.
  const complete = worth.length > 1 || parts.some((part) => part.sums.length > 0)
  if (wholes.length > 1) ambiguous.push(...wholes)
  else if (complete) sums.push({ whole, parts: worth, guessed: worth.some((column) => column.measure === null) })
  return { worth: [whole], sums, ambiguous }
}
