// A whole final account: cover, four parts, the nine tables in part two, the narrative that explains them in part three.
import { blank, body, cells, chineseNumber, footer, heading1, heading2, table, title } from './blocks.mjs'
import { FUNCTIONS, total, tree } from './codes.mjs'
import { isPersonnel } from './economic.mjs'
import { finalTables } from './final-tables.mjs'
import { change, percent, print, sum } from './money.mjs'

export function finalDocument(dept) {
  const { name, year, money, text } = dept
  const w = (amount) => `${print(amount, true)}万元`
  const fiscal = money.filter((leaf) => leaf.from === 'fiscal')
  const spent = sum(money.map((leaf) => leaf.amount))
  const fiscalSpent = sum(fiscal.map((leaf) => leaf.amount))
  const basic = sum(money.filter((leaf) => leaf.use === 'basic').map((leaf) => leaf.amount))
  const { fiscal: fiscalIn, own: ownIn } = dept.carriedIn
  const fiscalOut = dept.carriedOut.fiscal
  const fiscalIncome = fiscalSpent + fiscalOut - fiscalIn
  const income = fiscalIncome + dept.income.business + dept.income.other
  const personnel = sum(dept.economic.filter((leaf) => isPersonnel(leaf.code)).map((leaf) => leaf.amount))
  const publicExpenses = sum(dept.economic.map((leaf) => leaf.amount)) - personnel
  if (personnel + publicExpenses !== basic)
    throw new Error(`${name}: economic and functional classification of the basic expenditure differ`)

  const share = (part, whole) => `${w(part)}，占${percent(part, whole)}`
  const section = (n, heading, ...content) => [heading1(`${chineseNumber(n)}、${heading}`), ...content.flat()]
  const narrative = [
    ...section(
      1,
      '收入支出决算总体情况说明',
      body(
        `${year}年度收入总计、支出总计均为${w(income + fiscalIn + ownIn)}。与${year - 1}年度相比，收、支总计均${change(dept.changes.all, income + fiscalIn + ownIn - dept.changes.all, '万元', true)}，主要原因是${text.totalReason}。`,
      ),
    ),
    ...section(
      2,
      '收入决算情况说明',
      body(
        `本年收入合计${w(income)}，其中：财政拨款收入${share(fiscalIncome, income)}；事业收入${share(dept.income.business, income)}；其他收入${share(dept.income.other, income)}。`,
      ),
    ),
    ...section(
      3,
      '支出决算情况说明',
      body(`本年支出合计${w(spent)}，其中：基本支出${share(basic, spent)}；项目支出${share(spent - basic, spent)}。`),
    ),
    ...section(
      4,
      '财政拨款收入支出决算总体情况说明',
      body(
        `${year}年度财政拨款收入总计、支出总计均为${w(fiscalIncome + fiscalIn)}。其中本年财政拨款收入${w(fiscalIncome)}，年初财政拨款结转和结余${w(fiscalIn)}；本年支出${w(fiscalSpent)}，年末财政拨款结转和结余${w(fiscalOut)}。`,
      ),
    ),
    ...section(5, '一般公共预算财政拨款支出决算情况说明', generalBudget(dept, fiscal, w)),
    ...section(
      6,
      '一般公共预算财政拨款基本支出决算情况说明',
      body(
        `${year}年度一般公共预算财政拨款基本支出${w(basic)}，其中：人员经费${w(personnel)}，主要用于工资、社会保险缴费和离退休补助；公用经费${w(publicExpenses)}，主要用于展厅水电、物业管理和设备维修。`,
      ),
    ),
    ...section(7, '财政拨款“三公”经费支出决算情况说明', threePublicText(dept, w)),
    ...section(8, '政府性基金预算财政拨款收入支出决算情况说明', body(`${year}年度${name}没有政府性基金预算财政拨款收入和支出。`)),
    ...section(9, '国有资本经营预算财政拨款收入支出决算情况说明', body(`${year}年度${name}没有国有资本经营预算财政拨款收入和支出。`)),
    ...section(10, '预算绩效管理情况', body(...text.performance)),
    ...section(11, '其他重要事项的情况说明', otherMatters(dept, w)),
  ]
  return {
    name: dept.file,
    title: `${name}${year}年度部门决算`,
    kind: 'final-accounts',
    fiscalYear: year,
    unit: '万元',
    blocks: [
      title(`${name}${year}年度部门决算`),
      blank(),
      title(`第一部分 ${name}概况`),
      heading1('一、主要职能'),
      ...body(...text.duties),
      heading1('二、部门决算单位构成'),
      ...body(`纳入${name}${year}年度部门决算编制范围的单位共${dept.units.length}个，名单如下：`),
      table([cells('序号', '单位名称', '备注'), ...dept.units.map((unit, i) => cells(String(i + 1), unit, ''))]),
      blank(),
      title(`第二部分 ${name}${year}年度部门决算表`),
      ...finalTables(dept).flat(),
      footer('page number'),
      title(`第三部分 ${name}${year}年度部门决算情况说明`),
      ...narrative,
      title('第四部分 名词解释'),
      ...body(...text.terms),
      footer('page number'),
    ],
  }
}

