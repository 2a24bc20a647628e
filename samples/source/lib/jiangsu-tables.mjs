// The twelve tables of a budget in the Jiangsu form (domain.md §1.3), with form numbers and three lists in table 01. Money is a list of
// { code, amount, use: 'basic' | 'project' | 'reserve', from: 'general' | 'fund' | 'other' }; reserve is 单位预留机动经费.
import { across, body, cell, cells, down, heading1, table } from './blocks.mjs'
import { FUNCTIONS, total, tree } from './codes.mjs'
import { economicRows } from './economic.mjs'
import { expenditureLines } from './hebei-tables.mjs'
import { printOrBlank, sum } from './money.mjs'

const LINES = (
  '一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 ' +
  '交通运输支出 资源勘探工业信息等支出 商业服务业等支出 金融支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 灾害防治及应急管理支出 其他支出'
).split(' ')

export const TITLES = [
  '收支预算总表',
  '收入预算总表',
  '支出预算总表',
  '财政拨款收支预算总表',
  '财政拨款支出预算表（功能科目）',
  '财政拨款基本支出预算表（经济科目）',
  '一般公共预算支出预算表（功能科目）',
  '一般公共预算基本支出预算表（经济科目）',
  '“三公”经费、会议费、培训费支出预算表',
  '政府性基金预算财政拨款支出预算表',
  '一般公共预算机关运行经费支出预算表',
  '政府采购支出预算表',
]

const all = () => true
const from =
  (...sources) =>
  (leaf) =>
    sources.includes(leaf.from)
const use = (wanted) => (leaf) => leaf.use === wanted
const amounts = (values) => values.map((value) => cell(printOrBlank(value, true)))
const line = (label, amount) => [cell(label), ...amounts([amount])]

