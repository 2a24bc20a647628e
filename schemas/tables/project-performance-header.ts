import { defineTableType } from '../table-type.ts'

export const projectPerformanceHeader = defineTableType({
  id: 'project-performance-header',
  name: { zh: '项目绩效目标表', en: 'Performance targets of a project: facts, money, goals' },
  kinds: ['budget', 'final-accounts'],
  titles: ['项目绩效目标表', '转移支付绩效目标表', '绩效目标表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'form',
})
