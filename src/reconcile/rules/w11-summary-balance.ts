import { counted } from '../checks/counted.ts'
import { checkSum } from '../checks/sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { additiveColumns, type Summary, summariesOf } from '../model/summaries.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, NOT_APPLICABLE, type Verdict } from '../rule.ts'

const TYPES = typesOf('summary', 'fiscalSummary')

function* balance(view: TableView): Generator<Verdict | null> {
  const [income] = summariesOf(view, 'income')
  const spent = summariesOf(view, 'expenditure')
  if (income === undefined || spent.length === 0) return yield view.panels.length > 1 ? INSUFFICIENT : NOT_APPLICABLE
  const [expenditure] = spent.filter((summary) => summary.total !== undefined)
  if (income.total === undefined || expenditure === undefined) return yield INSUFFICIENT
  yield* sides(view, income, expenditure)
}

function* sides(view: TableView, income: Summary, expenditure: Summary): Generator<Verdict | null> {
  const { total: left } = income
  const { total: right } = expenditure
  for (const column of additiveColumns(income.panel)) {
    const others = additiveColumns(expenditure.panel)
    const same = others.filter((each) => each.period === column.period)
    // 决算数 on the left, the funds of it on the right: the right side does not say the period again.
    const own = same.length > 0 ? same : income.panel.columns.length === 1 ? others : []
    const other = own.length === 1 ? own[0] : own.find((each) => each.measure === 'total')
    if (left === undefined || right === undefined || other === undefined) yield INSUFFICIENT
    else
      yield checkSum({
        view,
        total: view.amount(right, other),
        parts: [view.amount(left, column)],
        where: [`${right.name} = ${left.name}`],
        subject: 'balance',
      })
  }
}

export const summaryBalance = defineRule({
  id: 'W11',
  code: 'reconcile/summary-balance',
  title: { en: 'Total income is total expenditure', zh: '收入总计等于支出总计' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(balance(view)),
  meaning:
    'The two grand totals of a summary are one number. Both are totals, so rounding can part them by one unit of the last printed place at most (an info).',
  example: '收入总计 is 359.70, 支出总计 360.30.',
  remedy: 'Look at what is carried over on both sides: usually the difference is one of its amounts.',
})
