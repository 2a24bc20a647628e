import { defineTableType } from '../table-type.ts'

export const projectPerformanceIndicators = defineTableType({
  id: 'project-performance-indicators',
  name: { zh: '项目绩效指标表', en: 'Performance targets of a project: indicators' },
  kinds: ['budget', 'final-accounts'],
  titles: ['项目绩效指标表', '绩效指标表'],
  signs: [['一级指标'], ['三级指标', '指标内容'], ['指标值']],
  headers: [
    [['一级指标'], ['二级指标'], ['三级指标'], ['绩效指标描述'], ['指标值'], ['指标值确定依据']],
    [['一级指标'], ['二级指标'], ['三级指标'], ['指标值']],
  ],
  mayBeEmpty: true,
  layout: 'form',
})
