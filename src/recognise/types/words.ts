/** A wording and what it becomes. Applied in order: a later entry sees what the earlier ones left. */
export type Wording = readonly [pattern: RegExp, replacement: string]

/** Whatever 预算 is part of a name, not the word that says what kind of table this is. */
const FUND_NAMES = '一般公共|政府性基金|国有资本经营|社会保险基金'

const FUNDS: readonly Wording[] = [
  // 一般公共预算财政拨款, 一般公共预算当年拨款, 公共财政预算拨款, 公共财政拨款
  [
    /一般公共(?:财政)?预算(?:当年)?(?:(?:财政)?拨款)?|一般公共财政拨款|公共财政(?:预算)?(?:(?:财政)?拨款)?|公共预算(?:财政)?拨款/g,
    '一般公共预算',
  ],
  // 政府性基金预算财政拨款, 政府性基金拨款, 财政拨款政府性基金 (Jiangsu), 政府基金 (性 forgotten)
  [/(?:财政拨款)?政府性?基金(?:预算)?(?:(?:财政)?拨款)?/g, '政府性基金预算'],
  // 国有资本经营预算财政拨款, 国有资本经营支出预算 (Henan)
  [/(?:财政拨款)?国有资本(?:经营(?:预算)?|预算)(?:(?:财政)?拨款)?/g, '国有资本经营预算'],
]

const CLASSIFICATIONS: readonly Wording[] = [
  [/政府(?:预算(?:支出)?)?经济(?:分类|科目)+/g, '政府预算经济分类'],
  [/部门(?:预算(?:支出)?)?经济(?:分类|科目)+/g, '部门预算经济分类'],
]

const UNITS: readonly Wording[] = [
  // 纳入XX部门预算编制范围的单位包括, 部门预算单位构成情况
  [/^纳入.*(?:编制|编报|汇总|公开)范围.*单位.*$/, '单位构成'],
  [/(?:预算|决算)?单位构成/g, '单位构成'],
]

const KIND_WORDS: readonly Wording[] = [
  [new RegExp(`(?<!${FUND_NAMES})(?:预决算|(?:预算|决算)(?:、(?:预算|决算))?)(?!经济分类|单位)`, 'g'), ''],
]

const INCOME_AND_EXPENDITURE: readonly Wording[] = [
  // Shanghai and Yunnan print 财务收支
  [/收入[、和与及]?支出|财务收支/g, '收支'],
]

const ENDINGS: readonly Wording[] = [
  // 绩效目标公开表, 绩效目标申报表, 绩效表
  [/绩效(?:目标)?(?:公开|申报|批复|情况)?表/g, '绩效目标表'],
  [/(?:总体|安排)?情况(?:统计|汇总|一览)?表|总体表|总表|汇总表|一览表|统计表|公示表/g, '表'],
  // but 一般公共预算公开表 is a government's budget, not a department's
  [/(?<!预算)公开表/g, '表'],
  // 收入总 (表 lost), but not a bare 收入, which is any heading
  [/总$/, '表'],
  [/(?:总体)?情况$/, ''],
]

const CLASSIFIED_BY: readonly Wording[] = [
  // Shanghai: 支出功能分类预算表, 基本支出部门预算经济分类预算表
  [/支出(?:按)?功能分类(?:科目)?(?=表)/g, '支出'],
  [/基本支出(?:按)?部门预算经济分类(?:科目)?(?=表)/g, '基本支出'],
  // Shaanxi: 支出明细表（按支出功能分类科目） is the usual table, not a more detailed one
  [/(?<=支出)明细表（[按分]?(?:支出)?功能(?:分类)?(?:科目)?(?:分类)?(?:列示)?）/g, '表'],
  // （功能科目） （按功能科目分类） （按功能分类列示） （分科目）: how such tables are classified anyway
  [/（[按分]?(?:支出)?功能(?:分类)?(?:科目)?(?:分类)?(?:列示)?）|（[按分]科目(?:列示)?）/g, ''],
  // （经济科目） （按经济分类款级科目） after 基本支出
  [/(?<=基本支出(?:明细)?表)（按?(?:支出)?(?:部门预算)?经济(?:分类)?(?:款级)?(?:科目)?(?:分类)?(?:列示)?）/g, ''],
  [/（[按分](?:预算)?单位(?:列示)?）/g, '（分单位）'],
  [/（按?政府预算经济分类(?:列示)?）/g, '（政府预算经济分类）'],
  [/基本支出政府预算经济分类表/g, '基本支出表（政府预算经济分类）'],
  // Hunan: 支出分类汇总表（按政府预算经济分类）; Henan: 支出经济分类汇总表
  [/支出分类表（政府预算经济分类）|(?<!支出)政府预算经济分类表/g, '支出政府预算经济分类表'],
  [/支出分类表（按?部门预算经济分类）|(?:支出)?部门预算经济分类表/g, '支出经济分类表'],
  // Hunan: 一般公共预算基本支出表--人员经费（工资福利支出）（按政府预算经济分类)
  [
    /(?:(?:一般公共预算)?基本支出表[-—:]*)?(人员经费|公用经费)（(工资福利支出|对个人和家庭的补助|商品和服务支出)）(?:表|$)?(?:（.*)?$/,
    '$1$2表',
  ],
  // 一般公共预算支出情况表（财政拨款）, “三公”经费支出预算表（一般公共预算）: the fund said again
  [/(?<=一般公共预算.*表|三公.*表)（(?:一般公共预算|财政拨款)）/g, ''],
  // Yunnan: the kinds of items a table lists, and where else it was handed down
  [/（(?:另文|本级)下达）|（人员类、运转类公用经费项目）|（其他运转类、特定目标类项目）/g, ''],
  // 明细表 is another table where it follows plain 支出, not where it follows these
  [/(?<=基本支出|项目支出|政府采购(?:支出)?|政府购买服务.*|三公经费(?:支出)?)明细表/g, '表'],
]

