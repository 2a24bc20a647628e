/** What a column head says about its column, as a registry: the first pattern that fits the lowest label decides (domain.md §1, §2). */
import type { ColumnRole } from '../../../schemas/disclosure.ts'

const CODE = /编码|编号|代码|^[类款项]$|^目录序号$/
/** Codes of the units that spend the money: a column of its own beside the classification. */
const UNIT_CODE = /单位|部门|主管/
export const isUnitCodeLabel = (label: string): boolean => CODE.test(label) && UNIT_CODE.test(label) && !/经济/.test(label)
export const isCodeLabel = (label: string): boolean => CODE.test(label)

const ORDINAL = /^(序号|行次|栏次|顺序号|编序)$/

/** Heads that decide the role whatever the body holds. */
export const FIXED_ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [ORDINAL, 'ordinal'],
  [/目录序号|采购目录编码/, 'text'], // a catalogue number such as A020101 is no classification code
  [CODE, 'code'],
  [/^(数量|人数|台数|套数|辆数|面积|编制数|实有人数|个数|户数|批次|人次|团组数?)([（(].*[）)])?$/, 'quantity'],
  [/占比|比重|比例|增幅|增减幅度|百分比|率$|率[（(]|[%％][）)]?$/, 'ratio'],
]

/** Heads of columns of names and descriptions. */
export const NAMES = /项目$|名称|科目$|功能分类$|支出用途$|^单位$|部门$|经费类型/
export const WORDS = /备注|说明|内容|依据|方式|形式|性质|规格|来源$|目录|计量单位|日期|时间|年度$|大类|等级|采购物品/
export const MONEY =
  /金额|预算数?$|决算数?$|合计|小计|总计|收入|支出|拨款|结转|结余|资金|经费|费$|价值|单价|总价|拨付|补助|份额|基金$|专户|[（(](百|千)?[万亿]?元[）)]$/
