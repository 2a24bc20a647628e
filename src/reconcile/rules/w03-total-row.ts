import { counted } from '../checks/counted.ts'
import { partAmount } from '../checks/hierarchy.ts'
import { checkSum } from '../checks/sums.ts'
import { codeColumns, codeTrees } from '../model/codes.ts'
import type { ColumnView } from '../model/columns.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, NOT_APPLICABLE, type Verdict } from '../rule.ts'

function* totals(view: TableView): Generator<Verdict | null> {
  const trees = codeTrees(view)
  const roots = trees.flatMap((tree) => tree.roots)
  if (roots.length === 0) return
  const lines = view.panels.flatMap((panel) => panel.lines.filter((line) => line.role === 'total' && line.code === null))
  const [total] = lines
  // Lists side by side close with sums of their own (W16).
  if (total === undefined) return yield view.panels.length > 1 ? NOT_APPLICABLE : INSUFFICIENT
  if (trees.some((tree) => tree.repeated.length > 0)) return yield INSUFFICIENT
  for (const { name, at } of codeColumns(roots)) {
    yield checkSum({
      view,
      total: view.amount(total, view.panels[total.figures]?.columns[at] as ColumnView),
      parts: roots.map((root) => partAmount(view, root, at)),
      where: [total.name, name],
      subject: `total ${view.type?.classification}`,
      sentinel: true,
    })
  }
}

export const totalRow = defineRule({
  id: 'W03',
  code: 'reconcile/total-row',
  title: { en: 'The total row is the sum of the highest codes', zh: '合计行等于最高级科目之和' },
  severity: 'error',
  scope: 'table',
  applies: (type) => type.classification !== undefined,
  check: (view) => counted(totals(view)),
  meaning:
    'In a table by classification the total (first row or last) is the sum of the codes that stand below no other, in every column of money. A total smaller than one of its parts is more often misread than wrong: a conflict, not an error.',
  example: '合计 is 318.70; 301, 302 and 303 add up to 317.70.',
  remedy: 'Compare the total and the classes with the source. A missing or doubled class gives a difference of its own amount.',
})
