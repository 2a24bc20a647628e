import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures, checkSame } from '../checks/figures.ts'
import { basicTotal } from '../model/basic.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { codedFigures, totalFigure } from '../model/figures.ts'
import { moneyOf } from '../model/money.ts'
import { sidesOf } from '../model/sides.ts'
import { rowsColumn } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

/** Basic expenditure of fiscal money against that of the general public budget, row by row. */
function* rows(document: DisclosureView, fiscal: TableView, general: TableView): Generator<Verdict | null> {
  const relation = moneyOf(document).onlyGeneral ? 'equal' : 'at-least'
  const others = new Map(codedFigures(general, rowsColumn(document, general)).map((figure) => [figure.code, figure]))
  yield checkFigures({ figure: totalFigure(document, fiscal), parts: [totalFigure(document, general)], subject: 'basic total', relation })
  for (const figure of codedFigures(fiscal, rowsColumn(document, fiscal)))
    if (relation === 'equal' || others.has(figure.code))
      yield checkFigures({ figure, parts: [others.get(figure.code)], subject: `basic ${figure.code}`, relation })
}

export const basicBetweenTables = defineRule({
  id: 'X06',
  code: 'reconcile/basic-between-tables',
  title: { en: 'Basic expenditure by function is basic expenditure by economic item', zh: '基本支出按功能分类与按经济分类相等' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        yield* between(document, ['general', 'generalBasic'], function* (byFunction, byItem) {
          const basic = totalFigure(document, byFunction, ['basic'])
          // A table with one column of money does not say what of it is basic.
          if (basic !== undefined) yield checkFigures({ figure: basic, parts: basicTotal(document, byItem), subject: 'basic' })
        })
        yield* between(document, ['fiscalSummary', 'fiscalBasic'], function* (summary, byItem) {
          for (const side of sidesOf(document, summary, 'expenditure')) {
            const basic = side.figure(side.item('basic'))
            if (basic !== undefined) yield checkSame('fiscal basic', basic, totalFigure(document, byItem))
          }
        })
        yield* between(document, ['expenditure', 'fiscalBasic'], function* (table, byItem) {
          const relation = moneyOf(document).onlyFiscal ? 'equal' : 'at-least'
          const parts = [totalFigure(document, byItem)]
          yield checkFigures({ figure: totalFigure(document, table, ['basic']), parts, subject: 'all basic', relation })
        })
        yield* between(document, ['fiscalBasic', 'generalBasic'], (fiscal, general) => rows(document, fiscal, general))
      })(),
    ),
  meaning:
    'Basic expenditure of the general public budget by function is the total of its table by economic item (in final accounts 人员经费合计 and 公用经费合计). In the form of Jiangsu basic fiscal expenditure is the total of its table by item; that of all money is the same where there is only fiscal money, else at least as much; both tables by item agree row by row where fiscal money is general public budget only.',
  example: '一般公共预算支出表: 基本支出 364.40; 基本支出表: 合计 364.90.',
  remedy: 'Compare both tables with the source.',
})
