import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../schemas/disclosure.ts'
import { tableTypes } from '../../schemas/tables/index.ts'
import { matchTableType } from '../../src/recognise/types/match-type.ts'
import { normaliseTitle } from '../../src/recognise/types/normalise-title.ts'
import { titleKind } from '../../src/recognise/types/title-kind.ts'

const B: Kind = 'budget'
const F: Kind = 'final-accounts'
const idOf = (title: string, kind: Kind | null, labels: readonly string[] = []) => matchTableType({ title, labels, kind }).type?.id ?? null

/** Every title of titles.md and domain.md §1, by the type a reader gives it; `null` where it is none of the types. */
const FINAL: Record<string, readonly string[]> = {
  'final-income-expenditure-summary': [
    '收入支出决算总表',
    '收支决算总表',
    '部门收支决算总表',
    '收入支出决算表',
    '收入支出决算总表(表1)',
    '收入支出决算总表（1）',
    '表一 收入决算支出总表',
    '表一：收入支出决算总表',
    '高等学校收支决算总表',
    '表 1：高等学校收支决算总表',
    '公开01表 收入支出决算总表',
    '入支出决算总表',
    '一、收入支出决算总表',
    '收入支出决算总表 PAGEREF _Toc25831 \\h 3',
    '收入支出决算总表……………………12',
  ],
  'final-income': [
    '收入决算表',
    '收入决算总表',
    '部门收入决算总表',
    '表二 收入决算表',
    '收入决算表（按功能分类列示）',
    '（二）收入决算表（分科目）',
    '高等学校收入决算表',
    '入决算表',
    '（2）收入决算表',
  ],
  'final-income-by-unit': ['收入决算表（按单位列示）', '（三）收入决算表（分单位）'],
  'final-expenditure': ['支出决算表', '支出决算总表', '部门支出决算总表', '支出决算表（分科目）', '高等学校支出决算表', '出决算表'],
  'final-expenditure-by-unit': ['支出决算表（分单位）'],
  'final-fiscal-income-expenditure-summary': [
    '财政拨款收入支出决算总表',
    '财政拨款收支决算总表',
    '财政拨款收入支出决算表',
    '政拨款收入支出决算总表',
  ],
  'final-fiscal-expenditure': ['高等学校财政拨款支出决算表', '表4：高等学校财政拨款支出决算表'],
  'final-fiscal-expenditure-detail': ['财政拨款支出决算明细表'],
  'final-general-budget-expenditure': [
    '一般公共预算财政拨款支出决算表',
    '一般公共预算财政拨款收入支出决算表',
    '一般公共预算支出决算表',
    '一般公共预算财政拨款支出决算表(一)',
    '般公共预算财政拨款支出决算表',
    '表五一般公共预算财政拨款支出决算表',
    '表一般公共预算财政拨款支出决算表',
  ],
  'final-general-budget-expenditure-detail': ['一般公共预算财政拨款支出决算明细表'],
  'final-general-budget-basic-expenditure': [
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出决算表',
    'C07 一般公共预算财政拨款基本支出决算表',
  ],
  'final-general-budget-project-expenditure': ['一般公共预算财政拨款项目支出决算表', '一般公共预算财政拨款项目支出决算明细表'],
  'final-project-expenditure': ['项目支出决算表', '项目收入支出决算表'],
  'final-three-public': [
    '一般公共预算财政拨款“三公”经费支出决算表',
    '财政拨款“三公”经费支出决算表',
    '财政拨款三公经费支出决算表',
    '一般公共预算“三公”经费支出决算表',
    '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
    '“三公”经费、行政参公单位机关运行经费情况表',
    '表七：一般公共预算财政拨款安排的三公经费支出决算表',
    '一般公共预算相关经费支出决算表',
  ],
  'final-government-fund': [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金支出决算表',
    '政府性基金预算财政拨款收支决算表',
    '政府性基金预算财政拨款支出决算表',
  ],
  'final-government-fund-basic-expenditure': ['政府性基金预算财政拨款基本支出决算表'],
  'final-state-capital': ['国有资本经营预算财政拨款支出决算表', '国有资本经营预算财政拨款收入支出决算表'],
  'final-procurement': ['政府采购情况表'],
  'final-purchase-of-services': ['政府购买服务支出情况表'],
  'final-related-information': ['部门决算公开相关信息统计表', '机构运行经费支出、国有资产占用情况及政府采购支出信息表'],
  'state-assets': ['国有资产占用情况表'],
  null: ['关于空表的说明', '附表', '第五部分 附表', '决算公开表.XLS', '部门决算公开报告', '单位概况', '名词解释', '基本情况2'],
}

