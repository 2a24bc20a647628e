import { defineTableType } from '../table-type.ts'

export const fixedAssets = defineTableType({
  id: 'fixed-assets',
  name: { zh: '固定资产占用情况表', en: 'Fixed assets held' },
  kinds: ['budget', 'final-accounts'],
  titles: ['固定资产占用表', '固定资产占有使用表', '固定资产表'],
  signs: [['数量'], ['价值', '金额', '账面价值', '账面原值']],
  roles: { 价值: 'amount' },
  headers: [[['项目'], ['数量'], ['价值（金额单位：万元）']]],
  mayBeEmpty: true,
  layout: 'long',
  subject: { measure: 'assets' },
})
