import type { Measure } from '../../../schemas/measures.ts'
import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { codedFigures, type Figure, figureAt, totalFigure } from '../model/figures.ts'
import { ownColumn, rowsColumn, wholeColumn } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

/** The economic items of each expense (domain.md §3.4, X09). */
const ITEMS: readonly (readonly [Measure, readonly string[]])[] = [
  ['abroad', ['30212']],
  ['reception', ['30217']],
  ['vehicle-operation', ['30231']],
  ['vehicle-purchase', ['30913', '31013']],
  ['meetings', ['30215']],
  ['training', ['30216']],
]

/** An expense where expenses are columns, else the line of it in the column of the general public budget or of all money. */
function expense(document: DisclosureView, view: TableView, measure: Measure): Figure | undefined {
  const wide = totalFigure(document, view, [measure])
  if (wide !== undefined) return wide
  const line = view.line([measure])
  const column = ownColumn(document, view, ['general-budget']) ?? wholeColumn(document, view)
  return line === undefined || column === undefined ? undefined : figureAt(view, line, column)
}

function* expenses(document: DisclosureView, table: TableView, byItem: TableView): Generator<Verdict | null> {
  const items = codedFigures(byItem, rowsColumn(document, byItem))
  for (const [measure, codes] of ITEMS) {
    const parts = items.filter(({ code }) => codes.includes(code))
    const figure = expense(document, table, measure)
    if (parts.length > 0 && figure !== undefined) yield checkFigures({ figure, parts, subject: measure, relation: 'at-least' })
  }
}

export const threePublicAndItems = defineRule({
  id: 'X09',
  code: 'reconcile/three-public-and-items',
  title: { en: 'The three public expenses are at least their basic expenditure', zh: '“三公”经费不小于基本支出中相应科目' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) => counted(between(document, ['threePublic', 'generalBasic'], (table, byItem) => expenses(document, table, byItem))),
  meaning:
    'Travel abroad, receptions, vehicles, meetings and training are at least what basic expenditure shows for their economic items (30212, 30217, 30231, 30913 and 31013, 30215, 30216). They are more where projects pay for some of it: this is not an equality.',
  example: '“三公”经费支出表: 公务接待费 0.13; 基本支出表: 30217 公务接待费 0.31.',
  remedy: 'Compare both rows with the source.',
})
