import { counted } from '../checks/counted.ts'
import { checkSide } from '../checks/summary-sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { defineRule } from '../rule.ts'

const TYPES = typesOf('summary', 'fiscalSummary')

export const summaryIncome = defineRule({
  id: 'W08',
  code: 'reconcile/summary-income',
  title: { en: 'Income of the year is the sum of its lines', zh: '本年收入合计等于各项收入之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(checkSide(view, 'income')),
  meaning:
    'In a summary the sum of the year (本年收入合计, 当年收入小计; the total where only that is printed) is the sum of the lines of the highest level. Numbered parts of a line (1.一般公共预算, 2.政府性基金预算) must add up to it and are not added again; lines with 其中 never are.',
  example: '本年收入合计 is 290.00; 一、 to 五、 add up to 280.00.',
  remedy: 'Compare the lines with the source.',
})
