/**
 * Words that narrow what a table covers. A title is of a type only if the type's stem covers every one of them:
 * 政府性基金预算基本支出表 is not a 支出表. Where a word also occurs in names of bodies, those are excepted.
 */
const SCOPE_WORDS: readonly string[] = [
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '社会保险基金',
  '非?财政拨款',
  '非税',
  '三公经费',
  '会议费',
  '培训费',
  '接待费',
  '因公出国',
  '公务用车',
  '基本支出',
  '项目(?!建设|管理|推进|服务|办|中心)',
  '人员经费',
  '公用经费',
  '工资福利',
  '商品和服务',
  '对个人和家庭',
  '资本性',
  '运行经费',
  '行政经费',
  '相关经费',
  '采购(?!中心|管理|服务|办|局)',
  '购买服务',
  '专户',
  '专项(?!转移)',
  '转移支付',
  '经济分类',
  '经济科目',
  '(?<!垃圾)分类',
  '明细',
  '绩效(?!评价中心|管理)',
  '资产(?!监督|管理|经营|运营)',
  '债务(?!管理)',
  '债券',
  '上级补助',
  '附属单位',
  '事业收入',
  '经营(?:收入|支出)',
  '结转',
  '结余',
  '往来',
  '基建(?!办|处|中心)',
  '执行(?!局|大队|支队)',
  '调整(?!办|中心)',
  '变动',
  '增减',
  '对比',
  '比较',
  '来源',
  '用途',
  '分单位',
]

const SCOPE = new RegExp(SCOPE_WORDS.join('|'), 'g')

export interface Span {
  readonly start: number
  readonly end: number
}

/** Where in a stem its scope words stand. */
export const scopeSpans = (stem: string): Span[] =>
  Array.from(stem.matchAll(SCOPE), (match) => ({ start: match.index, end: match.index + match[0].length }))