const BUDGET: Record<string, readonly string[]> = {
  'income-expenditure-summary': [
    '收支总表',
    '收支预算总表',
    '部门预算收支总表',
    '部门收支总表',
    '部门收支总体情况表',
    '部门收支总体情况表（预算公开01表）',
    '收支总体情况表',
    '2024年部门财务收支预算总表',
    '2024年预算单位财务收支预算总表',
    '财务收支预算总表',
    '2024年市本级部门收支预算总表',
    '共青团安徽省委2021年收支总表',
    '《收支预算总表》',
    '单位收支预算表',
    '2022年部门收支总体情况表',
    '年度部门收入支出预算总表',
    '部门（单位）收支总体情况表',
    '西南大学收支预算总表',
    '2017年度江苏省高级人民法院部门收支预算总表',
    '公开 01 表：收支预算总表',
    'C01 收支总表',
  ],
  'income-summary': [
    '收入总表',
    '部门预算收入总表',
    '收入预算总表',
    '部门收入总表',
    '部门收入总体情况表',
    '2024年市本级部门收入预算总表',
    '单位收入预算表',
    '部门收入预算情况表',
    '收入总体情况表',
    '部门收入预算表',
    '收入总',
    '部门（单位）收入总体情况表',
    '西南大学收入预算表',
  ],
  'expenditure-summary': [
    '支出总表',
    '部门预算支出总表',
    '支出预算总表',
    '部门支出总表',
    '部门支出总体情况表',
    '单位支出预算表',
    '部门支出预算情况表',
    '支出总体情况表',
    '部门支出预算表',
    '部门（单位）支出总体情况表',
    '西南大学支出预算表',
  ],
  'fiscal-income-expenditure-summary': [
    '财政拨款收支总表',
    '部门预算财政拨款收支总表',
    '财政拨款收支预算总表',
    '财政拨款收支总体情况表',
    '财政拨款收支总体情况表（04）',
    '财政拨款收支预算表',
    '财政拨款收支情况表',
    '部门财政拨款收支预算总表',
    '财政拨款收入支出预算表',
  ],
  'fiscal-expenditure-by-function': [
    '财政拨款支出预算表（功能科目）',
    '财政拨款支出预算表',
    '财政拨款支出表',
    '西南大学财政拨款支出预算表',
  ],
  'fiscal-basic-expenditure-by-economic': ['财政拨款基本支出预算表（经济科目）', '财政拨款基本支出预算表'],
  'general-budget-expenditure-by-function': [
    '部门预算一般公共预算财政拨款支出表',
    '一般公共预算支出表',
    '一般公共预算支出情况表',
    '一般公共预算财政拨款支出表',
    '一般公共预算支出预算表（功能科目）',
    '一般公共预算支出表（功能科目）',
    '2024年部门一般公共预算支出功能分类预算表',
    '一般公共预算支出预算表',
    '一般公共预算支出情况表（财政拨款）',
    '一般公共预算支出情况表（按功能分类科目）',
    '部门一般公共预算支出预算表',
    '一般公共预算支出预算表（按功能科目分类）',
    '一般公共预算财政拨款收入支出预算表',
  ],
  'general-budget-basic-expenditure-by-economic': [
    '部门预算一般公共预算财政拨款基本支出表',
    '一般公共预算基本支出表',
    '一般公共预算基本支出情况表',
    '一般公共预算基本支出预算表（经济科目）',
    '一般公共预算财政拨款基本支出预算表',
    '2024年部门一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出表（财政拨款）',
    '一般公共预算基本支出情况表（按经济分类款级科目）',
  ],
  'general-budget-basic-expenditure-by-government-economic': ['一般公共预算基本支出表（政府预算经济科目）'],
  'general-budget-basic-wages-benefits': [
    '一般公共预算基本支出表--人员经费（工资福利支出）（按政府预算经济分类）',
    '一般公共预算基本支出表--人员经费（工资福利支出）（按部门预算经济分类）',
    '人员经费（工资福利支出）',
  ],
  'general-budget-basic-family-subsidies': ['一般公共预算基本支出表--人员经费（对个人和家庭的补助）', '人员经费(对个人和家庭的补助)'],
  'general-budget-basic-goods-services': ['一般公共预算基本支出表--公用经费（商品和服务支出）'],
  'general-budget-project-expenditure': ['一般公共预算项目支出情况表', '一般公共预算项目支出表'],
  'government-fund-expenditure': [
    '部门预算政府性基金预算财政拨款支出表',
    '政府性基金预算支出表',
    '政府性基金预算支出情况表',
    '政府性基金预算财政拨款支出预算表',
    '财政拨款政府性基金支出预算表',
    '政府性基金支出预算表',
    '政府性基金预算拨款支出预算表',
    '政府性基金预算支出功能分类预算表',
    '政府性基金预算财政拨款收入支出预算表',
    '政府性基金预算支出预算表',
    '《政府性基金预算支出表',
  ],
  'government-fund-expenditure-by-economic': [
    '政府性基金预算支出分类汇总表',
    '政府性基金预算支出分类汇总表（按政府预算经济分类）',
    '政府性基金预算支出分类汇总表（按部门预算经济分类）',
  ],
  'state-capital-expenditure': [
    '部门预算国有资本经营预算财政拨款支出表',
    '国有资本经营预算支出表',
    '国有资本经营预算支出情况表',
    '国有资本经营预算支出功能分类预算表',
    '国有资本经营支出预算表',
    '国有资本经营预算表',
  ],
  'special-account-expenditure': ['财政专户管理资金预算支出表'],
  'three-public-expenditure': [
    '部门预算财政拨款“三公”经费支出表',
    '“三公”经费、会议费、培训费支出预算表',
    '“三公”经费、会议费、培训费支出预算表（一般公共预算）',
    '“三公”经费、会议费、培训费支出情况表',
    '一般公共预算“三公”经费、会议费、培训费支出预算表',
    '财政拨款“三公”经费支出表',
    '一般公共预算“三公”经费支出情况表',
    '“三公”经费和机关运行经费预算表',
    '一般公共预算“三公”经\n费支出表',
    '一般公共预算“三公”经费支出表',
    '一般公共预算“三公”经费预算表',
    '部门“三公”经费支出预算表（财政拨款）',
    '公共财政拨款“三公”经费支出预算表',
    '财政拨款安排的行政经费及“三公”经费预算表',
    '财政拨款“三公”经费、会议费和培训费支出情况表',
    '部门预算资金安排的“三公”经费情况表',
    '部门一般公共预算“三公”经费支出情况表',
    '一般公共预算"三公"经费支出预算表',
    '财政拨款预算“三公”经费支出表',
  ],
  'operating-cost-expenditure': ['一般公共预算机关运行经费支出预算表', '机关运行经费'],
  'basic-expenditure': ['基本支出预算表', '基本支出预算表（人员类、运转类公用经费项目）'],
  'project-expenditure': ['项目支出表', '项目支出预算表', '综合预算项目支出表', '项目支出预算表（其他运转类、特定目标类项目）'],
  'expenditure-by-economic': ['支出经济分类汇总表', '支出预算分类汇总表（按部门预算经济分类）'],
  'expenditure-by-government-economic': ['支出预算分类汇总表（按政府预算经济分类）'],
  'earmarked-funds': ['专项资金预算汇总表'],
  'government-procurement': [
    '政府采购支出预算表',
    '2019年政府采购预算表',
    '政府采购预算明细表',
    '政府采购支出表',
    '部门政府采购预算表',
    '政府采购预算表',
    '部门政府采购预算',
  ],
  'purchase-of-services': ['政府购买服务预算财政拨款明细表', '政府购买服务支出表', '部门政府购买服务预算表'],
  'new-assets': ['新增资产配置表'],
  'transfer-payment': ['部门管理转移支付表', '对下转移支付预算表', '省对下转移支付预算表'],
  'fixed-assets': ['部门固定资产占用情况表'],
  'unit-list': ['部门机构设置情况', '预算单位构成', '纳入某某市某某局2024年度部门预算编制范围的单位包括：'],
  'project-performance-header': [
    '项目支出绩效目标表',
    '专项转移支付资金绩效目标表',
    '项目支出绩效表',
    '重点项目绩效目标表',
    '项目绩效目标表',
    '单位预算项目绩效目标表',
    '自治区本级项目绩效目标公开表（10）',
    '自治区对下转移支付项目绩效目标公开表（11）',
    '项目支出绩效目标表(另文下达)',
    '项目支出绩效目标表（本级下达）（另文下达）',
    '对下转移支付绩效目标表',
    '项目支出预算绩效目标情况表',
    '项目绩效目标申报表',
    '1、车辆保险费绩效目标表',
  ],
  'overall-performance-target': ['部门整体支出绩效目标表', '整体支出绩效目标表', '整体绩效目标表'],
  null: [
    '关于空表的说明',
    '2026部门预算表',
    '一般公共预算公开表',
    '政府性基金预算公开表',
    '国有资本经营预算公开表',
    '社会保险基金预算公开表',
    '部门预算单位基本情况',
  ],
}

