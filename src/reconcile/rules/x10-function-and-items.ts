import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type CodedFigure, codedFigures } from '../model/figures.ts'
import { ownColumn, rowsColumn, wholeColumn } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, type Verdict } from '../rule.ts'

/** Economic items and the functions that usually hold the same money (domain.md §3.4, X10). */
const PAIRS: readonly (readonly [item: string, functions: readonly string[]])[] = [
  ['30108', ['2080505']],
  ['30109', ['2080506']],
  ['30110', ['2101101', '2101102']],
  ['30111', ['2101103']],
  ['30113', ['2210201']],
]

function* pairs(document: DisclosureView, byFunction: TableView, byItem: TableView): Generator<Verdict | null> {
  const functions = codedFigures(byFunction, ownColumn(document, byFunction, ['basic']) ?? wholeColumn(document, byFunction))
  const items = codedFigures(byItem, rowsColumn(document, byItem))
  const of = (figures: readonly CodedFigure[], codes: readonly string[]): CodedFigure[] =>
    figures.filter(({ code }) => codes.includes(code))
  for (const [item, codes] of PAIRS) {
    const [figure] = of(items, [item])
    const parts = of(functions, codes)
    if (figure !== undefined && parts.length > 0) yield checkFigures({ figure, parts, subject: item })
  }
}

export const functionAndItems = defineRule({
  id: 'X10',
  code: 'reconcile/function-and-items',
  title: { en: 'Contributions by function and by economic item', zh: '社会保障缴费等功能科目与经济科目一致' },
  severity: 'info',
  scope: 'disclosure',
  check: (document) => counted(between(document, ['general', 'generalBasic'], (byFunction, byItem) => pairs(document, byFunction, byItem))),
  meaning:
    'Pension, annuity, medical and housing contributions usually are the same money by function (2080505, 2080506, 2101101 and 2101102, 2101103, 2210201) and by economic item (30108, 30109, 30110, 30111, 30113). It is a hint only: retirees and public institutions make them differ.',
  example: '一般公共预算支出表: 2210201 住房公积金 23.05; 基本支出表: 30113 住房公积金 32.05.',
  remedy: 'If no reason is known, compare both rows with the source.',
})
