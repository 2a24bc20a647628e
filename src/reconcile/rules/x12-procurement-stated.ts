import { counted } from '../checks/counted.ts'
import { checkFigures, checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type Figure, figureAt, totalFigure } from '../model/figures.ts'
import { proseOf, type StatedFigure, statedIn } from '../model/prose.ts'
import { type Statement, statement, wholeColumn } from '../model/statements.ts'
import { zeroOf } from '../model/zero.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const SENTENCE_END = /[。；;.]$/
const CLASSES = ['goods', 'works', 'services'] as const
type Class = (typeof CLASSES)[number]

/** What the table of procurement has to be compared with: its total, and the rows of its classes. */
interface Bought {
  readonly found: Statement
  readonly total: Figure | undefined
  readonly classes: ReadonlyMap<Class, Figure>
}

function boughtOf(document: DisclosureView): Bought {
  const found = statement(document, 'procurement')
  if (found.is !== 'read') return { found, total: undefined, classes: new Map() }
  const { view } = found
  const column = wholeColumn(document, view)
  const classes = CLASSES.flatMap((each) => {
    const line = view.line([each])
    return line === undefined || column === undefined ? [] : [[each, figureAt(view, line, column)] as const]
  })
  return { found, total: totalFigure(document, view), classes: new Map(classes) }
}

function* againstTable({ found, total, classes }: Bought, stated: StatedFigure, parts: readonly StatedFigure[]): Generator<Verdict | null> {
  if (found.is === 'empty') yield checkSame('procurement', stated, zeroOf(found.view, stated))
  else if (found.is === 'read') yield checkSame('procurement', stated, total)
  else if (found.is !== 'absent') yield INSUFFICIENT
  for (const [each, figure] of classes) {
    const part = parts.find((one) => one.stated === each)
    if (part !== undefined) yield checkSame(each, part, figure)
  }
}

function* statements(document: DisclosureView): Generator<Verdict | null> {
  const bought = boughtOf(document)
  for (const prose of proseOf(document)) {
    const figures = statedIn(prose, document.disclosure.disclosure.fiscalYear)
    const [total] = figures.filter((figure) => figure.stated === 'procurement-total')
    if (total === undefined) continue
    const after = figures.slice(figures.indexOf(total) + 1)
    const parts = CLASSES.flatMap((each) => after.find((figure) => figure.stated === each) ?? [])
    // One class alone need not be all that is bought, and a sentence without its end may have lost some.
    if (parts.length > 0 && !SENTENCE_END.test(prose.text)) yield INSUFFICIENT
    else if (parts.length > 1) yield checkFigures({ figure: total, parts, subject: 'procurement classes' })
    yield* againstTable(bought, total, parts)
  }
}

export const procurementStated = defineRule({
  id: 'X12',
  code: 'reconcile/procurement-stated',
  title: { en: 'Procurement as stated is that of its table', zh: '政府采购预算说明与政府采购表一致' },
  severity: 'error',
  scope: 'narrative',
  check: (document) => counted(statements(document)),
  meaning:
    'The amount of government procurement the narrative states is the sum of the goods, works and services stated after it, and the total of the table of procurement (nought where that is shown empty); each class is the row of the class where the table has one.',
  example: '政府采购支出预算总额120.00万元，其中：货物70.00万元、服务40.00万元.',
  remedy: 'Compare the sentence and the table with the source.',
})
