import { checkHierarchy } from '../checks/hierarchy.ts'
import { defineRule } from '../rule.ts'

export const economicHierarchy = defineRule({
  id: 'W02',
  code: 'reconcile/economic-hierarchy',
  title: { en: 'An economic class is the sum of its divisions', zh: '经济分类类级科目等于款级科目之和' },
  severity: 'error',
  scope: 'table',
  applies: (type) => type.classification === 'economic' || type.classification === 'government-economic',
  check: checkHierarchy,
  meaning:
    'In a table by economic classification each class (301, 302, …) is the sum of its divisions (30101, …). Lists side by side are read as one list. The classifications of department and government budgets are never mixed.',
  example: '301 工资福利支出 is 280.00, 30101 and 30102 add up to 270.00.',
  remedy: 'Compare the class and its divisions with the source; a row lost at a page break is the usual cause of a large difference.',
})
