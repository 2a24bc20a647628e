import { counted } from '../checks/counted.ts'
import { partAmount } from '../checks/hierarchy.ts'
import { checkSum } from '../checks/sums.ts'
import { codeColumns, codeTrees } from '../model/codes.ts'
import type { ColumnView } from '../model/columns.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const TYPES = new Set(['final-general-budget-basic-expenditure', 'final-government-fund-basic-expenditure'])
/** 工资福利支出 and 对个人和家庭的补助; every other class is public funds (domain.md §3.3, W16). */
const PERSONNEL = /^(301|303)/

function* sums(view: TableView): Generator<Verdict | null> {
  const trees = codeTrees(view)
  const roots = trees.flatMap((tree) => tree.roots)
  if (roots.length === 0 || trees.some((tree) => tree.repeated.length > 0)) return yield INSUFFICIENT
  for (const measure of ['personnel', 'public'] as const) {
    const total = view.line([measure])
    const own = roots.filter((root) => PERSONNEL.test(root.code) === (measure === 'personnel'))
    if (total === undefined || own.length === 0) {
      yield INSUFFICIENT
      continue
    }
    for (const { name, at } of codeColumns(roots)) {
      yield checkSum({
        view,
        total: view.amount(total, view.panels[total.figures]?.columns[at] as ColumnView),
        parts: own.map((root) => partAmount(view, root, at)),
        where: [total.name, name],
        subject: measure,
      })
    }
  }
}

export const personnelAndPublicTotals = defineRule({
  id: 'W16',
  code: 'reconcile/personnel-and-public-totals',
  title: { en: 'Totals of personnel and public funds are the sums of their classes', zh: '人员经费合计、公用经费合计等于各类科目之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(sums(view)),
  meaning:
    'In final accounts of basic expenditure 人员经费合计 is 301 and 303, 公用经费合计 the other classes that are shown (302, 307, 309, 310, …). Each total is read from its own list, the classes from all of them.',
  example: '公用经费合计 is 30.00, 302 商品和服务支出 28.00, 310 blank.',
  remedy: 'Compare the last row and the classes with the source.',
})
