import { defineTableType } from '../table-type.ts'
import { PROCUREMENT } from './labels.ts'

export const governmentProcurement = defineTableType({
  id: 'government-procurement',
  name: { zh: '政府采购预算表', en: 'Government procurement' },
  kinds: ['budget'],
  titles: ['政府采购表'],
  signs: [PROCUREMENT],
  roles: { 预算资金: 'amount', 政府采购目录序号: 'code' },
  headers: [
    [
      ['政府采购项目来源', '项目名称'],
      ['政府采购项目来源', '预算资金'],
      ['采购物品名称'],
      ['政府采购目录序号'],
      ['计量单位'],
      ['数量'],
      ['单价'],
      ['政府采购金额（当年部门预算安排资金）', '合计'],
      ['政府采购金额（当年部门预算安排资金）', '一般公共预算拨款'],
      ['政府采购金额（当年部门预算安排资金）', '基金预算拨款'],
      ['政府采购金额（当年部门预算安排资金）', '国有资本经营预算拨款'],
      ['政府采购金额（当年部门预算安排资金）', '财政专户核拨'],
      ['政府采购金额（当年部门预算安排资金）', '单位资金'],
      ['政府采购金额（当年部门预算安排资金）', '上年结转结余'],
      ['预留中小微企业份额'],
    ],
    [['采购品目大类'], ['专项名称'], ['经济科目'], ['采购物品名称'], ['采购组织形式'], ['总计']],
  ],
  mayBeEmpty: true,
  layout: 'list',
  subject: { flow: 'expenditure', measure: 'procurement' },
})
