import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { codedFigures } from '../model/figures.ts'
import { rowsColumn, statement } from '../model/statements.ts'
import type { TableView } from '../model/table-view.ts'
import { defineRule, NOT_APPLICABLE, type Verdict } from '../rule.ts'

/** Before, operating costs held money for projects too (domain.md §4.3). */
const FIRST_YEAR = 2018
/** 事业运行 of any division, 事业单位离退休, 事业单位医疗: a department with these has public institutions, whose public funds are no operating costs. */
const INSTITUTIONS = /^(\d{5}50|2080502|2101102)$/

function hasInstitutions(document: DisclosureView): boolean {
  const found = statement(document, 'general')
  return found.is === 'read' && codedFigures(found.view, rowsColumn(document, found.view)).some(({ code }) => INSTITUTIONS.test(code))
}

function* items(document: DisclosureView, table: TableView, byItem: TableView): Generator<Verdict | null> {
  const basic = new Map(codedFigures(byItem, rowsColumn(document, byItem)).map((figure) => [figure.code, figure]))
  const mixed = hasInstitutions(document)
  for (const figure of codedFigures(table, rowsColumn(document, table))) {
    const other = basic.get(figure.code)
    if (mixed && other !== undefined)
      yield checkFigures({ figure: other, parts: [figure], subject: `operating ${figure.code}`, relation: 'at-least' })
    else yield checkFigures({ figure, parts: [other], subject: `operating ${figure.code}` })
  }
}

export const operatingCost = defineRule({
  id: 'X11',
  code: 'reconcile/operating-cost',
  title: { en: 'Operating costs are the public funds of basic expenditure', zh: '机关运行经费等于基本支出中的公用经费' },
  severity: 'warning',
  scope: 'disclosure',
  kinds: ['budget'],
  *check(document) {
    const year = document.disclosure.disclosure.fiscalYear
    if (year !== null && year < FIRST_YEAR) return yield NOT_APPLICABLE
    yield* counted(between(document, ['operating', 'generalBasic'], (table, byItem) => items(document, table, byItem)))
  },
  meaning:
    'From 2018 on every item of the table of operating costs (机关运行经费) is that item of basic expenditure of the general public budget. Where public institutions (事业单位) belong to the department their public funds are no operating costs: then it is at most that item. Before 2018 the table held project money too and is not checked.',
  example: '机关运行经费支出表: 30201 办公费 158.00; 基本支出表: 30201 办公费 185.00.',
  remedy: 'Compare both rows with the source.',
})