/** Titles without 表 are believed only when the header agrees, so the header is given. */
const HEADERS: Record<string, readonly string[]> = {
  部门政府采购预算: ['政府采购项目来源', '项目名称', '采购物品名称', '数量', '单价'],
  机关运行经费: ['科目编码', '科目名称', '机关运行经费支出'],
  部门机构设置情况: ['单位名称', '单位性质', '单位规格', '经费保障形式'],
  预算单位构成: ['序号', '单位名称'],
  '纳入某某市某某局2024年度部门预算编制范围的单位包括：': ['序号', '单位名称', '备注'],
}

const rows = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([id, titles]) => titles.map((title) => [title, id === 'null' ? null : id] as const))

describe('titles of final accounts', () => {
  test.each(rows(FINAL))('%s → %s', (title, id) => expect(idOf(title, F, HEADERS[title])).toBe(id))
})

describe('titles of budgets', () => {
  test.each(rows(BUDGET))('%s → %s', (title, id) => expect(idOf(title, B, HEADERS[title])).toBe(id))
})

/** Dirt and bodies' names that no list of titles shows but every archive holds. */
const AROUND: readonly (readonly [title: string, id: string])[] = [
  ['附表1：收入支出决算总表', 'final-income-expenditure-summary'],
  ['附件1-1 2023年度收入支出决算总表', 'final-income-expenditure-summary'],
  ['收入支出决算总表（公开01表）', 'final-income-expenditure-summary'],
  ['收入支出决算总表 公开01表 单位：万元', 'final-income-expenditure-summary'],
  ['收入支出决算总表 部门：某某市财政局', 'final-income-expenditure-summary'],
  ['财决公开02表 收入决算表（续表）', 'final-income'],
  ['GK03 支出决算表', 'final-expenditure'],
  ['第三部分　２０２３年度支出决算表', 'final-expenditure'],
  ['收入支出决算总表.xlsx', 'final-income-expenditure-summary'],
  ['某某县人民代表大会常务委员会收支预算总表', 'income-expenditure-summary'],
  ['某某市政府采购中心部门支出预算总表', 'expenditure-summary'],
  ['某某市国有资产监督管理委员会收入预算总表', 'income-summary'],
  ['部门综合预算收支总表', 'income-expenditure-summary'],
  ['部门综合预算一般公共预算支出明细表（按支出功能分类科目）', 'general-budget-expenditure-by-function'],
  ['部门综合预算政府性基金收支表', 'government-fund-expenditure'],
  ['部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表', 'three-public-expenditure'],
  ['表1-1 部门收入总表', 'income-summary'],
  ['二〇二四年部门预算支出总表', 'expenditure-summary'],
  ['(3)财政拨款收支预算总表', 'fiscal-income-expenditure-summary'],
  ['[bookmark: _Toc_2_2_0000000004]部门预算财政拨款收支总表', 'fiscal-income-expenditure-summary'],
  ['部门（单位）整体绩效目标申报表', 'overall-performance-target'],
  ['表十三公经费支出预算表', 'three-public-expenditure'],
  ['表十一一般公共预算支出预算表', 'general-budget-expenditure-by-function'],
  ['部门预算支出经济分类汇总表', 'expenditure-by-economic'],
  ['政府预算支出经济分类汇总表', 'expenditure-by-government-economic'],
]

