// A small budget in the Jiangsu form: table of contents, four parts, amounts in 元.
import { blank, body, chineseNumber, footer, heading1, heading2, title } from './blocks.mjs'
import { FUNCTIONS, tree } from './codes.mjs'
import { isPersonnel } from './economic.mjs'
import { jiangsuTables, procurementCost, TITLES } from './jiangsu-tables.mjs'
import { change, percent, print, sum } from './money.mjs'
import { nationalTarget } from './national-target.mjs'

export function townshipDocument(dept) {
  const { name, year, text } = dept
  const parts = [`第一部分 ${name}概况`, `第二部分 ${year}年度部门预算表`, `第三部分 ${year}年度部门预算情况说明`, '第四部分 名词解释']
  const leader = (entry, page) => ({ paragraph: `${entry}${'…'.repeat(20)}${page}`, style: 'body', contents: true })
  const contents = [
    leader(parts[0], 2),
    leader('一、主要职能', 2),
    leader('二、机构设置及部门预算单位构成', 2),
    leader(parts[1], 3),
    ...TITLES.map((entry, i) => leader(`${chineseNumber(i + 1)}、${entry}`, 3 + i)),
    leader(parts[2], 15),
    leader(parts[3], 18),
  ]
  return {
    name: dept.file,
    title: `${name}${year}年度部门预算公开`,
    kind: 'budget',
    fiscalYear: year,
    unit: '元',
    blocks: [
      title(`${name}${year}年度部门预算公开`),
      blank(),
      title('目  录'),
      ...contents,
      footer('- 1 -'),
      title(parts[0]),
      heading1('一、主要职能'),
      ...body(...text.duties),
      heading1('二、机构设置及部门预算单位构成'),
      ...body(text.units),
      footer('- 2 -'),
      title(parts[1]),
      ...jiangsuTables(dept),
      footer('- 14 -'),
      title(parts[2]),
      ...narrative(dept),
      heading2('项目支出绩效目标表'),
      ...body(`（${year}年度）`),
      nationalTarget(dept.target),
      blank(),
      title(parts[3]),
      ...body(...text.terms),
      footer('- 18 -'),
    ],
  }
}

function narrative(dept) {
  const { name, year, money, economic, last, text } = dept
  const yuan = (amount) => `${print(amount, true)}元`
  const of = (...filters) => sum(money.filter((leaf) => filters.every((keep) => keep(leaf))).map((leaf) => leaf.amount))
  const from = (source) => (leaf) => leaf.from === source
  const use = (wanted) => (leaf) => leaf.use === wanted
  const fiscal = (leaf) => leaf.from !== 'other'
  const versus = (now, before) => (now === before ? '与上年持平' : `与上年相比${change(now - before, before, '元', true)}`)
  const all = of()
  const priorAll = sum(Object.values(last.byUse))
  const part = (label, amount) => `${label}${yuan(amount)}，占${percent(amount, all)}`
  const against = (label, wanted) => `${label}${yuan(of(use(wanted)))}，${versus(of(use(wanted)), last.byUse[wanted])}`
  const personnel = sum(economic.filter((leaf) => isPersonnel(leaf.code)).map((leaf) => leaf.amount))
  const publicExpenses = sum(economic.map((leaf) => leaf.amount)) - personnel
  const { abroad, purchase, running, reception, meetings, training } = dept.threePublic
  const items = tree(money.filter(fiscal), FUNCTIONS, [() => true]).filter((row) => row.code.length === 7)
  const itemName = (code) => `${FUNCTIONS[code.slice(0, 3)]}（类）${FUNCTIONS[code.slice(0, 5)]}（款）${FUNCTIONS[code]}（项）`
  const purchases = dept.procurement.map((entry) => procurementCost(entry))
  const sections = [
    [
      '收支预算总体情况说明',
      `${name}${year}年度收入、支出预算总计均为${yuan(all)}，${versus(all, priorAll)}。`,
      `支出按用途划分：${against('基本支出', 'basic')}；${against('项目支出', 'project')}；${against('单位预留机动经费', 'reserve')}。`,
    ],
    [
      '收入预算情况说明',
      `本年收入预算合计${yuan(all)}，其中：${part('一般公共预算资金', of(from('general')))}；${part('政府性基金', of(from('fund')))}；${part('其他资金', of(from('other')))}。`,
    ],
    [
      '支出预算情况说明',
      `本年支出预算合计${yuan(all)}，其中：${part('基本支出', of(use('basic')))}；${part('项目支出', of(use('project')))}；${part('单位预留机动经费', of(use('reserve')))}。`,
    ],
    ['财政拨款收支预算总体情况说明', `${year}年度财政拨款收入、支出预算均为${yuan(of(fiscal))}。`],
    [
      '财政拨款支出预算情况说明',
      `${year}年度财政拨款支出预算${yuan(of(fiscal))}，占本年支出预算合计的${percent(of(fiscal), all)}。其中：`,
      ...items.map((row, i) => `${i + 1}.${itemName(row.code)}支出${yuan(row.amounts[0])}。`),
    ],
    [
      '财政拨款基本支出预算情况说明',
      `${year}年度财政拨款基本支出预算${yuan(personnel + publicExpenses)}，其中：人员经费${yuan(personnel)}，公用经费${yuan(publicExpenses)}。`,
    ],
    ['一般公共预算支出预算情况说明', `${year}年度一般公共预算财政拨款支出预算${yuan(of(from('general')))}。`],
    [
      '“三公”经费、会议费、培训费支出预算情况说明',
      `${year}年度“三公”经费预算${yuan(abroad + purchase + running + reception)}，其中：因公出国（境）费${yuan(abroad)}；公务用车购置及运行维护费${yuan(purchase + running)}，包括公务用车购置费${yuan(purchase)}、公务用车运行维护费${yuan(running)}；公务接待费${yuan(reception)}。`,
      `会议费预算${yuan(meetings)}，培训费预算${yuan(training)}。`,
    ],
    ['政府性基金预算支出情况说明', `${year}年度政府性基金预算支出${yuan(of(from('fund')))}，全部用于村内道路硬化。`],
    ['机关运行经费支出预算情况说明', `${year}年度一般公共预算机关运行经费预算${yuan(publicExpenses)}，${text.operatingCost}。`],
    [
      '政府采购支出预算情况说明',
      `${year}年度政府采购支出预算总额${yuan(sum(purchases))}，其中：货物${yuan(purchases[0])}、工程${yuan(purchases[1])}、服务${yuan(purchases[2])}。`,
    ],
    ['国有资产占用情况说明', text.property],
    ['预算绩效目标设置情况说明', text.targets],
  ]
  return sections.flatMap(([heading, ...paragraphs], i) => [heading1(`${chineseNumber(i + 1)}、${heading}`), ...body(...paragraphs)])
}
