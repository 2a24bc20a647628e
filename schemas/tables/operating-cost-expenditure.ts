import { defineTableType } from '../table-type.ts'

export const operatingCostExpenditure = defineTableType({
  id: 'operating-cost-expenditure',
  name: { zh: '机关运行经费支出表', en: 'Operating costs of government organs' },
  kinds: ['budget', 'final-accounts'],
  titles: ['机关运行经费支出表'],
  signs: [['机关运行经费支出', '机关运行经费', '科目编码', '科目名称', '经济科目编码', '项目', '金额']],
  headers: [[['科目编码'], ['科目名称'], ['机关运行经费支出']]],
  mayBeEmpty: true,
  layout: 'long',
  subject: { flow: 'expenditure', measure: 'operating-cost' },
  classification: 'economic',
})
