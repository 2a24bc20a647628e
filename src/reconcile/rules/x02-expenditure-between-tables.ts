import type { Measure } from '../../../schemas/measures.ts'
import { between } from '../checks/between.ts'
import { checkClasses, isByFunction } from '../checks/by-function.ts'
import { counted } from '../checks/counted.ts'
import { checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { codedFigures, totalFigure } from '../model/figures.ts'
import { moneyOf } from '../model/money.ts'
import { sidesOf } from '../model/sides.ts'
import type { StatementRole } from '../model/statement-types.ts'
import { ownColumn, rowsColumn } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

/** Uses of money a summary may list as lines and a table of expenditure as columns. */
const USES: readonly Measure[] = ['basic', 'project', 'operating', 'paid-up', 'paid-down', 'reserve']

/** Tables by function of one fund, and the column of the fiscal summary that holds it. */
const FUNDS: readonly (readonly [StatementRole, Measure])[] = [
  ['general', 'general-budget'],
  ['fund', 'government-fund'],
  ['capital', 'state-capital'],
]

function* summaryAndTable(document: DisclosureView, summary: TableView, table: TableView): Generator<Verdict | null> {
  const sides = sidesOf(document, summary, 'expenditure')
  const [first] = sides
  if (first === undefined) return yield INSUFFICIENT
  // Where what is carried out is a column of the table, its total is the grand total (domain.md §3.3, W05).
  const line = ownColumn(document, table, ['carry-out']) === undefined ? (first.year ?? first.summary.total) : first.summary.total
  yield checkSame('total expenditure', first.figure(line), totalFigure(document, table))
  for (const side of sides) {
    for (const use of USES) {
      const [own, other] = [side.figure(side.item(use)), totalFigure(document, table, [use])]
      if (own !== undefined && other !== undefined) yield checkSame(use, own, other)
    }
    if (isByFunction(side)) yield* checkClasses(side, codedFigures(table, rowsColumn(document, table)), { subject: 'class' })
  }
}

/** All money by function is at least the fiscal money, and the same where there is no other. */
function* summaryAndFiscal(document: DisclosureView, summary: TableView, table: TableView): Generator<Verdict | null> {
  const relation = moneyOf(document).onlyFiscal ? 'equal' : 'at-least'
  for (const side of sidesOf(document, summary, 'expenditure').filter(isByFunction))
    yield* checkClasses(side, codedFigures(table, rowsColumn(document, table)), { relation, subject: 'fiscal class' })
}

/** Each list by function of the fiscal summary, fund by fund, against the table of that fund; funds without a column have none to compare. */
function* fiscalSummaryAndTables(document: DisclosureView, summary: TableView): Generator<Verdict | null> {
  for (const side of sidesOf(document, summary, 'expenditure').filter(isByFunction)) {
    const { columns } = side.summary.panel
    for (const [role, measure] of FUNDS)
      if (ownColumn(document, { ...summary, columns }, [measure]) !== undefined)
        yield* between(document, [role], (table) =>
          checkClasses(side, codedFigures(table, rowsColumn(document, table)), { measure, subject: measure }),
        )
    yield* between(document, ['fiscal'], (table) =>
      checkClasses(side, codedFigures(table, rowsColumn(document, table)), { subject: 'fiscal' }),
    )
  }
}

export const expenditureBetweenTables = defineRule({
  id: 'X02',
  code: 'reconcile/expenditure-between-tables',
  title: { en: 'Expenditure of the summaries is that of the tables by function', zh: '收支总表支出等于支出表各科目' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        yield* between(document, ['summary', 'expenditure'], (summary, table) => summaryAndTable(document, summary, table))
        yield* between(document, ['summary', 'fiscal'], (summary, table) => summaryAndFiscal(document, summary, table))
        yield* between(document, ['fiscalSummary'], (summary) => fiscalSummaryAndTables(document, summary))
      })(),
    ),
  meaning:
    'Expenditure of the year, its uses (基本支出, 项目支出, …) and every functional class that a summary prints are those of the table of expenditure; in the summary of fiscal appropriation each fund is that of its own table. Classes are matched by name, never by their ordinal. All money is at least the fiscal money, and the same where there is no other.',
  example: '收支总表: 八、社会保障和就业支出 84.65; 支出总表: 208 合计 84.55.',
  remedy: 'Compare both tables with the source.',
})