describe('numbering, years, meta lines and names around a title', () => {
  test.each(AROUND)('%s → %s', (title, id) => expect(idOf(title, titleKind(title) ?? B)).toBe(id))
})

describe('what a province adds', () => {
  test.each([
    [
      '一般公共预算财政拨款支出决算',
      ['项目', '功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      'final-general-budget-expenditure',
    ],
    ['一般公共预算财政拨款“三公”经费支出决算', ['预算数', '决算数', '合计', '公务接待费'], 'final-three-public'],
    ['一般公共预算财政拨款支出决算表(二)', ['经济分类科目编码', '科目名称', '决算数'], 'final-general-budget-basic-expenditure'],
    ['一般公共预算财政拨款支出决算表(二)', ['功能分类科目编码', '科目名称', '基本支出', '项目支出'], 'final-general-budget-expenditure'],
    ['一般公共预算财政拨款支出决算表(二)', [], 'final-general-budget-expenditure'],
  ])('%s with %j is %s', (title, labels, id) => expect(idOf(title, F, labels)).toBe(id))
})

describe('the kind', () => {
  test.each([
    ['收支总表', null],
    ['一般公共预算财政拨款支出表', null],
    ['2024年预算单位一般公共预算基本支出表（按部门预算经济分类）', null],
    ['部门预算收支总表', B],
    ['一般公共预算支出预算表', B],
    ['政府性基金预算财政拨款收入支出决算表', F],
    ['“三公”经费支出预决算表', F],
  ])('%s says %s', (title, kind) => expect(titleKind(title)).toBe(kind))

  test('a title that names its kind overrules the document', () => {
    expect(idOf('收入支出决算总表', B)).toBe('final-income-expenditure-summary')
    expect(idOf('部门预算收支总表', F)).toBe('income-expenditure-summary')
  })
  test('a title that names none follows the document', () => {
    expect(idOf('一般公共预算财政拨款支出表', F)).toBe('final-general-budget-expenditure')
    expect(idOf('一般公共预算财政拨款支出表', B)).toBe('general-budget-expenditure-by-function')
  })
  test('without a document the columns decide', () => {
    expect(idOf('收支总表', null, ['收入', '项目', '决算数', '支出'])).toBe('final-income-expenditure-summary')
    expect(idOf('收支总表', null, ['收入', '项目', '预算数', '支出'])).toBe('income-expenditure-summary')
    expect(idOf('政府性基金预算收入支出表', null, ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出'])).toBe(
      'final-government-fund',
    )
    expect(idOf('收支总表', null)).toBe('income-expenditure-summary')
  })
})

describe('not a title of any type', () => {
  test.each([
    '社会保险基金预算收支表',
    '非税收入预算表',
    '政府性基金预算收入表',
    '国有资本经营预算基本支出决算表',
    '政府性基金预算项目支出表',
    '一般公共预算财政拨款支出决算明细对比表',
    '债务支出预算表',
    '基本支出决算表',
    '工资福利支出预算表',
    '财政专户管理资金收入表',
    '项目支出绩效自评表',
    '一般公共预算“三公”经费增减变化情况表',
    '政府性基金预算“三公”经费支出预算表',
    '一般公共预算支出明细表（按支出经济分类科目）',
    '财政拨款支出预算表（部门经济分类科目）',
    '专项业务经费支出预算表',
    '收支总表（财政拨款）',
    '收入决算表、支出决算表',
    '收入总表 支出总表',
    '详见《财政拨款支出预算表》',
    '具体情况见《收支预算总表》和《部门收入总表》',
    '本部门2024年收支总表如下',
    '根据预算法，现公开收支预算总表',
    '2024年收入预算为425.20万元，详见收入总表。',
    '收支总表的说明',
    '收入支出决算总体情况说明',
    '第二部分 2024年度部门决算表',
    '第四部分 名词解释',
    '一、收入预算',
    '三、支出决算情况',
    '2024年部门预算公开表',
    '',
    '  ',
    '表',
    '《》',
    '（一）',
  ])('%j', (title) => {
    for (const kind of [B, F, null]) expect(matchTableType({ title, labels: [], kind })).toEqual({ type: null, by: null, confirmed: false })
  })

  test('a long text is not searched for titles', () => expect(idOf(`${'按照有关规定'.repeat(4000)}收支表`, B)).toBeNull())
  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (title, labels) => {
        expect(matchTableType({ title, labels, kind: null })).toHaveProperty('confirmed')
      }),
    )
  })
})

