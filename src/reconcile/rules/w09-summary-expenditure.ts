import { counted } from '../checks/counted.ts'
import { checkSide } from '../checks/summary-sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { defineRule } from '../rule.ts'

const TYPES = typesOf('summary', 'fiscalSummary')

export const summaryExpenditure = defineRule({
  id: 'W09',
  code: 'reconcile/summary-expenditure',
  title: { en: 'Expenditure of the year is the sum of its lines', zh: '本年支出合计等于各项支出之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => counted(checkSide(view, 'expenditure')),
  meaning:
    'In a summary the sum of the year (本年支出合计, 当年支出小计; the total where only that is printed) is the sum of the lines of the highest level, in every column of money. Two breakdowns side by side (功能分类, 支出用途) are each checked against it.',
  example: '本年支出合计 is 285.00; the lines by function add up to 284.00.',
  remedy: 'Compare the lines with the source.',
})