const COMPANIONS = '会议费|培训费|行政经费|(?:行政(?:、?参公)?(?:事业)?单位)?机关运行经费'

const SUBJECTS: readonly Wording[] = [
  // Tibet calls the three 相关经费
  [/一般公共预算相关经费/g, '三公经费'],
  [/三公(?!经费)/g, '三公经费'],
  // “三公”经费、会议费、培训费; 行政经费及“三公”经费
  [new RegExp(`(?:(?:${COMPANIONS})[、及和与,]*)+(?=三公经费)`, 'g'), ''],
  [new RegExp(`(?<=三公经费)(?:[、及和与,]*(?:${COMPANIONS}))+`, 'g'), ''],
  // 财政拨款安排的“三公”经费, 部门预算资金安排的“三公”经费
  [/(?:一般公共预算|财政拨款)?(?:资金)?(?:安排)?的?(?=三公经费)/g, ''],
  [/三公经费(?:支出)?(?=表|$)/g, '三公经费支出'],
  [/(?:一般公共预算|财政拨款)?机关运行经费(?:支出)?(?=表|$)/g, '机关运行经费支出'],
  [/政府采购(?:支出)?(?=表|$)/g, '政府采购'],
  [/政府购买服务(?:财政拨款)?(?:支出)?(?=表|$)/g, '政府购买服务'],
  [/公开相关信息/g, '相关信息'],
  [/(?:专项)?转移支付(?:资金)?(?:项目)?绩效目标表/g, '转移支付绩效目标表'],
  [/项目支出绩效目标表/g, '项目绩效目标表'],
  [/整体支出绩效目标表/g, '整体绩效目标表'],
]

const NEUTRAL_FRONT: readonly Wording[] = [
  [
    /^(?:年度|年(?=部门|单位|[收支财])|部门（单位）|单位（部门）|(?:自治区|省|市|区|县|州)?本级(?:部门|单位)?|预算单位|本?(?:部门|单位)(?!构成|预算经济分类)|高等学校|综合)+/,
    '',
  ],
]

/** What a page that lost the first character of its titles leaves of them (seen on a Sichuan hospital's page). */
const FIRST_CHARACTER_LOST: readonly Wording[] = [
  [/^入支出(?=决算|预算|总|表)/, '收入支出'],
  [/^入(?=决算|预算|总|表)/, '收入'],
  [/^出(?=决算|预算|总|表)/, '支出'],
  [/^政拨款/, '财政拨款'],
  [/^般公共/, '一般公共'],
  [/^府性基金/, '政府性基金'],
  [/^有资本/, '国有资本'],
]

/** Everything that provinces word differently, in the order in which it is made alike (domain.md §1.4, titles.md). */
export const WORDINGS: readonly Wording[] = [
  ...FIRST_CHARACTER_LOST,
  ...UNITS,
  ...FUNDS,
  ...CLASSIFICATIONS,
  ...KIND_WORDS,
  ...INCOME_AND_EXPENDITURE,
  ...ENDINGS,
  ...CLASSIFIED_BY,
  ...SUBJECTS,
  ...NEUTRAL_FRONT,
]
