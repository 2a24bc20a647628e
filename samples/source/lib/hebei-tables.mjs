// The nine tables of a budget in the Hebei form (domain.md §1.2), computed from the department's money: a list of
// { code, amount, use: 'basic' | 'project', from: 'general' | 'fund' | 'special' | 'other' | 'carried' }.
// `carried` is general-budget money carried over from last year: expenditure of this year, but not income of this year.
import { across, cell, cells, chineseNumber, down, heading1, ordinalRow, table } from './blocks.mjs'
import { FUNCTIONS, total, tree, under } from './codes.mjs'
import { economicRows } from './economic.mjs'
import { printOrBlank, sum } from './money.mjs'

/** The 31 expenditure lines every summary prints, used or not. */
const LINES = (
  '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 社会保险基金支出 卫生健康支出 节能环保支出 ' +
  '城乡社区支出 农林水支出 交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 援助其他地区支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 ' +
  '国有资本经营预算支出 灾害防治及应急管理支出 预备费 其他支出 转移性支出 债务还本支出 债务付息支出 债务发行费用支出 抗疫特别国债安排的支出 人行科目'
).split(' ')

const basic = (leaf) => leaf.use === 'basic'
const project = (leaf) => leaf.use === 'project'
const from =
  (...sources) =>
  (leaf) =>
    sources.includes(leaf.from)
const generalBudget = from('general', 'carried')
const thisYear = (leaf) => leaf.from !== 'carried'
const both = (a, b) => (leaf) => a(leaf) && b(leaf)
const all = () => true
const none = () => false

/** Expenditure lines with the amount of each column, matched to codes by name because ordinals change from year to year. */
export function expenditureLines(lines, money, columns) {
  const codes = Object.keys(FUNCTIONS).filter((code) => code.length === 3)
  return lines.map((name, i) => {
    const code = codes.find((c) => FUNCTIONS[c] === name)
    return { label: `${chineseNumber(i + 1)}、${name}`, amounts: columns.map((keep) => (code ? under(money.filter(keep), code) : 0)) }
  })
}

