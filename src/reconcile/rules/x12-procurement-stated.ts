import { counted } from '../checks/counted.ts'
import { checkFigures, checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { figureAt, totalFigure } from '../model/figures.ts'
import { proseOf, type StatedFigure, statedIn } from '../model/prose.ts'
import { statement, wholeColumn } from '../model/statements.ts'
import { zeroOf } from '../model/zero.ts'
import { defineRule, INSUFFICIENT, type Verdict } from '../rule.ts'

const SENTENCE_END = /[。；;.]$/
const CLASSES = ['goods', 'works', 'services'] as const

function* againstTable(document: DisclosureView, total: StatedFigure): Generator<Verdict | null> {
  const found = statement(document, 'procurement')
  if (found.is === 'empty') yield checkSame('procurement', total, zeroOf(found.view, total)) ?? null
  else if (found.is === 'read') yield checkSame('procurement', total, totalFigure(document, found.view))
  else if (found.is !== 'absent') yield INSUFFICIENT
}

function* classes(document: DisclosureView, parts: readonly StatedFigure[]): Generator<Verdict | null> {
  const found = statement(document, 'procurement')
  const column = found.is === 'read' ? wholeColumn(document, found.view) : undefined
  if (found.is !== 'read' || column === undefined) return
  for (const each of CLASSES) {
    const stated = parts.find((part) => part.stated === each)
    const line = found.view.line([each])
    if (stated !== undefined && line !== undefined) yield checkSame(each, stated, figureAt(found.view, line, column))
  }
}

function* statements(document: DisclosureView): Generator<Verdict | null> {
  for (const prose of proseOf(document)) {
    const figures = statedIn(prose, document.disclosure.disclosure.fiscalYear)
    const [total] = figures.filter((figure) => figure.stated === 'procurement-total')
    if (total === undefined) continue
    const after = figures.slice(figures.indexOf(total) + 1)
    const parts = CLASSES.flatMap((each) => after.find((figure) => figure.stated === each) ?? [])
    // One class alone need not be all that is bought, and a sentence without its end may have lost some.
    if (parts.length > 0 && !SENTENCE_END.test(prose.text)) yield INSUFFICIENT
    else if (parts.length > 1) yield checkFigures({ figure: total, parts, subject: 'procurement classes' })
    yield* againstTable(document, total)
    yield* classes(document, parts)
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