function generalBudget({ year, name, initial, text }, fiscal, w) {
  const spent = sum(fiscal.map((leaf) => leaf.amount))
  const planned = sum(Object.values(initial))
  const rows = tree(fiscal, FUNCTIONS, [() => true])
  const classes = rows.filter((row) => row.code.length === 3)
  const items = rows.filter((row) => row.code.length === 7)
  const parents = (code) => `${FUNCTIONS[code.slice(0, 3)]}（类）${FUNCTIONS[code.slice(0, 5)]}（款）${FUNCTIONS[code]}（项）`
  const done = (final, plan) => `年初预算为${w(plan)}，支出决算为${w(final)}，完成年初预算的${percent(final, plan)}`
  const comparison = (code, final) => {
    if (final === initial[code]) return '决算数与年初预算数持平'
    return `决算数${final > initial[code] ? '大于' : '小于'}年初预算数，主要原因是${text.reasons[code]}`
  }
  return [
    heading2('（一）一般公共预算财政拨款支出决算总体情况'),
    ...body(
      `${year}年度一般公共预算财政拨款支出${w(spent)}，占本年支出合计的${percent(spent, text.spent)}。与${year - 1}年度相比，一般公共预算财政拨款支出${change(text.spentChange, spent - text.spentChange, '万元', true)}，主要原因是${text.spentReason}。`,
    ),
    heading2('（二）一般公共预算财政拨款支出决算结构情况'),
    ...body(
      `${name}${year}年度一般公共预算财政拨款支出主要用于以下方面：${classes.map((row) => `${row.name}（类）支出${w(row.amounts[0])}，占${percent(row.amounts[0], total(fiscal, [() => true])[0])}`).join('；')}。`,
    ),
    heading2('（三）一般公共预算财政拨款支出决算具体情况'),
    ...body(
      `${year}年度一般公共预算财政拨款支出${done(spent, planned)}。其中：`,
      ...items.map(
        (row, i) => `${i + 1}.${parents(row.code)}。${done(row.amounts[0], initial[row.code])}。${comparison(row.code, row.amounts[0])}。`,
      ),
    ),
  ]
}

function threePublicText({ year, name, threePublic: { budget, final }, text }, w) {
  const all = (part) => sum(Object.values(part))
  const line = (label, key) => `${label}预算为${w(budget[key])}，支出决算为${w(final[key])}，完成预算的${percent(final[key], budget[key])}`
  return body(
    `${year}年度${name}财政拨款“三公”经费支出预算为${w(all(budget))}，支出决算为${w(all(final))}，完成预算的${percent(all(final), all(budget))}，${text.threePublicReason}。其中：`,
    `1.${line('因公出国（境）费', 'abroad')}。${text.abroad}`,
    `2.公务用车购置及运行费支出决算为${w(final.purchase + final.running)}，其中：公务用车购置费支出决算为${w(final.purchase)}，本年度没有购置公务用车；${line('公务用车运行费', 'running')}。年末公务用车保有量为${text.vehicles}辆。`,
    `3.${line('公务接待费', 'reception')}。${text.reception}`,
  )
}

function otherMatters({ year, name, procurement, text }, w) {
  return [
    heading2('（一）机关运行经费支出情况'),
    ...body(`${name}为事业单位，没有机关运行经费支出。`),
    heading2('（二）政府采购支出情况'),
    ...body(
      `${year}年度政府采购支出总额${w(sum(Object.values(procurement)))}，其中：政府采购货物支出${w(procurement.goods)}、政府采购工程支出${w(procurement.works)}、政府采购服务支出${w(procurement.services)}。`,
    ),
    heading2('（三）国有资产占有使用情况说明'),
    ...body(text.property),
  ]
}
