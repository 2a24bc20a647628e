/** Column labels that several table types are confirmed by, written as a header prints them without white space and quotation marks. */

/** Head of the left list of a two-sided summary. */
export const INCOME_SIDE = ['收入', '本年收入', '收入项目'] as const

/** Head of the right list of a two-sided summary. */
export const EXPENDITURE_SIDE = ['支出', '本年支出', '支出项目'] as const

/** Code or name column of a table by functional classification; the plain 科目编码 also heads economic ones. */
export const FUNCTION_CODE = [
  '科目编码',
  '科目代码',
  '科目名称',
  '功能分类',
  '功能分类科目',
  '功能分类科目编码',
  '功能分类科目代码',
  '功能分类科目名称',
  '功能科目',
  '功能科目编码',
  '功能科目代码',
  '功能科目名称',
  '支出功能分类',
  '支出功能分类科目',
  '支出功能分类科目编码',
] as const

/** What only a table by economic classification shows. */
export const ECONOMIC_CODE = [
  '人员经费',
  '公用经费',
  '经济分类',
  '经济分类科目',
  '经济分类科目编码',
  '经济分类科目名称',
  '经济科目',
  '经济科目编码',
  '经济科目代码',
  '经济科目名称',
  '支出经济分类',
  '支出经济分类科目',
  '支出经济分类科目编码',
  '支出部门经济分类科目',
  '部门预算经济分类科目',
  '部门预算支出经济分类科目',
  '部门经济分类科目',
] as const

/** Columns of a wide three-public table; the long form has them as rows. */
export const THREE_PUBLIC = [
  '三公经费',
  '因公出国（境）费',
  '因公出国（境）费用',
  '公务接待费',
  '公务用车购置及运行费',
  '公务用车购置及运行维护费',
  '公务用车购置及运维费',
] as const

/** Any of the columns that name what is bought. */
export const PROCUREMENT = [
  '采购物品名称',
  '采购品目大类',
  '采购类别',
  '采购品目',
  '采购品目名称',
  '采购项目',
  '采购项目名称',
  '采购内容',
  '采购目录',
  '采购方式',
  '采购组织形式',
  '政府采购目录',
  '政府采购目录序号',
  '政府采购品目',
  '政府采购项目来源',
  '品目名称',
] as const

/** A table known by its title to be economic may head its codes plainly. */
export const ECONOMIC_CODE_OR_PLAIN = [...ECONOMIC_CODE, '科目编码', '科目代码', '科目名称'] as const
