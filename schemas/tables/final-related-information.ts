import { defineTableType } from '../table-type.ts'

export const finalRelatedInformation = defineTableType({
  id: 'final-related-information',
  name: { zh: '部门决算相关信息统计表', en: 'Final accounts: operating costs, assets and procurement at a glance' },
  kinds: ['final-accounts'],
  titles: ['相关信息表', '机构运行经费支出、国有资产占用情况及政府采购支出信息表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
})
