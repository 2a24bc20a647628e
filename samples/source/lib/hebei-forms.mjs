// The three kinds of table that stand inside a Hebei narrative: performance targets, procurement, fixed assets.
import { across, blank, cell, cells, down, heading2, table } from './blocks.mjs'
import { print, printOrBlank, sum } from './money.mjs'

/** The older two-table performance form: header of label/value pairs, a paragraph of one blank, indicator list. */
export function targetForm(number, { code, name, fiscalFunds, otherFunds, purpose, plan, objectives, indicators }) {
  const orSpace = (amount) => (amount === 0 ? ' ' : print(amount))
  const header = table([
    [across('单位：万元', 7)],
    [cell('项目编码'), across(code, 2), cell('项目名称'), across(name, 3)],
    [
      down('预算规模及资金用途', 2),
      ...cells('预算数', print(fiscalFunds + otherFunds), '其中：财政    资金', orSpace(fiscalFunds), '其他资金', orSpace(otherFunds)),
    ],
    [across(purpose, 6)],
    [down('资金支出计划（%）', 2), cell('3月底'), across('6月底', 2), cell('10月底'), across('12月底', 2)],
    [cell(plan[0]), across(plan[1], 2), cell(plan[2]), across(plan[3], 2)],
    [cell('绩效目标'), across(objectives, 6)],
  ])
  return [heading2(`${number}、${name}绩效目标表`), header, blank(' '), indicatorTable(indicators)]
}

/** `indicators` is { 一级: { 二级: [[三级, 描述, 值, 依据], …] } }: both upper levels are merged downwards. */
function indicatorTable(indicators) {
  const rows = Object.entries(indicators).flatMap(([level1, groups]) => {
    const size = sum(Object.values(groups).map((list) => list.length))
    return Object.entries(groups).flatMap(([level2, list], g) =>
      list.map((texts, i) => [
        ...(g === 0 && i === 0 ? [down(level1, size)] : []),
        ...(i === 0 ? [down(level2, list.length)] : []),
        ...texts.map((text) => cell(text)),
      ]),
    )
  })
  return table([cells('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'), ...rows])
}

/**
 * `groups` are { project, budget, items }, an item { name, catalogue, unit, quantity, price, funds, reserved } whose funds are
 * [一般公共预算, 基金, 国有资本, 财政专户, 单位资金, 上年结转结余]. Prices times quantities must be the sum of the funds.
 */
export function procurementTable({ code, name, year, groups }) {
  const items = groups.flatMap((group) => group.items)
  for (const item of items) {
    if (item.quantity * item.price !== sum(item.funds)) throw new Error(`${item.name}: quantity times price is not the sum of its funds`)
  }
  const amounts = (values) => values.map((value) => cell(printOrBlank(value)))
  const fundTotals = [0, 1, 2, 3, 4, 5].map((i) => sum(items.map((item) => item.funds[i])))
  const rows = groups.flatMap((group) =>
    group.items.map((item, i) => [
      ...(i === 0 ? [down(group.project, group.items.length), down(print(group.budget), group.items.length)] : []),
      ...cells(item.name, item.catalogue, item.unit, String(item.quantity), print(item.price)),
      ...amounts([sum(item.funds), ...item.funds, item.reserved]),
    ]),
  )
  return table([
    [across(`${code}${name}`, 8), across('单位：万元', 7)],
    [
      across('政府采购项目来源', 2),
      down('采购物品名称', 2),
      down('政府采购目录序号', 2),
      down('计量  单位', 2),
      down('数量', 2),
      down('单价', 2),
      across('政府采购金额（当年部门预算安排资金）', 7),
      down(`${year}年预留  中小微企业  份额`, 2),
    ],
    cells(
      '项目名称',
      '预算    资金',
      '合计',
      '一般公共预算拨款',
      '基金预算拨款',
      '国有资本经营预算拨款',
      '财政专户核拨',
      '单位    资金',
      '上年结转结余',
    ),
    [...cells('合  计', '', '', '', '', '', ''), ...amounts([sum(fundTotals), ...fundTotals, sum(items.map((item) => item.reserved))])],
    ...rows,
  ])
}

export const procurementTotal = (groups) => sum(groups.flatMap((group) => group.items.map((item) => sum(item.funds))))

/** `assets` holds [quantity, value] pairs; quantities are printed as given, values are summed. */
export function assetTable({ code, name, asOf, assets }) {
  const value = (pair) => cell(printOrBlank(pair[1], true))
  const row = (label, pair) => [cell(label), cell(pair[0]), value(pair)]
  return table([
    [cell(`${code}${name}`), across(`截止时间：${asOf}`, 2)],
    [cell('项   目', { bookmark: '_GoBack' }), ...cells('数量', '价值（金额单位：万元）')],
    row('资产总额', ['', assetTotal(assets)]),
    row('1、房屋（平方米）', assets.buildings),
    row('\u3000\u3000其中：办公用房（平方米）', assets.offices),
    row('2、车辆（台、辆）', assets.vehicles),
    row('3、单价在20万元以上的设备', assets.equipment),
    row('4、其他固定资产', assets.other),
  ])
}

export const assetTotal = (assets) => sum([assets.buildings, assets.vehicles, assets.equipment, assets.other].map((pair) => pair[1]))
