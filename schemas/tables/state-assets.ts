import { defineTableType } from '../table-type.ts'

export const stateAssets = defineTableType({
  id: 'state-assets',
  name: { zh: '国有资产占用情况表', en: 'State-owned assets held' },
  kinds: ['budget', 'final-accounts'],
  titles: ['国有资产占用表', '国有资产占有使用表', '国有资产使用表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { measure: 'assets' },
})
