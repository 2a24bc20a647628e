import { counted } from '../checks/counted.ts'
import { checkListSums } from '../checks/list-sums.ts'
import { checkRowSums } from '../checks/row-sums.ts'
import { codeTrees } from '../model/codes.ts'
import { headSums } from '../model/header-tree.ts'
import { typesOf } from '../model/statement-types.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

const TYPES = new Set([...typesOf('income'), 'final-income-by-unit'])

/** Sources are columns beside each other or, in Jiangsu, lines below each other. */
function check(view: TableView): Iterable<Verdict> {
  const [panel] = view.panels
  const lists = panel !== undefined && codeTrees(view).length === 0 && headSums(view.columns).sums.length === 0
  return lists ? counted(checkListSums(view, panel)) : checkRowSums(view)
}

export const incomeLegs = defineRule({
  id: 'W04',
  code: 'reconcile/income-legs',
  title: { en: 'Income of a row is the sum of its sources', zh: '收入表每行合计等于各项来源之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check,
  meaning:
    'Each row of a table of income: the total is income of the year and what was carried over, income of the year is the sum of its sources. Which columns are parts of which shows in the head; parts named with 其中 are not added. Where the sources are lines (一般公共预算资金 小计, …) the same holds downwards.',
  example: '小计 of 本年收入 is 280.00, its sources add up to 270.00.',
  remedy: 'Compare the row with the source. If it holds there, a source has no column of its own, or a column is misread.',
})