describe('columns', () => {
  const t3 = [
    '序号',
    '功能分类科目',
    '科目编码',
    '科目名称',
    '合计',
    '基本支出',
    '项目支出',
    '经营支出',
    '上解上级支出',
    '对附属单位补助支出',
  ]
  const t5 = t3.slice(0, 7)
  const f3 = [
    '项目',
    '功能分类科目编码',
    '科目名称',
    '本年支出合计',
    '基本支出',
    '项目支出',
    '上缴上级支出',
    '经营支出',
    '对附属单位补助支出',
  ]

  test('confirm a title', () => {
    expect(matchTableType({ title: '部门预算支出总表', labels: t3, kind: B })).toMatchObject({ by: 'exact', confirmed: true })
    expect(matchTableType({ title: '部门预算支出总表', labels: ['收入', '项目', '支出'], kind: B })).toMatchObject({
      by: 'exact',
      confirmed: false,
    })
    expect(matchTableType({ title: '西南大学支出预算表', labels: t3, kind: B })).toMatchObject({ by: 'alias', confirmed: true })
  })
  test('tell a table without title where they are like no other', () => {
    expect(matchTableType({ title: null, labels: t3, kind: B })).toMatchObject({
      type: { id: 'expenditure-summary' },
      by: 'columns',
      confirmed: true,
    })
    expect(matchTableType({ title: null, labels: f3, kind: null }).type?.id).toBe('final-expenditure')
    expect(matchTableType({ title: '第二部分 部门决算表', labels: f3, kind: F }).type?.id).toBe('final-expenditure')
    expect(matchTableType({ title: null, labels: f3, kind: B }).type).toBeNull()
  })
  test('tell nothing where several types look alike', () => {
    expect(matchTableType({ title: null, labels: t5, kind: B })).toEqual({ type: null, by: null, confirmed: false })
    expect(matchTableType({ title: null, labels: ['功能科目编码', '功能科目名称', '金额'], kind: B }).type).toBeNull()
    expect(matchTableType({ title: null, labels: ['项目', '金额'], kind: B }).type).toBeNull()
  })
  test('do not overrule a title that narrows the table to something else', () => {
    expect(matchTableType({ title: '政府性基金预算项目支出明细表', labels: t3, kind: B }).type).toBeNull()
  })
  test('do not make a title of a heading that lost nothing', () => {
    expect(matchTableType({ title: '二、支出预算情况', labels: t5, kind: B }).type).toBeNull()
    expect(matchTableType({ title: '一般公共预算财政拨款支出决算', labels: ['年度', '人数'], kind: F }).type).toBeNull()
  })
})

