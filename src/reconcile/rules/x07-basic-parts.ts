import { between } from '../checks/between.ts'
import { counted } from '../checks/counted.ts'
import { checkFigures } from '../checks/figures.ts'
import { personnelAndPublic } from '../model/basic.ts'
import { totalFigure } from '../model/figures.ts'
import { defineRule } from '../rule.ts'

export const basicParts = defineRule({
  id: 'X07',
  code: 'reconcile/basic-parts',
  title: { en: 'Basic expenditure is personnel and public funds', zh: '基本支出等于人员经费与公用经费之和' },
  severity: 'error',
  scope: 'disclosure',
  check: (document) =>
    counted(
      between(document, ['general', 'generalBasic'], function* (byFunction, byItem) {
        const basic = totalFigure(document, byFunction, ['basic'])
        const parts = personnelAndPublic(document, byItem)
        // Without a total of its own the table's two totals were compared as such (X06).
        if (basic === undefined || parts.length === 0 || totalFigure(document, byItem) === undefined) return
        yield checkFigures({ figure: basic, parts, subject: 'personnel and public' })
      }),
    ),
  meaning:
    'Basic expenditure of the general public budget by function is what the table by economic item prints as 人员经费 and 公用经费. Tables that do not part the two have nothing to check.',
  example: '一般公共预算支出表: 基本支出 364.40; 基本支出表: 人员经费 330.38, 公用经费 43.02.',
  remedy: 'Compare both tables with the source.',
})
