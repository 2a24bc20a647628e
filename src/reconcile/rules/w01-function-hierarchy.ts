import { checkHierarchy } from '../checks/hierarchy.ts'
import { defineRule } from '../rule.ts'

export const functionHierarchy = defineRule({
  id: 'W01',
  code: 'reconcile/function-hierarchy',
  title: { en: 'A functional code is the sum of the codes below it', zh: '功能分类上级科目等于下级科目之和' },
  severity: 'error',
  scope: 'table',
  applies: (type) => type.classification === 'function',
  check: checkHierarchy,
  meaning:
    'In a table by functional classification each class (类) and division (款) is the sum of the rows right below it, in every column of money. A code without printed parts is not checked; one that is printed twice is a conflict.',
  example: '207 文化旅游体育与传媒支出 is 365.10, its divisions 20701 and 20702 add up to 356.10.',
  remedy: 'Compare the row and those below it with the source: a digit, a missing row, or a row in the wrong place.',
})