describe('the registry', () => {
  test('has unique ids', () => expect(new Set(tableTypes.map((type) => type.id)).size).toBe(tableTypes.length))
  test.each(tableTypes.map((type) => [type.id, type] as const))('%s has a title, which is a stem', (_, type) => {
    if (type.layout !== 'form') expect(type.titles).not.toHaveLength(0)
    expect(type.titles.map(normaliseTitle)).toEqual(type.titles)
  })
  test.each([B, F])('gives a stem to one type of a kind (%s)', (kind) => {
    const stems = tableTypes.filter((type) => type.kinds.includes(kind)).flatMap((type) => type.titles)
    expect(stems).toEqual([...new Set(stems)])
  })
  test('confirms each type by the headers it says are usual', () => {
    const doubted = tableTypes.flatMap((type) =>
      (type.headers ?? []).filter(
        (paths) => !matchTableType({ title: type.titles[0] ?? null, labels: paths.flat(), kind: type.kinds[0] ?? null }).confirmed,
      ),
    )
    expect(doubted).toEqual([])
  })
  test('has no order', () => {
    const all = [...rows(FINAL).map(([title]) => [title, F] as const), ...rows(BUDGET).map(([title]) => [title, B] as const)]
    const answers = (registry = tableTypes) =>
      all.map(([title, kind]) => matchTableType({ title, labels: HEADERS[title] ?? [], kind }, registry).type?.id)
    const expected = answers()
    fc.assert(
      fc.property(fc.shuffledSubarray([...tableTypes], { minLength: tableTypes.length }), (registry) => {
        expect(answers(registry)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})
