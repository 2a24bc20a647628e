import { squash } from '../../../parsers/signs.ts'

/** What the label of a performance-target form stands for (domain.md §6.1). Labels in `group` have no value of their own. */
export type FormField =
  | 'projectCode'
  | 'projectName'
  | 'total'
  | 'fiscalFunds'
  | 'otherFunds'
  | 'carriedOver'
  | 'purpose'
  | 'plan'
  | 'objectives'
  | 'longTerm'
  | 'group'
  | 'extra'

/** Labels as printed in the forms of different provinces, without blanks, colon, bracketed unit or leading 其中. */
const FORM_LABELS: readonly (readonly [FormField, readonly string[]])[] = [
  ['projectCode', ['项目编码', '项目代码', '项目编号']],
  ['projectName', ['项目名称', '任务名称']],
  [
    'total',
    [
      '预算数',
      '年度资金总额',
      '资金总额',
      '预算总额',
      '预算金额',
      '项目资金总额',
      '项目总金额',
      '项目预算',
      '年度预算',
      '年度预算申请',
      '预算资金总额',
      '总额',
    ],
  ],
  ['fiscalFunds', ['财政资金', '财政拨款', '当年财政拨款', '年度财政拨款', '财政拨款资金', '一般公共预算拨款', '财政性资金']],
  ['otherFunds', ['其他资金', '其它资金', '单位资金']],
  ['carriedOver', ['上年结转', '上年结转资金', '上年结转结余', '结转资金']],
  ['purpose', ['预算规模及资金用途', '资金用途']],
  ['plan', ['资金支出计划', '支出计划']],
  [
    'objectives',
    [
      '绩效目标',
      '年度总体目标',
      '总体目标',
      '年度绩效目标',
      '项目绩效目标',
      '年度目标',
      '项目年度绩效目标',
      '项目总体目标',
      '整体目标',
      '整体绩效目标',
      '年度履职目标',
      '总体绩效目标',
    ],
  ],
  ['longTerm', ['长期目标', '中期目标', '中长期目标', '实施期目标', '实施期总目标']],
  [
    'group',
    [
      '项目资金',
      '资金构成',
      '资金总额及构成',
      '绩效指标',
      '年度绩效指标',
      '长期绩效指标',
      '基本信息',
      '项目基本情况',
      '年度主要任务',
      '主要任务',
    ],
  ],
  [
    'extra',
    [
      '主管部门',
      '主管部门及代码',
      '实施单位',
      '项目单位',
      '预算单位',
      '部门名称',
      '单位名称',
      '项目属性',
      '项目类别',
      '项目类型',
      '项目期',
      '项目期限',
      '项目起止时间',
      '起止时间',
      '实施期限',
      '项目周期',
      '执行率分值',
      '项目负责人',
      '负责人',
      '联系人',
      '联系电话',
      '立项依据',
      '立项情况',
      '项目概况',
      '项目内容',
      '主要内容',
      '主要工作任务',
      '填报单位',
      '填报人',
      '备注',
    ],
  ],
]

const FIELDS: ReadonlyMap<string, FormField> = new Map(
  FORM_LABELS.flatMap(([field, labels]) => labels.map((label) => [label, field] as const)),
)

/** Labels that occur in no other kind of table. */
const TELLING = new Set([
  '预算规模及资金用途',
  '资金支出计划',
  '绩效目标',
  '年度总体目标',
  '年度绩效目标',
  '项目绩效目标',
  '总体目标',
  '执行率分值',
  '年度资金总额',
  '项目资金',
  '整体目标',
  '整体绩效目标',
  '年度履职目标',
  '年度目标',
  '长期目标',
])

export const plainLabel = (text: string): string =>
  squash(text)
    .replace(/^其中[：:]/, '')
    .replace(/[（(][^（()）]*[）)]$/, '')
    .replace(/[：:]$/, '')

export const formField = (text: string): FormField | null => (text.length > 30 ? null : (FIELDS.get(plainLabel(text)) ?? null))
export const isTelling = (text: string): boolean => text.length <= 30 && TELLING.has(plainLabel(text))

/** 3月底, 第一季度, 上半年: the dates a disbursement plan names. */
export const isPlanDate = (text: string): boolean => /^(\d{1,2}月底?前?|第?[一二三四]季度|[上下]半年|全年|年底)$/.test(squash(text))

export type IndicatorField =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'description'
  | 'value'
  | 'basis'
  | 'weight'
  | 'comparator'
  | 'unit'
  | 'projectName'
  | 'projectCode'
  | 'total'
  | 'objectives'

const INDICATOR_HEADS: readonly (readonly [RegExp, IndicatorField])[] = [
  [/^一级指标/, 'level1'],
  [/^二级指标/, 'level2'],
  [/^(三级指标|指标内容|指标名称)/, 'level3'],
  [/^(绩效指标描述|指标描述|指标说明|指标解释|绩效标准和评分|评分标准|计算方法)/, 'description'],
  [/依据/, 'basis'], // before 指标值: the head of the basis is 指标值确定依据
  [/^((年度|绩效|目标|计划)*指标值|目标值|年度目标值|指标目标值)/, 'value'],
  [/^(分值|权重|指标权重)/, 'weight'],
  [/^(指标性质|指标方向|运算符号|比较符)/, 'comparator'],
  [/^(计量单位|度量单位|指标单位|单位)$/, 'unit'],
  [/^项目名称/, 'projectName'],
  [/^项目编码|^项目代码/, 'projectCode'],
  [/^(预算数|项目资金|资金总额|预算金额|年度预算)/, 'total'],
  [/^(年度|项目)?(年度)?(绩效|总体)?目标$/, 'objectives'],
]

/** The field a head of the indicator list names; null for heads the contract has no field for. */
export const indicatorField = (text: string): IndicatorField | null =>
  INDICATOR_HEADS.find(([pattern]) => pattern.test(squash(text)))?.[1] ?? null
