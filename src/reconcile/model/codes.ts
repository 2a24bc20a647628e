import { memo } from '../memo.ts'
import type { Amount } from './amounts.ts'
import type { ColumnView } from './columns.ts'
import type { Line } from './lines.ts'
import type { PanelView, TableView } from './table-view.ts'

/** A row with a classification code, and the rows right below it. */
export interface CodeNode {
  readonly line: Line
  readonly code: string
  readonly panel: PanelView
  readonly children: CodeNode[]
}

/** One tree of codes. A table has one; one that lists several units has one for each. */
export interface CodeTree {
  readonly nodes: readonly CodeNode[]
  /** Nodes below no other. */
  readonly roots: readonly CodeNode[]
  /** A code printed twice in one tree contradicts the structure (domain.md §3.3, W01). */
  readonly repeated: readonly CodeNode[]
}

/** 类, 款 and 项 in three, five and seven digits (domain.md §2, codes). */
const CODE = /^\d{3}(\d{2}){0,2}$/

/** The trees of a table whose rows carry classification codes: lists side by side are one list, read one after the other (F6). */
export const codeTrees = memo((view: TableView): CodeTree[] => {
  const lines = view.panels.flatMap((panel) => panel.lines.map((line) => ({ line, panel })))
  const coded = lines.filter(({ line }) => isCoded(line))
  const codes = new Set(coded.map(({ line }) => line.code))
  // Where codes come again, what stands between them without a code (the name of a unit) begins another tree.
  const segments: CodeNode[][] = [[]]
  for (const { line, panel } of lines) {
    if (isCoded(line)) segments.at(-1)?.push({ line, code: line.code, panel, children: [] })
    else if (codes.size < coded.length && line.role === 'item' && segments.at(-1)?.length !== 0) segments.push([])
  }
  return segments.filter((nodes) => nodes.length > 0).map(treeOf)
})

const isCoded = (line: Line): line is Line & { code: string } => line.code !== null && CODE.test(line.code) && line.role === 'item'

function treeOf(all: readonly CodeNode[]): CodeTree {
  const byCode = new Map<string, CodeNode>()
  const repeated: CodeNode[] = []
  for (const node of all) {
    if (byCode.has(node.code)) repeated.push(node)
    else byCode.set(node.code, node)
  }
  const nodes = [...byCode.values()]
  const roots = nodes.filter((node) => {
    const parent = [2, 4].map((digits) => byCode.get(node.code.slice(0, -digits))).find((each) => each !== undefined)
    parent?.children.push(node)
    return parent === undefined
  })
  return { nodes, roots, repeated }
}

/** The columns of money of a coded list, by their order: lists side by side have the same ones. */
export function codeColumns(nodes: readonly CodeNode[]): { readonly name: string; readonly at: number }[] {
  const panels = [...new Set(nodes.map((node) => node.panel))]
  const fewest = Math.min(...panels.map((panel) => panel.columns.length))
  return (panels[0]?.columns ?? []).slice(0, fewest).map((column, at) => ({ name: column.name, at }))
}

/** The amount of a node in the n-th column of money of its list. */
export function codeAmount(view: TableView, { line, panel }: Pick<CodeNode, 'line' | 'panel'>, at: number): Amount {
  return view.amount(line, panel.columns[at] as ColumnView)
}
