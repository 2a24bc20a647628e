import { checkRowSums } from '../checks/row-sums.ts'
import { typesOf } from '../model/statement-types.ts'
import { defineRule } from '../rule.ts'

const INCOME = typesOf('income')
const OTHERS = new Set([...typesOf('summary'), 'final-expenditure-by-unit'])

export const expenditureLegs = defineRule({
  id: 'W05',
  code: 'reconcile/expenditure-legs',
  title: { en: 'Expenditure of a row is the sum of its legs', zh: '支出表每行合计等于各项支出之和' },
  severity: 'error',
  scope: 'table',
  applies: ({ id, classification }) => (classification === 'function' && !INCOME.has(id)) || OTHERS.has(id),
  check: (view) => checkRowSums(view),
  meaning:
    'Each row of a table of expenditure: the total is basic and project expenditure and whatever legs the table prints beside them (经营支出, 上缴上级支出, 对附属单位补助支出, in Jiangsu 单位预留机动经费). Columns of another year are summed by themselves; changes and ratios are not.',
  example: '合计 is 217.00, 基本支出 163.00 and 项目支出 50.00.',
  remedy: 'Compare the row with the source.',
})
