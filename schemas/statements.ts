/**
 * Amounts the narrative states that tables show too, as a registry: the words right before the amount, without white space (domain.md §3.5, patterns
 * 8; §3.4, X12, X14, X15). The longest that fits is meant.
 */
export const statedLabels = {
  'procurement-total': [
    '政府采购支出预算总额',
    '政府采购预算总额',
    '政府采购预算金额',
    '政府采购预算支出',
    '政府采购支出总额',
    '政府采购支出合计',
    '政府采购总额',
    '政府采购金额',
    '政府采购预算',
  ],
  goods: ['拟采购货物支出', '政府采购货物支出', '政府采购货物预算', '采购货物支出', '货物支出', '货物类', '货物'],
  works: ['拟采购工程支出', '政府采购工程支出', '政府采购工程预算', '采购工程支出', '工程支出', '工程类', '工程'],
  services: [
    '拟购买服务支出',
    '拟采购服务支出',
    '政府采购服务支出',
    '政府采购服务预算',
    '采购服务支出',
    '购买服务支出',
    '服务支出',
    '服务类',
    '服务',
  ],
  'assets-total': ['上年末固定资产金额', '上年末固定资产总额', '固定资产总额', '固定资产金额', '资产总额'],
  'new-assets': ['拟购置固定资产总额', '拟购置固定资产金额', '拟新增固定资产总额', '新增资产配置预算'],
} as const satisfies Record<string, readonly string[]>

export type Stated = keyof typeof statedLabels

/**
 * What a table that may be empty is about, in the words of the narrative: a sentence with one of them that says there is none, or nought, explains
 * an empty table (domain.md §1.0, §3.4 X13).
 */
export const emptyTableSubjects: Readonly<Record<string, readonly string[]>> = {
  'government-fund-expenditure': ['政府性基金', '政府基金', '基金预算'],
  'final-government-fund': ['政府性基金', '政府基金', '基金预算'],
  'state-capital-expenditure': ['国有资本经营'],
  'final-state-capital': ['国有资本经营'],
  'three-public-expenditure': ['三公'],
  'final-three-public': ['三公'],
  'government-procurement': ['政府采购'],
  'final-procurement': ['政府采购'],
  'fixed-assets': ['固定资产'],
  'operating-cost-expenditure': ['机关运行经费'],
  'project-expenditure': ['项目支出'],
  'final-project-expenditure': ['项目支出'],
  'transfer-payment': ['转移支付'],
  'purchase-of-services': ['购买服务'],
  'new-assets': ['新增资产', '购置资产', '购置固定资产'],
}
