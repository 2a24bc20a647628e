import { defineTableType } from '../table-type.ts'

export const unitList = defineTableType({
  id: 'unit-list',
  name: { zh: '预算单位构成', en: 'Institutions and budget units' },
  kinds: ['budget', 'final-accounts'],
  titles: ['单位构成表', '机构设置表'],
  signs: [['单位名称', '预算单位名称', '单位全称', '机构名称']],
  headers: [[['单位名称'], ['单位性质'], ['单位规格'], ['经费保障形式']]],
  mayBeEmpty: false,
  layout: 'list',
})
