import type { ColumnView } from './columns.ts'
import type { Line } from './lines.ts'
import type { PanelView, TableView } from './table-view.ts'

/** One side of a summary of income and expenditure, taken apart (domain.md §1.2 T1, T4; §1.5 F1, F4). */
export interface Summary {
  readonly panel: PanelView
  /** The items of the year, highest level only. */
  readonly items: readonly Line[]
  /** 本年收入合计, 当年支出小计: the sum of the items; undefined where only the grand total is printed. */
  readonly current: Line | undefined
  /** What stands between the sum of the year and the grand total: balances carried over, surplus used or distributed. */
  readonly carried: readonly Line[]
  readonly total: Line | undefined
}

/** The parts of a list by where they stand: items, their sum, what is carried, the grand total. Words only decide between several sums. */
export function summaryOf(panel: PanelView): Summary {
  const { lines } = panel
  // 合计 and 总计 may both be printed: the last is the grand total.
  const totalAt = lines.findLastIndex((line) => line.role === 'total')
  const end = totalAt < 0 ? lines.length : totalAt
  const sums = lines.slice(0, end).filter((line) => line.role !== 'item' && line.level === 1)
  const named = sums.filter((line) => line.measure === 'current-income' || line.measure === 'current-expenditure')
  const [current] = named.length > 0 ? named : sums.length === 1 ? sums : []
  const currentAt = current === undefined ? end : lines.indexOf(current)
  const top = (some: readonly Line[]): Line[] => some.filter((line) => line.role === 'item' && line.level === 1 && !line.ofWhich)
  // A total may head its list.
  const items = totalAt === 0 && current === undefined ? top(lines.slice(1)) : top(lines.slice(0, currentAt))
  return { panel, items, current, carried: current === undefined ? [] : top(lines.slice(currentAt + 1, end)), total: lines[totalAt] }
}

/** The lines that a list surely adds up, where it also holds some that could be parts of others; undefined where all are alike. */
export function surely(lines: readonly Line[], sure: (line: Line) => boolean): Line[] | undefined {
  const some = lines.filter(sure)
  return some.length > 0 && some.length < lines.length ? some : undefined
}

export const summariesOf = (view: TableView, side: PanelView['side']): Summary[] =>
  view.panels.filter((panel) => panel.side === side).map(summaryOf)

/** Columns of a list that add up downwards. */
export const additiveColumns = (panel: PanelView): ColumnView[] => panel.columns.filter((column) => !column.compares)

/** The lines right below a line: those of the first level deeper, up to the next of its own level. */
export function partsOf({ lines }: PanelView, parent: Line): Line[] {
  const parts: Line[] = []
  for (let at = parent.position + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || line.level <= parent.level || line.role !== 'item') break
    if (line.level === (parts[0]?.level ?? line.level)) parts.push(line)
  }
  return parts
}
