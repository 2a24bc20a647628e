import type { Measure } from '../../../schemas/measures.ts'
import { counted } from '../checks/counted.ts'
import { checkSum } from '../checks/sums.ts'
import type { ColumnView } from '../model/columns.ts'
import type { Line } from '../model/lines.ts'
import { partsOf, summariesOf } from '../model/summaries.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const SUMMARY = 'final-fiscal-income-expenditure-summary'
const BY_ROW = new Set(['final-government-fund', 'final-state-capital', 'final-general-budget-expenditure'])
const FUNDS: readonly Measure[] = ['general-budget', 'government-fund', 'state-capital']

/** Per fund: its line of income and of the balance carried in on the left, its column on the right. */
function* bySummary(view: TableView): Generator<Verdict | null> {
  const [income] = summariesOf(view, 'income')
  const [expenditure] = summariesOf(view, 'expenditure')
  if (income === undefined || expenditure?.current === undefined) return yield INSUFFICIENT
  const spent = expenditure.current
  const [received] = income.panel.columns
  const carriedIn = income.carried.find((line) => line.measure === 'carry-in')
  const carriedOut = expenditure.carried.find((line) => line.measure === 'carry-out')
  const parts = carriedIn === undefined ? [] : partsOf(income.panel, carriedIn)
  for (const fund of FUNDS) {
    const column = expenditure.panel.columns.find((each) => each.measure === fund)
    const line = income.items.find((each) => each.measure === fund)
    if (column === undefined || line === undefined || received === undefined) continue
    const before = parts.find((each) => each.measure === fund)
    const [came, went] = [view.amount(line, received), view.amount(spent, column)]
    const nothing = before === undefined && came.printed === 'blank' && went.printed === 'blank'
    if (nothing) yield null
    else if (carriedOut === undefined || before === undefined || untold(view, carriedIn, parts, received)) yield INSUFFICIENT
    else
      yield checkSum({
        view,
        total: view.amount(carriedOut, column),
        parts: [view.amount(before, received), came],
        minus: [went],
        where: [carriedOut.name, column.name],
        subject: fund,
      })
  }
}

/** Filled above and blank below: of which fund the balance is does not show. */
const untold = (view: TableView, whole: Line | undefined, parts: readonly Line[], column: ColumnView): boolean =>
  whole === undefined ||
  (view.amount(whole, column).printed === 'number' && parts.every((part) => view.amount(part, column).printed === 'blank'))

function* byRow(view: TableView): Generator<Verdict | null> {
  const [before, received, spent, after] = (['carry-in', 'current-income', 'current-expenditure', 'carry-out'] as const).map((measure) =>
    view.column([measure]),
  )
  if (before === undefined || received === undefined || spent === undefined || after === undefined) return
  for (const line of view.panels[0]?.lines ?? []) {
    yield checkSum({
      view,
      total: view.amount(line, after),
      parts: [view.amount(line, before), view.amount(line, received)],
      minus: [view.amount(line, spent)],
      where: [line.name, after.name],
      subject: line.code ?? line.label,
    })
  }
}

export const fundFlow = defineRule({
  id: 'W13',
  code: 'reconcile/fund-flow',
  title: { en: 'Carried in, plus income, less expenditure is carried out', zh: '年初结转加本年收入减本年支出等于年末结转' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => id === SUMMARY || BY_ROW.has(id),
  check: (view) => counted(view.table.type === SUMMARY ? bySummary(view) : byRow(view)),
  meaning:
    'In final accounts, for each fund of the summary of fiscal appropriation and for each row of the tables of funds: 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余. Tables that print expenditure only have nothing to check.',
  example: '229 其他支出: 年初 1.00, 本年收入 12.00, 本年支出 12.00, 年末 blank.',
  remedy: 'Compare the row with the source; in the summary compare the line of the fund with the column of the fund.',
})
