import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures, checkSame } from '../checks/figures.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { totalFigure } from '../model/figures.ts'
import { projectBudgets } from '../model/project-budgets.ts'
import { defineRule, type Verdict } from '../rule.ts'

function* forms(document: DisclosureView): Generator<Verdict | null> {
  const parts = projectBudgets(document).map(({ figure }) => figure)
  if (parts.length === 0) return
  yield* between(document, ['expenditure'], function* (table) {
    yield checkFigures({ figure: totalFigure(document, table, ['project']), parts, subject: 'project forms', relation: 'at-least' })
  })
}

export const projects = defineRule({
  id: 'X08',
  code: 'reconcile/projects',
  title: { en: 'Project expenditure is what is budgeted for projects', zh: '项目支出与项目预算数勾稽' },
  severity: 'warning',
  scope: 'disclosure',
  check: (document) =>
    counted(
      (function* () {
        yield* forms(document)
        yield* between(document, ['expenditure', 'projects'], function* (table, list) {
          yield checkSame('list of projects', totalFigure(document, table, ['project']), totalFigure(document, list))
        })
        yield* between(document, ['general', 'generalProjects'], function* (table, list) {
          yield checkSame('list of general budget projects', totalFigure(document, table, ['project']), totalFigure(document, list))
        })
      })(),
    ),
  meaning:
    'Projects that have a performance-target form are budgeted for no more than project expenditure; many departments publish the forms of their main projects only, so it may be less. A table of projects adds up to project expenditure of the table of expenditure, that of the general public budget to its own.',
  example: '支出总表: 项目支出 60.80; the forms of three projects add up to 70.80.',
  remedy: 'Compare the forms with the table: a project printed twice, or an amount in another unit.',
})
