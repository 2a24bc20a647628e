import type { Measure } from '../../../schemas/measures.ts'
import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures } from '../checks/figures.ts'
import { compare } from '../exact.ts'
import { inUnit } from '../model/amounts.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { codedFigures, type Figure, totalFigure } from '../model/figures.ts'
import { moneyOf } from '../model/money.ts'
import type { StatementRole } from '../model/statement-types.ts'
import { ownColumn, wholeColumn } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

/** A table of more kinds of money and one of fewer; `same` tells whether the money of the document makes them one. */
interface Scope {
  readonly wider: StatementRole
  readonly narrower: StatementRole
  readonly same: (document: DisclosureView) => boolean
}

const SCOPES: readonly Scope[] = [
  { wider: 'expenditure', narrower: 'general', same: (document) => moneyOf(document).onlyFiscal && moneyOf(document).onlyGeneral },
  { wider: 'expenditure', narrower: 'fiscal', same: (document) => moneyOf(document).onlyFiscal },
  { wider: 'fiscal', narrower: 'general', same: (document) => moneyOf(document).onlyGeneral },
]

/** Too much in the narrower table is an error; too little where all money is in its scope may have its reasons. */
function* within(same: boolean, wider: Figure | undefined, narrower: Figure | undefined, subject: string): Generator<Verdict | null> {
  if (wider === undefined || narrower === undefined) return yield INSUFFICIENT
  const own = inUnit(narrower.amount, wider.amount.unit)
  if (own === null) return yield INSUFFICIENT
  const more = compare(wider.amount.value, own.value) > 0
  if (same && more) yield checkFigures({ figure: narrower, parts: [wider], subject, severity: 'info' })
  else yield checkFigures({ figure: wider, parts: [narrower], subject, relation: 'at-least' })
}

const MEASURES: readonly Measure[] = ['basic', 'project']

function* rows(document: DisclosureView, wider: TableView, narrower: TableView, same: boolean): Generator<Verdict | null> {
  for (const measure of [undefined, ...MEASURES]) {
    const [left, right] = [wider, narrower].map((view) =>
      measure === undefined ? wholeColumn(document, view) : ownColumn(document, view, [measure]),
    )
    if (left === undefined || right === undefined || (measure !== undefined && right === wholeColumn(document, narrower))) continue
    yield* within(
      same,
      totalFigure(document, wider, left.measure === null ? undefined : [left.measure]),
      totalFigure(document, narrower, right.measure === null ? undefined : [right.measure]),
      'total',
    )
    const above = new Map(codedFigures(wider, left).map((figure) => [figure.code, figure]))
    if (above.size === 0) continue
    for (const figure of codedFigures(narrower, right)) yield* within(same, above.get(figure.code), figure, figure.code)
  }
}

export const scopeBetweenTables = defineRule({
  id: 'X04',
  code: 'reconcile/scope-between-tables',
  title: { en: 'A table of all money shows at least what a table of fiscal money shows', zh: '全口径支出不小于财政拨款支出' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        for (const { wider, narrower, same } of SCOPES)
          yield* between(document, [wider, narrower], (left, right) => rows(document, left, right, same(document)))
      })(),
    ),
  meaning:
    'For every code, and for total, basic and project expenditure, the table of all expenditure is at least the table of fiscal expenditure, and that at least the table of the general public budget. Where the income shows no other money a smaller amount is only told (info): other money, or money carried over, is the usual reason.',
  example: '支出总表: 2070104 图书馆 190.00; 一般公共预算支出表: 2070104 图书馆 195.00.',
  remedy: 'Compare both rows with the source.',
})
