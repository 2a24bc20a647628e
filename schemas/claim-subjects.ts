import type { MoneyScope } from './claim.ts'
import type { Measure } from './measures.ts'

/** What narratives speak of beyond what columns and lines of tables measure. */
export type ClaimMeasure =
  | Measure
  | 'income-and-expenditure'
  | 'income'
  | 'expenditure'
  | 'operating-cost'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  | 'assets'
  | 'new-assets'
  | 'projects'

/** Words that say whose money it is; they stand before what is measured. The first that matches holds. */
export const scopeWords: readonly (readonly [RegExp, MoneyScope])[] = [
  [/^一般公共预算(?:当年)?(?:财政)?(?:拨款)?(?:安排的)?/, 'general-budget'],
  [/^政府性?基金(?:预算)?(?:财政)?(?:拨款)?(?:安排的)?/, 'government-fund'],
  [/^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:安排的)?/, 'state-capital'],
  [/^(?:公共)?财政拨款(?:安排的)?/, 'fiscal'],
]

/**
 * Subjects by the whole of their words, after scope, year, body, verbs and 预算, 决算, 数 are taken away. What is not here is compared with the labels of
 * measures (schemas/measures.ts), then with the names printed in tables. Words are the field's own (domain.md §3.5).
 */
export const subjectWords: readonly (readonly [RegExp, ClaimMeasure])[] = [
  [/^(?:收入?、?支出?|收入(?:总计)?(?:、|和|与)支出)(?:总计|总额|总|合计|安排)?$/, 'income-and-expenditure'],
  [/^本年(?:收入|收入小?合计)$/, 'current-income'],
  [/^本年(?:支出|支出小?合计)$/, 'current-expenditure'],
  [/^(?:总)?收入(?:总计|总额|合计|安排)?$/, 'income'],
  [/^(?:总)?支出(?:总计|总额|合计|安排)?$/, 'expenditure'],
  [/^基本(?:支出|经费)(?:合计)?$/, 'basic'],
  [/^项目(?:支出|经费)(?:合计)?$/, 'project'],
  [/^(?:本年)?人员(?:经费|支出)(?:合计)?$/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)(?:合计)?$/, 'public'],
  [/^机关运行(?:经费|费)(?:支出)?$/, 'operating-cost'],
  [/^三公经费(?:财政拨款)?(?:支出)?(?:合计|总额|小计)?$/, 'three-public'],
  [/^(?:部门)?政府(?:集中)?采购(?:支出)?(?:总额|总金额|金额|总计|合计)$/, 'procurement'],
  [/^(?:拟)?(?:政府)?(?:采购|购买)?(?:的)?货物(?:类)?(?:政府)?(?:采购)?(?:支出|金额)?$/, 'goods'],
  [/^(?:拟)?(?:政府)?(?:采购|购买)?(?:的)?工程(?:类)?(?:政府)?(?:采购)?(?:支出|金额)?$/, 'works'],
  [/^(?:拟)?(?:政府)?(?:采购|购买)?(?:的)?服务(?:类)?(?:政府)?(?:采购)?(?:支出|金额)?$/, 'services'],
  [/^(?:上年末|年末|期末)?(?:固定)?资产(?:总额|金额|总值|合计|总计)$/, 'assets'],
  [/^(?:本年度?)?拟?购置固定资产(?:总额|金额)?$/, 'new-assets'],
]
