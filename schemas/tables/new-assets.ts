import { defineTableType } from '../table-type.ts'

export const newAssets = defineTableType({
  id: 'new-assets',
  name: { zh: '新增资产配置表', en: 'New assets to be acquired' },
  kinds: ['budget'],
  titles: ['新增资产配置表', '新增资产表'],
  signs: [],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', measure: 'new-assets' },
})