export function jiangsuTables(dept) {
  const { name, money, economic } = dept
  const of = (...filters) => sum(money.filter((leaf) => filters.every((keep) => keep(leaf))).map((leaf) => leaf.amount))
  const [general, fund, other] = ['general', 'fund', 'other'].map((source) => of(from(source)))
  const fiscal = from('general', 'fund')
  if (sum(economic.map((leaf) => leaf.amount)) !== of(use('basic'), from('general')) || of(use('basic'), from('fund')) !== 0) {
    throw new Error(`${name}: economic and functional classification of the basic expenditure differ`)
  }
  const uses = ['basic', 'project', 'reserve']
  const useLines = (...filters) =>
    uses.map((wanted, i) => [['一、基本支出', '二、项目支出', '三、单位预留机动经费'][i], of(use(wanted), ...filters)])

  const income = [
    ['一、财政拨款', general + fund],
    ['1.一般公共预算', general],
    ['2.政府性基金预算', fund],
    ['二、财政专户管理资金', 0],
    ['三、其他资金', other],
  ]
  const pair = (list, i) => line(...(list[i] ?? ['', 0]))
  const sums = (left, amount, right) => [...line(left, amount), ...cells(right, '', ''), ...amounts([amount])]
  const t1 = table([
    [across('收入', 2), across('支出', 4)],
    [down('项目名称', 2), down('金额', 2), across('功能分类', 2), across('支出用途', 2)],
    cells('功能科目名称', '金额', '项目名称', '金额'),
    ...expenditureLines(LINES, money, [all]).map((entry, i) => [
      ...pair(income, i),
      ...line(entry.label, entry.amounts[0]),
      ...pair(useLines(), i),
    ]),
    sums('当年收入小计', of(), '当年支出小计'),
    sums('上年结转资金', 0, '结转下年资金'),
    sums('收入合计', of(), '支出合计'),
  ])

  const group = (label, lines) => [[down(label, lines.length), ...line(...lines[0])], ...lines.slice(1).map((entry) => line(...entry))]
  const t2 = table([
    [across('项目名称', 2), cell('金额')],
    [across('收入总计', 2), ...amounts([of()])],
    ...group('一般公共预算资金', [
      ['小计', general],
      ['公共财政拨款（补助）资金', general],
      ['专项收入', 0],
    ]),
    ...group('政府性基金', [['小计', fund]]),
    ...group('财政专户管理资金', [
      ['小计', 0],
      ['专户管理教育收费', 0],
      ['其他非税收入', 0],
    ]),
    ...group('其他资金', [
      ['小计', other],
      ['事业收入', 0],
      ['经营收入', 0],
      ['其他收入', other],
      ['债务资金（银行贷款）', 0],
    ]),
    ...group('上年结转和结余资金', [
      ['小计', 0],
      ['其中：动用上年结转和结余资金', 0],
    ]),
  ])

  const t3 = table([
    cells('合计', '基本支出', '项目支出', '单位预留机动经费', '结转下年资金'),
    amounts([of(), ...uses.map((wanted) => of(use(wanted))), 0]),
  ])
  const fiscalIncome = [
    ['一、一般公共预算', general],
    ['二、政府性基金预算', fund],
  ]
  const t4 = table([
    [across('收入', 2), across('支出', 2)],
    [down('项目名称', 2), down('金额', 2), across('支出用途', 2)],
    cells('项目名称', '金额'),
    ...useLines(fiscal).map((entry, i) => [...pair(fiscalIncome, i), ...line(...entry)]),
    [...line('收入合计', general + fund), ...line('支出合计', general + fund)],
  ])

  const byFunction = (keep) => {
    const leaves = money.filter(keep)
    const rows = tree(leaves, FUNCTIONS, [all]).map((row) => [...cells(row.code, row.name), ...amounts(row.amounts)])
    return table([cells('功能科目编码', '功能科目名称', '金额'), [...cells('', '合计'), ...amounts(total(leaves, [all]))], ...rows])
  }
  const byEconomy = (label, leaves) =>
    table([
      cells('科目编码', '科目名称', label),
      ...economicRows(leaves).map((row) => [...cells(row.code, row.name), ...amounts([row.amount])]),
    ])
  const operating = economic.filter((leaf) => leaf.code.startsWith('302'))

  const { abroad, purchase, running, reception, meetings, training } = dept.threePublic
  const three = abroad + purchase + running + reception
  const t9 = table([
    [down('合计', 3), across('“三公”经费', 6), down('会议费', 3), down('培训费', 3)],
    [down('小计', 2), down('因公出国（境）费', 2), across('公务用车购置及运行维护费', 3), down('公务接待费', 2)],
    cells('小计', '公务用车购置费', '公务用车运行维护费'),
    amounts([three + meetings + training, three, abroad, purchase + running, purchase, running, reception, meetings, training]),
  ])

  const contents = [
    t1,
    t2,
    t3,
    t4,
    byFunction(fiscal),
    byEconomy('金额', economic),
    byFunction(from('general')),
    byEconomy('基本支出', economic),
    t9,
    byFunction(from('fund')),
    byEconomy('机关运行经费支出', operating),
    procurementList(dept.procurement),
  ]
  return contents.flatMap((content, i) => [
    ...body(`公开${String(i + 1).padStart(2, '0')}表`),
    heading1(TITLES[i]),
    ...body(`部门名称：${name}                                单位：元`),
    content,
    { paragraph: '' },
  ])
}

/** Table 12 is indented through its columns: class, project with its economic item, articles. */
function procurementList(classes) {
  const cost = (projects) => sum(projects.flatMap((project) => project.articles.map((article) => article.amount)))
  const rows = classes.flatMap(({ label, projects }) => [
    [...cells(label, '', '', '', ''), ...amounts([cost(projects)])],
    ...projects.flatMap((project) => [
      [...cells('', project.name, project.item, '', ''), ...amounts([cost([project])])],
      ...project.articles.map((article) => [...cells('', '', '', article.name, article.manner), ...amounts([article.amount])]),
    ]),
  ])
  return table([
    cells('采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式', '总计'),
    [...cells('合计', '', '', '', ''), ...amounts([cost(classes.flatMap((entry) => entry.projects))])],
    ...rows,
  ])
}

export const procurementCost = (entry) => sum(entry.projects.flatMap((project) => project.articles.map((article) => article.amount)))