export function hebeiTables({ code, name, year, money, economic, threePublic, thousands }) {
  const meta = (columns) => {
    const part = Math.floor(columns / 3)
    return [across(`${code}${name}`, columns - 2 * part), across(`预算年度：${year}`, part), across('单位：万元', part)]
  }
  const mark = (n) => `_Toc_4_4_${String(n).padStart(10, '0')}`
  const serial = (rows) => rows.map((row, i) => [cell(String(i + 1)), ...row])
  const amounts = (values, separators = false) => values.map((value) => cell(printOrBlank(value, separators)))
  const codeRows = (leaves, columns, separators) => {
    const rows = tree(leaves, FUNCTIONS, columns).map((row) => [...cells(row.code, row.name), ...amounts(row.amounts, separators)])
    return serial([[...cells('', '合计'), ...amounts(total(leaves, columns), separators)], ...rows])
  }
  const byFunction = (leaves, separators) => {
    const header = [
      [down('序号', 2), across('功能分类科目', 2), down('合计', 2), down('基本支出', 2), down('项目支出', 2)],
      cells('科目编码', '科目名称'),
      ordinalRow(5),
    ]
    const rows = leaves.length > 0 ? codeRows(leaves, [all, basic, project], separators) : [cells('', '', '', '', '', '')]
    return table([meta(6), ...header, ...rows])
  }

  const earned = (...sources) => total(money, [from(...sources)])[0]
  const sideBySide = (left, right, columns) =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
      ...(left[i] ?? cells('', '')),
      ...(right[i] ?? Array.from({ length: columns }, () => cell(''))),
    ])

  const income = [
    ['一、一般公共预算拨款收入', earned('general')],
    ['二、政府性基金预算拨款收入', earned('fund')],
    ['三、国有资本经营预算拨款收入', 0],
    ['四、财政专户管理资金收入', earned('special')],
    ['五、单位资金', earned('other')],
  ]
  const spending = expenditureLines(LINES, money, [all])
  const summaryRows = [
    ...sideBySide(
      income.map(([label, amount]) => [cell(label), ...amounts([amount], thousands)]),
      spending.map((line) => [cell(line.label), ...amounts(line.amounts, thousands)]),
      2,
    ),
    ...[
      ['本年收入合计', sum(income.map(([, amount]) => amount)), '本年支出合计', sum(money.map((leaf) => leaf.amount))],
      ['上年结转结余', earned('carried'), '年终结转结余', 0],
      ['收入总计', sum(money.map((leaf) => leaf.amount)), '支出总计', sum(money.map((leaf) => leaf.amount))],
    ].map(([l, a, r, b]) => [cell(l), ...amounts([a], thousands), cell(r), ...amounts([b], thousands)]),
  ]
  const t1 = table([
    meta(5),
    [down('序号', 2), across('收入', 2), across('支出', 2)],
    cells('项  目', '预算数', '项  目', '预算数'),
    ordinalRow(4),
    ...serial(summaryRows),
  ])

  const t2 = table([
    meta(13),
    [down('序号', 2), across('功能分类科目', 2), down('合计', 2), across('本年收入', 8), down('上年结转', 2)],
    cells(
      '科目    编码',
      '科目名称',
      '小计',
      '财政拨款 收入',
      '财政专户 收入',
      '事业收入',
      '经营收入',
      '上级补助收入',
      '附属单位上缴收入',
      '其他收入',
    ),
    ordinalRow(12),
    ...codeRows(
      money,
      [all, thisYear, from('general', 'fund'), from('special'), none, none, none, none, from('other'), from('carried')],
      thousands,
    ),
  ])

  const t3 = table([
    meta(9),
    [
      down('序号', 2),
      across('功能分类科目', 2),
      down('合计', 2),
      down('基本支出', 2),
      down('项目支出', 2),
      down('经营支出', 2),
      down('上解上级支出', 2),
      down('对附属单位补助支出', 2),
    ],
    cells('科目编码', '科目名称'),
    ordinalRow(8),
    ...codeRows(money, [all, basic, project, none, none, none], false),
  ])

  const fiscal = money.filter(from('general', 'carried', 'fund'))
  const fundColumns = [all, generalBudget, from('fund'), none]
  const fiscalIncome = [
    ['一、一般公共预算拨款', earned('general')],
    ['二、政府性基金预算拨款', earned('fund')],
    ['三、国有资本经营预算拨款', 0],
  ]
  const fiscalTotals = total(fiscal, fundColumns)
  const carried = earned('carried')
  const fiscalRows = [
    ...sideBySide(
      fiscalIncome.map(([label, amount]) => [cell(label), ...amounts([amount])]),
      expenditureLines(LINES, fiscal, fundColumns).map((line) => [cell(line.label), ...amounts(line.amounts)]),
      5,
    ),
    [cell('本年收入合计'), ...amounts([fiscalTotals[0] - carried]), cell('本年支出合计'), ...amounts(fiscalTotals)],
    [cell('年初财政拨款结转和结余'), ...amounts([carried]), cell('年末财政拨款结转和结余'), ...cells('', '', '', '')],
    ...[carried, 0, 0].map((amount, i) => [cell(fiscalIncome[i][0]), ...amounts([amount]), ...cells('', '', '', '', '')]),
    [cell('收入总计'), ...amounts([fiscalTotals[0]]), cell('支出总计'), ...amounts(fiscalTotals)],
  ]
  const t4 = table([
    meta(8),
    [down('序号', 2), across('收入', 2), across('支出', 5)],
    cells('项  目', '金额', '项  目', '合计', '一般公共预算财政拨款', '政府性基金预算  财政拨款', '国有资本经营预算财政拨款'),
    ordinalRow(7),
    ...serial(fiscalRows),
  ])

  const t6 = table([
    meta(6),
    [down('序号', 2), across('支出部门经济分类科目', 2), across('一般公共预算基本支出', 3)],
    cells('科目编码', '科目名称', '合计', '人员经费', '公用经费'),
    ordinalRow(5),
    ...serial(
      economicRows(economic).map((row) => [...cells(row.code, row.name), ...amounts([row.amount, row.personnel, row.publicExpenses])]),
    ),
  ])
  if (sum(economic.map((leaf) => leaf.amount)) !== total(money, [both(basic, generalBudget)])[0]) {
    throw new Error(`${name}: economic and functional classification of the basic expenditure differ`)
  }

  const t9 = table([
    meta(6),
    [down('序号', 2), down('项  目', 2), across('资 金 性 质', 4)],
    cells('合计', '一般公共预算  财政拨款', '政府性基金      预算拨款', '国有资本经营    预算财政拨款'),
    ordinalRow(5),
    ...serial(threePublicRows(threePublic).map(([label, amount]) => [cell(label), ...amounts([amount, amount]), ...cells('', '')])),
  ])

  const general = money.filter(generalBudget)
  const fund = money.filter(from('fund'))
  const note = (what) => ({ paragraph: `注：本年度未安排${what}支出，本表为空表。`, style: 'body' })
  return [
    [heading1('部门预算收支总表', mark(1)), t1],
    [heading1('部门预算收入总表', mark(2)), t2],
    [heading1('部门预算支出总表', mark(3)), t3],
    [heading1('部门预算财政拨款收支总表', mark(4)), t4],
    [heading1('部门预算一般公共预算财政拨款支出表', mark(5)), byFunction(general)],
    [heading1('部门预算一般公共预算财政拨款基本支出表', mark(6)), t6],
    [heading1('部门预算政府性基金预算财政拨款支出表', mark(7)), byFunction(fund)],
    [heading1('部门预算国有资本经营预算财政拨款支出表', mark(8)), byFunction([]), note('国有资本经营预算财政拨款')],
    [heading1('部门预算财政拨款“三公”经费支出表', mark(9)), t9],
  ]
}

/** Lines of table 9; the two lines under each 其中 are exhaustive. */
function threePublicRows({ abroad, purchase, running, reception, meetings, training }) {
  const three = abroad + purchase + running + reception
  return [
    ['合计', three + meetings + training],
    ['“三公”经费小计', three],
    ['一、因公出国（境）费', abroad],
    ['    其中：教学科研人员因公出国（境）费', 0],
    ['          其他因公出国（境）费', abroad],
    ['二、公务用车购置及运维费', purchase + running],
    ['    其中：公务用车购置费', purchase],
    ['          公务用车运行维护费', running],
    ['三、公务接待费', reception],
    ['四、会议费', meetings],
    ['    其中：省属高校业务性会议费', 0],
    ['          其他会议费', meetings],
    ['五、培训费', training],
  ]
}

/** The totals the narrative quotes, all from the same money. */
export function hebeiTotals({ money, economic, threePublic }) {
  const of = (keep) => total(money, [keep])[0]
  const rows = economicRows(economic)
  const { abroad, purchase, running, reception } = threePublic
  return {
    all: of(all),
    general: of(from('general')),
    fund: of(from('fund')),
    special: of(from('special')),
    other: of(from('other')),
    carried: of(from('carried')),
    basic: of(basic),
    project: of(project),
    personnel: rows[0].personnel,
    publicExpenses: rows[0].publicExpenses,
    threePublic: abroad + purchase + running + reception,
  }
}
