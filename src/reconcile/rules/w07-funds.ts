import type { Measure } from '../../../schemas/measures.ts'
import { checkRowSums } from '../checks/row-sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { defineRule } from '../rule.ts'

const TYPES = typesOf('fiscalSummary', 'threePublic')
const FUNDS = new Set<Measure | null>(['general-budget', 'government-fund', 'state-capital'])

export const funds = defineRule({
  id: 'W07',
  code: 'reconcile/funds',
  title: { en: 'Fiscal money of a row is the sum of the three funds', zh: '财政拨款每行合计等于三本预算之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id }) => TYPES.has(id),
  check: (view) => checkRowSums(view, (sum) => sum.parts.some((part) => FUNDS.has(part.measure))),
  meaning:
    'Each row of a table with a column for each fund: the total is general public budget, government funds and state capital operating budget. Tables with one column of money have nothing to check.',
  example: '二十、住房保障支出: 合计 25.00, 一般公共预算财政拨款 24.00, the other funds blank.',
  remedy: 'Compare the row with the source.',
})
