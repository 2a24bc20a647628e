import { sum } from './money.mjs'

/** Names of the classification codes used in the samples (standard terms). */
export const FUNCTIONS = {
  201: '一般公共服务支出',
  20103: '政府办公厅（室）及相关机构事务',
  2010301: '行政运行',
  2010302: '一般行政管理事务',
  2010350: '事业运行',
  207: '文化旅游体育与传媒支出',
  20701: '文化和旅游',
  2070104: '图书馆',
  2070108: '文化活动',
  20702: '文物',
  2070204: '文物保护',
  2070205: '博物馆',
  208: '社会保障和就业支出',
  20805: '行政事业单位养老支出',
  2080502: '事业单位离退休',
  2080505: '机关事业单位基本养老保险缴费支出',
  2080506: '机关事业单位职业年金缴费支出',
  210: '卫生健康支出',
  21011: '行政事业单位医疗',
  2101101: '行政单位医疗',
  2101102: '事业单位医疗',
  212: '城乡社区支出',
  21205: '城乡社区环境卫生',
  2120501: '城乡社区环境卫生',
  21208: '国有土地使用权出让收入安排的支出',
  2120804: '农村基础设施建设支出',
  213: '农林水支出',
  21307: '农村综合改革',
  2130705: '对村民委员会和村党支部的补助',
  221: '住房保障支出',
  22102: '住房改革支出',
  2210201: '住房公积金',
  2210203: '购房补贴',
  229: '其他支出',
  22960: '彩票公益金安排的支出',
  2296099: '用于其他社会公益事业的彩票公益金支出',
}

export const ECONOMIC = {
  301: '工资福利支出',
  30101: '基本工资',
  30102: '津贴补贴',
  30103: '奖金',
  30107: '绩效工资',
  30108: '机关事业单位基本养老保险缴费',
  30109: '职业年金缴费',
  30110: '职工基本医疗保险缴费',
  30112: '其他社会保障缴费',
  30113: '住房公积金',
  302: '商品和服务支出',
  30201: '办公费',
  30202: '印刷费',
  30205: '水费',
  30206: '电费',
  30207: '邮电费',
  30208: '取暖费',
  30209: '物业管理费',
  30211: '差旅费',
  30212: '因公出国（境）费用',
  30213: '维修（护）费',
  30215: '会议费',
  30216: '培训费',
  30217: '公务接待费',
  30226: '劳务费',
  30227: '委托业务费',
  30228: '工会经费',
  30229: '福利费',
  30231: '公务用车运行维护费',
  30239: '其他交通费用',
  30299: '其他商品和服务支出',
  303: '对个人和家庭的补助',
  30302: '退休费',
  30305: '生活补助',
  30309: '奖励金',
  310: '资本性支出',
  31002: '办公设备购置',
  31003: '专用设备购置',
}

const LEVELS = [3, 5, 7]

/** The codes of the leaves and all their ancestors, in printing order (parents before children). */
function codesOf(leaves) {
  const codes = new Set()
  for (const { code } of leaves) for (const length of LEVELS) if (length <= code.length) codes.add(code.slice(0, length))
  return [...codes].sort()
}

/** What the leaves under `code` add up to; '' is the whole tree. */
export const under = (leaves, code) => sum(leaves.filter((leaf) => leaf.code.startsWith(code)).map((leaf) => leaf.amount))

/** One row per code: `{ code, name, amounts }`, `amounts` summed over the leaves that each column's filter keeps. */
export function tree(leaves, names, columns) {
  return codesOf(leaves).map((code) => {
    if (!names[code]) throw new Error(`no name for code ${code}`)
    return { code, name: names[code], amounts: columns.map((keep) => under(leaves.filter(keep), code)) }
  })
}

export const total = (leaves, columns) => columns.map((keep) => under(leaves.filter(keep), ''))
