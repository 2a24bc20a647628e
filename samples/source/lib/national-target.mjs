// 项目支出绩效目标表 in the national form (domain.md §6.1): one ruled grid of six columns holds the header, the goals and the weighted indicators.
import { across, cell, cells, down, table } from './blocks.mjs'
import { print, sum } from './money.mjs'

/** Labels of the left column stand one character a line, as narrow cells print them. */
const upright = (label) => [...label]

/** Amounts are in 万元, whatever unit the document uses: the label says so. */
export function nationalTarget({ name, department, unit, funds, goals, indicators }) {
  const { fiscal, carriedOver, other } = funds
  const amountRow = (label, amount) => [across(label, 2), cell(print(amount))]
  const weights = sum(indicators.map((indicator) => indicator.weight))
  if (weights !== 90) throw new Error(`${name}: the weights add up to ${weights}, not to 90`)
  return table([
    [cell('项目名称'), across(name, 5)],
    [cell('主管部门及代码'), across(department, 2), cell('实施单位'), across(unit, 2)],
    [
      down(upright('项目资金（万元）'), 4),
      ...amountRow('年度资金总额：', fiscal + carriedOver + other),
      { ...across('执行率分值（10）', 2), rowspan: 4 },
    ],
    amountRow('其中：财政拨款', fiscal),
    amountRow('上年结转', carriedOver),
    amountRow('其他资金', other),
    [cell(upright('年度总体目标')), across(goals, 5)],
    [down(upright('绩效指标'), indicators.length + 1), ...cells('一级指标', '二级指标', '三级指标', '指标值', '分值（90）')],
    ...indicators.map((indicator, i) => [
      ...merged(indicators, i, ['level1']),
      ...merged(indicators, i, ['level1', 'level2']),
      ...cells(indicator.level3, indicator.value, String(indicator.weight)),
    ]),
  ])
}

/** The cell of the last of `keys`, only on the first row of a run of equal values. */
function merged(list, i, keys) {
  const same = (a, b) => keys.every((key) => a[key] === b[key])
  if (i > 0 && same(list[i - 1], list[i])) return []
  let end = i
  while (end < list.length && same(list[end], list[i])) end++
  return [down(list[i][keys.at(-1)], end - i)]
}
