import type { Measure } from '../../../schemas/measures.ts'
import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures, checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type Figure, totalFigure } from '../model/figures.ts'
import { moneyOf } from '../model/money.ts'
import { type Side, sidesOf } from '../model/sides.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const FUNDS: readonly Measure[] = ['general-budget', 'government-fund', 'state-capital']

const fundsOf = (side: Side): Figure[] => FUNDS.map((fund) => side.figure(side.item(fund))).filter((figure) => figure !== undefined)

function* income(document: DisclosureView, summary: TableView, fiscalSummary: TableView): Generator<Verdict | null> {
  const [all] = sidesOf(document, summary, 'income')
  const [fiscal] = sidesOf(document, fiscalSummary, 'income')
  if (all === undefined || fiscal === undefined) return yield INSUFFICIENT
  const own = all.figure(all.item('fiscal'))
  const parts = fundsOf(all)
  if (own === undefined && parts.length === 0) yield INSUFFICIENT
  else yield checkFigures({ figure: fiscal.figure(fiscal.year), parts: own === undefined ? parts : [own], subject: 'fiscal income' })
  for (const fund of FUNDS) {
    const [left, right] = [all.figure(all.item(fund)), fiscal.figure(fiscal.item(fund))]
    if (left !== undefined && right !== undefined) yield checkSame(fund, left, right)
  }
}

/** Lines both summaries name the same: the fiscal one never has more, and the same where there is no other money. */
function* expenditure(document: DisclosureView, summary: TableView, fiscalSummary: TableView): Generator<Verdict | null> {
  const relation = moneyOf(document).onlyFiscal ? 'equal' : 'at-least'
  const fiscal = sidesOf(document, fiscalSummary, 'expenditure')
  for (const all of sidesOf(document, summary, 'expenditure'))
    for (const line of all.summary.items)
      for (const other of fiscal) {
        const same = other.summary.items.filter((each) => each.label === line.label)
        if (same.length === 1)
          yield checkFigures({ figure: all.figure(line), parts: [other.figure(same[0])], subject: `line ${line.label}`, relation })
      }
}

export const fiscalBetweenTables = defineRule({
  id: 'X03',
  code: 'reconcile/fiscal-between-tables',
  title: { en: 'Fiscal money of the summary is that of the fiscal summary', zh: '收支总表财政拨款等于财政拨款收支总表' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        yield* between(document, ['summary', 'fiscalSummary'], function* (summary, fiscalSummary) {
          yield* income(document, summary, fiscalSummary)
          yield* expenditure(document, summary, fiscalSummary)
        })
        yield* between(document, ['income', 'fiscalSummary'], function* (table, fiscalSummary) {
          const [fiscal] = sidesOf(document, fiscalSummary, 'income')
          const column = totalFigure(document, table, ['fiscal'])
          if (column !== undefined) yield checkSame('fiscal income', fiscal?.figure(fiscal.year), column)
        })
      })(),
    ),
  meaning:
    'Income of the year in the summary of fiscal appropriation is the fiscal money of the summary of all money (its three funds) and of the table of income; each fund is the same in both summaries. A line of expenditure holds at least the fiscal money of the line of the same name, and the same where there is no other money.',
  example: '财政拨款收支总表: 本年收入合计 425.20; 收支总表: 一般公共预算拨款收入 425.20, 政府性基金预算拨款收入 3.00.',
  remedy: 'Compare both tables with the source.',
})
