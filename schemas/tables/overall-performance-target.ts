import { defineTableType } from '../table-type.ts'

export const overallPerformanceTarget = defineTableType({
  id: 'overall-performance-target',
  name: { zh: '部门整体支出绩效目标表', en: 'Performance targets of the whole department' },
  kinds: ['budget', 'final-accounts'],
  titles: ['整体绩效目标表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'form',
})
