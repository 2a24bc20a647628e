// The nine tables of a final account in the national form (domain.md §1.5): 行次 columns in the two summaries, three panels in table 6,
// 预算数 and 决算数 side by side in table 7. Money is a list of { code, amount, use: 'basic' | 'project', from: 'fiscal' | 'own' }.
import { across, body, cell, cells, down, heading1, ordinalRow, table } from './blocks.mjs'
import { ECONOMIC, FUNCTIONS, total, tree } from './codes.mjs'
import { isPersonnel } from './economic.mjs'
import { expenditureLines } from './hebei-tables.mjs'
import { printOrBlank, sum } from './money.mjs'

const LINES = (
  '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 ' +
  '交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 援助其他地区支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 国有资本经营预算支出 ' +
  '灾害防治及应急管理支出 其他支出 债务还本支出 债务付息支出 抗疫特别国债安排的支出'
).split(' ')

const all = () => true
const basic = (leaf) => leaf.use === 'basic'
const project = (leaf) => leaf.use === 'project'
const fiscalOnly = (leaf) => leaf.from === 'fiscal'
const amounts = (values) => values.map((value) => cell(printOrBlank(value, true)))

export function finalTables(dept) {
  const { name, year, money, carriedIn, carriedOut } = dept
  const meta = (columns) => {
    const part = Math.floor(columns / 3)
    return [across(`部门：${name}`, columns - 2 * part), across(`${year}年度`, part), across('金额单位：万元', part)]
  }
  const fiscal = money.filter(fiscalOnly)
  const spent = sum(money.map((leaf) => leaf.amount))
  const fiscalSpent = sum(fiscal.map((leaf) => leaf.amount))
  const fiscalIncome = fiscalSpent + carriedOut.fiscal - carriedIn.fiscal
  const income = fiscalIncome + dept.income.business + dept.income.other
  const broughtIn = carriedIn.fiscal + carriedIn.own
  const leftOver = carriedOut.fiscal + carriedOut.own
  if (income + broughtIn !== spent + leftOver) throw new Error(`${name}: income and expenditure do not balance`)

  /** Left and right panel with their 行次; the right numbers go on where the left ones end. */
  const numbered = (left, right) =>
    left.map(([leftLabel, ...leftValues], i) => [
      cell(leftLabel),
      cell(String(i + 1)),
      ...amounts(leftValues),
      cell(right[i][0]),
      cell(String(left.length + i + 1)),
      ...amounts(right[i].slice(1)),
    ])
  const incomeLines = [
    ['一、一般公共预算财政拨款收入', fiscalIncome],
    ['二、政府性基金预算财政拨款收入', 0],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', dept.income.business],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', dept.income.other],
  ]
  const pad = (lines) => LINES.map((_, i) => lines[i] ?? ['', 0])
  const t1 = table([
    meta(6),
    [across('收入', 3), across('支出', 3)],
    cells('项目', '行次', '决算数', '项目', '行次', '决算数'),
    cells('栏次', '', '1', '栏次', '', '2'),
    ...numbered(
      [
        ...pad(incomeLines),
        ['本年收入合计', income],
        ['使用非财政拨款结余（含专用结余）', 0],
        ['年初结转和结余', broughtIn],
        ['总计', income + broughtIn],
      ],
      [
        ...expenditureLines(LINES, money, [all]).map((line) => [line.label, ...line.amounts]),
        ['本年支出合计', spent],
        ['结余分配', 0],
        ['年末结转和结余', leftOver],
        ['总计', spent + leftOver],
      ],
    ),
  ])

  const codeTable = (columns, labels, leaves, filters) => {
    const header = [[across('项目', 2), ...labels.map((label) => down(label, 2))], cells('科目编码', '科目名称'), ordinalRow(columns, 2)]
    const rows = tree(leaves, FUNCTIONS, filters).map((row) => [...cells(row.code, row.name), ...amounts(row.amounts)])
    return table([meta(columns + 2), ...header, [across('合计', 2), ...amounts(total(leaves, filters))], ...rows])
  }

  // Income by code: what each code spent, corrected where money came from last year, stayed for next year, or was earned.
  const earned = [
    ...fiscal.map((leaf) => ({ ...leaf, kind: 'fiscal' })),
    { code: dept.mainCode, amount: carriedOut.fiscal - carriedIn.fiscal, kind: 'fiscal' },
    { code: dept.mainCode, amount: dept.income.business, kind: 'business' },
    { code: dept.mainCode, amount: dept.income.other, kind: 'other' },
  ]
  const kind = (wanted) => (leaf) => leaf.kind === wanted
  const t2 = codeTable(
    7,
    ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
    earned,
    [all, kind('fiscal'), kind('superior'), kind('business'), kind('trade'), kind('affiliate'), kind('other')],
  )
  const none = () => false
  const t3 = codeTable(6, ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'], money, [
    all,
    basic,
    project,
    none,
    none,
    none,
  ])
  const t5 = codeTable(3, ['本年支出合计', '基本支出', '项目支出'], fiscal, [all, basic, project])

  const fundLines = ['一、一般公共预算财政拨款', '二、政府性基金预算财政拨款', '三、国有资本经营预算财政拨款']
  const fundColumns = (amount) => [amount, amount, 0, 0]
  const t4 = table([
    meta(9),
    [across('收入', 3), across('支出', 6)],
    cells('项目', '行次', '决算数', '项目', '行次', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'),
    cells('栏次', '', '1', '栏次', '', '2', '3', '4', '5'),
    ...numbered(
      [
        ...pad([[fundLines[0], fiscalIncome], ...fundLines.slice(1).map((line) => [line, 0])]),
        ['本年收入合计', fiscalIncome],
        ['年初财政拨款结转和结余', carriedIn.fiscal],
        ...fundLines.map((line, i) => [line, i === 0 ? carriedIn.fiscal : 0]),
        ['总计', fiscalIncome + carriedIn.fiscal],
      ],
      [
        ...expenditureLines(LINES, fiscal, [all, fiscalOnly, none, none]).map((line) => [line.label, ...line.amounts]),
        ['本年支出合计', ...fundColumns(fiscalSpent)],
        ['年末财政拨款结转和结余', ...fundColumns(carriedOut.fiscal)],
        ...fundLines.map(() => ['', 0, 0, 0, 0]),
        ['总计', ...fundColumns(fiscalSpent + carriedOut.fiscal)],
      ],
    ),
  ])

  const fundHeader = [
    [across('项目', 2), down('年初结转和结余', 2), down('本年收入', 2), across('本年支出', 3), down('年末结转和结余', 2)],
    cells('科目编码', '科目名称', '小计', '基本支出', '项目支出'),
    ordinalRow(6, 2),
  ]
  const blankRow = (count) => cells(...Array(count).fill(''))
  const t8 = table([meta(8), ...fundHeader, [across('合计', 2), ...blankRow(6)], blankRow(8)])
  const t9 = table([
    meta(5),
    [across('项目', 2), down('合计', 2), down('基本支出', 2), down('项目支出', 2)],
    cells('科目编码', '科目名称'),
    ordinalRow(3, 2),
    [across('合计', 2), ...blankRow(3)],
    blankRow(5),
  ])
  const shows = (what) => body(`注：本表列示${name}本年度${what}。`)
  const empty = (what) => body(`说明：${year}年度${name}没有${what}，本表无数据。`)
  const mark = (n) => `_Toc_6_6_${String(n).padStart(10, '0')}`
  return [
    [heading1('收入支出决算总表', mark(1)), t1, ...shows('各项收支和结转结余的总体情况')],
    [heading1('收入决算表', mark(2)), t2, ...shows('各项收入的来源')],
    [heading1('支出决算表', mark(3)), t3, ...shows('各项支出的去向')],
    [heading1('财政拨款收入支出决算总表', mark(4)), t4, ...shows('财政拨款收支和结转结余的总体情况')],
    [heading1('一般公共预算财政拨款支出决算表', mark(5)), t5, ...shows('一般公共预算财政拨款的实际支出')],
    [
      heading1('一般公共预算财政拨款基本支出决算明细表', mark(6)),
      economicPanels(meta(9), dept.economic),
      ...shows('一般公共预算财政拨款基本支出的经济分类明细'),
    ],
    [
      heading1('财政拨款“三公”经费支出决算表', mark(7)),
      threePublicTable(meta(12), dept.threePublic),
      ...shows('“三公”经费的全年预算数和决算数'),
    ],
    [
      heading1('政府性基金预算财政拨款收入支出决算表', mark(8)),
      t8,
      ...empty('政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出'),
    ],
    [heading1('国有资本经营预算财政拨款支出决算表', mark(9)), t9, ...empty('国有资本经营预算财政拨款支出')],
  ]
}

