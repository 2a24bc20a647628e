// A whole budget in the Hebei form: nine tables, then the narrative in eleven sections that quotes them.
import { blank, body, cells, chineseNumber, footer, heading1, heading2, table, title } from './blocks.mjs'
import { assetTable, assetTotal, procurementTable, procurementTotal, targetForm } from './hebei-forms.mjs'
import { hebeiTables, hebeiTotals } from './hebei-tables.mjs'
import { change, percent, print, sum } from './money.mjs'

const HEADINGS = [
  '部门职责及机构设置情况',
  '部门预算安排的总体情况',
  '机关运行经费安排情况',
  '财政拨款“三公”经费预算情况及增减变化原因',
  '部门整体绩效目标',
  '部门主管专项资金预算安排情况及绩效目标',
  '部门项目预算安排情况及绩效目标',
  '政府采购预算情况',
  '国有资产信息',
  '名词解释',
  '其他需要说明的事项',
]

export function hebeiDocument(dept) {
  const { name, year, text } = dept
  const totals = hebeiTotals(dept)
  const w = (amount) => `${print(amount)}万元`
  const tables = hebeiTables(dept)
  // Section six carries a number set by the word processor; the dump prints it in Arabic digits, as Tika does.
  const section = (n, ...content) => {
    const mark = `_Toc_5_5_${String(n + 9).padStart(10, '0')}`
    const heading =
      n === 6 ? { ...heading1(HEADINGS[5], mark), automaticNumber: '6、' } : heading1(`${chineseNumber(n)}、${HEADINGS[n - 1]}`, mark)
    return [heading, ...content.flat()]
  }

  const overall = [
    ...body(`${name}的全部收支均纳入部门预算统一管理。`, '1、收入说明'),
    ...body(
      `${year}年预算收入${w(totals.all)}，其中：一般公共预算拨款收入${w(totals.general)}，政府性基金预算拨款收入${w(totals.fund)}，` +
        `国有资本经营预算拨款收入0.00万元，财政专户管理资金收入${w(totals.special)}，单位资金${w(totals.other)}，上年结转结余${w(totals.carried)}。`,
      '2、支出说明',
      `${year}年预算支出${w(totals.all)}，其中：基本支出${w(totals.basic)}，包括人员经费${w(totals.personnel)}和日常公用经费${w(totals.publicExpenses)}；` +
        `项目支出${w(totals.project)}，包括${dept.projects.map((p) => `${p.name}${w(p.fiscalFunds + p.otherFunds)}`).join('、')}。`,
      '3、比上年增减情况',
      `${year}年收支预算总额${w(totals.all)}，比${year - 1}年预算${changeOf(dept, totals)}。` +
        `其中：基本支出${change(dept.changes.basic, totals.basic - dept.changes.basic, '万元')}，主要原因是${text.basicReason}；` +
        `项目支出${change(dept.changes.project, totals.project - dept.changes.project, '万元')}，主要原因是${text.projectReason}。`,
      `按支出结构划分，基本支出占${percent(totals.basic, totals.all)}，项目支出占${percent(totals.project, totals.all)}。`,
    ),
  ]

  const { abroad, purchase, running, reception, last } = dept.threePublic
  const versus = (now, before) => (now === before ? '与上年持平' : `较上年${change(now - before, before, '万元')}`)
  const threePublic = body(
    `${year}年，${name}财政拨款“三公”经费预算安排${w(totals.threePublic)}，${versus(totals.threePublic, sum(Object.values(last)))}。` +
      `其中：因公出国（境）费${w(abroad)}，与上年持平；公务用车购置费${w(purchase)}，与上年持平；` +
      `公务用车运行维护费${w(running)}，${versus(running, last.running)}，${text.runningReason}；` +
      `公务接待费${w(reception)}，${versus(reception, last.reception)}，${text.receptionReason}。`,
  )

  const goods = dept.procurement.flatMap((group) => group.items)
  const cost = (kind) => sum(goods.filter((item) => item.kind === kind).map((item) => item.quantity * item.price))
  const procurement = [
    ...body(
      `${year}年，${name}政府采购预算总额${w(procurementTotal(dept.procurement))}，其中：货物类${w(cost('goods'))}，工程类0.00万元，服务类${w(cost('services'))}。`,
    ),
    heading2('部门政府采购预算'),
    procurementTable({ ...dept, groups: dept.procurement }),
    ...body('注：规格不同的同类物品，单价可以不同。'),
    blank(' '),
  ]

  const assets = [
    ...body(
      `截至${year - 1}年12月31日，${name}固定资产总额为${w(assetTotal(dept.assets))}，其中车辆${dept.assets.vehicles[0]}辆，${text.vehicles}。` +
        `${year}年拟购置固定资产总额为${w(cost('goods'))}，已编入政府采购预算。`,
    ),
    heading2('部门固定资产占用情况表'),
    assetTable({ ...dept, asOf: `${year - 1}-12-31` }),
    blank(),
  ]

  const forms = dept.projects.flatMap((project, i) => [...targetForm(i + 1, project), blank()])
  return {
    name: dept.file,
    title: `${name}${year}年部门预算公开`,
    kind: 'budget',
    fiscalYear: year,
    unit: '万元',
    blocks: [
      title(`${name}${year}年部门预算公开`),
      ...tables[0],
      blank(),
      footer('page number'),
      footer('page number'),
      ...tables.slice(1).flatMap((blocks) => [...blocks, ...(blocks.at(-1).table ? [blank()] : [])]),
      title(`${name}${year}年部门预算信息公开情况说明`),
      ...body(`现将${name}${year}年部门预算的编制情况公开如下，请社会各界监督。`),
      ...section(1, text.duties, unitList(dept)),
      ...section(2, overall),
      ...section(3, body(`${name}${text.operatingCost(w(totals.publicExpenses))}`)),
      ...section(4, threePublic),
      ...section(5, text.targets),
      ...section(6, body('本部门没有主管的专项资金。')),
      ...section(7, body(`${year}年共安排项目${dept.projects.length}个，涉及资金${w(totals.project)}，绩效目标见下列各表。`), forms),
      ...section(8, procurement),
      ...section(9, assets),
      ...section(10, body(...text.terms)),
      ...section(11, body(text.other)),
      footer('page number'),
    ],
  }
}

function changeOf({ changes }, totals) {
  const difference = changes.basic + changes.project
  return change(difference, totals.all - difference, '万元')
}

/** 机构设置: the units of the department, a small table without meta row. */
function unitList({ units }) {
  const header = cells('单位名称', '单位性质', '单位规格', '经费保障形式')
  return [
    ...body(`机构设置：纳入本部门预算编报范围的单位共${units.length}个。`),
    heading2('部门机构设置情况'),
    table([header, ...units.map((unit) => cells(...unit))]),
    blank(),
  ]
}