/** Three independent lists side by side: 人员经费, and 公用经费 in two. The last row holds the totals of both sides. */
function economicPanels(metaRow, economic) {
  const lines = (classes) =>
    classes.flatMap((head) => {
      const leaves = economic.filter((leaf) => leaf.code.startsWith(head))
      if (leaves.length === 0) return []
      return [{ code: head, amount: sum(leaves.map((leaf) => leaf.amount)) }, ...leaves]
    })
  const goods = lines(['302'])
  const half = Math.ceil((goods.length + lines(['310']).length) / 2)
  const panels = [lines(['301', '303']), goods.slice(0, half), [...goods.slice(half), ...lines(['310'])]]
  const triple = (leaf) => (leaf ? [...cells(leaf.code, ECONOMIC[leaf.code]), ...amounts([leaf.amount])] : cells('', '', ''))
  const height = Math.max(...panels.map((panel) => panel.length))
  const personnel = sum(economic.filter((leaf) => isPersonnel(leaf.code)).map((leaf) => leaf.amount))
  const rest = sum(economic.map((leaf) => leaf.amount)) - personnel
  return table([
    metaRow,
    [across('人员经费', 3), across('公用经费', 6)],
    cells('科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'),
    ...Array.from({ length: height }, (_, i) => panels.flatMap((panel) => triple(panel[i]))),
    [across('人员经费合计', 2), ...amounts([personnel]), across('公用经费合计', 5), ...amounts([rest])],
  ])
}

function threePublicTable(metaRow, { budget, final }) {
  const heads = [down('合计', 2), down('因公出国（境）费', 2), across('公务用车购置及运行费', 3), down('公务接待费', 2)]
  const values = ({ abroad, purchase, running, reception }) =>
    amounts([abroad + purchase + running + reception, abroad, purchase + running, purchase, running, reception])
  return table([
    metaRow,
    [across('预算数', 6), across('决算数', 6)],
    [...heads, ...heads],
    cells('小计', '公务用车购置费', '公务用车运行费', '小计', '公务用车购置费', '公务用车运行费'),
    Array.from({ length: 12 }, (_, i) => cell(String(i + 1))),
    [...values(budget), ...values(final)],
  ])
}
