import type { Direction, Stage } from '../../../schemas/claim.ts'

/**
 * What the words around a figure say, as data (domain.md §3.5). Every pattern is anchored to one end of a clause cut to `LONGEST` characters, so that no text,
 * however long, is looked through more than once.
 */
export const LONGEST = 160

const UP = '增加|增长|上升|提高|上涨|上调|调增|增幅'
const DOWN = '减少|下降|降低|压减|缩减|下调|调减|降幅'

/** The direction right before a figure: `增加`, `减少了`, `增加（减少）`. */
export const DIRECTION = new RegExp(`(?:各|均|分别|共|净)*(${UP}|${DOWN})(?:（(${UP}|${DOWN})）)?(?:了|额|幅度|率|比例)?(?:约|为|达|是)*$`)
/** 小于上年预算数6.00万元. */
export const BESIDE_LAST_YEAR = /(大于|高于|多于|超过|小于|低于|少于)(上年|去年|\d{4}年)度?(?:预算|决算)?数?(?:安排)?$/

const DIRECTIONS: readonly (readonly [RegExp, Direction])[] = [
  [new RegExp(`^(?:${UP}|大于|高于|多于|超过)$`), 'increase'],
  [new RegExp(`^(?:${DOWN}|小于|低于|少于)$`), 'decrease'],
]
export const directionOf = (word: string): Direction | null => DIRECTIONS.find(([pattern]) => pattern.test(word))?.[1] ?? null

/** What a figure is compared with: 与上年相比, 较2023年预算, 同比. Groups: year, stage. */
export const COMPARED =
  /(?:(?:与|较|比|同|跟)(上年|去年|上一年|\d{4}年|年初|全年)(?:度|同期)*(年初预算|预算|决算|执行)?(?:数|安排|支出|收入)?(?:相比|比较|相较|对比|比)?|同比)(?:各|均|分别|共|总体|有所)*/

/** Nothing changed. */
export const UNCHANGED = /持平|一致|相等|相同|零增长|等于(?:上年|去年)|(?:无|没有|未发生|未有|未)(?:增减)?变[化动]/
/** About as much is neither the same nor another figure. */
export const NEARLY = /(?:基本|大致|大体)(?:上)?(?:持平|一致|相等|相同)/
/** What was before, right before its figure: 上年预算6.00万元. What is carried over from last year is of this one. */
export const EARLIER = /(?:上年|去年|上一年)度?(?!结转|结余|末)[^，。；]{0,10}$/
/** The words of a clause that compares with last year without a figure. */
export const LAST_YEAR = /上年|去年|\d{4}年/
export const UNEQUAL = /(大于|高于|多于|超过|小于|低于|少于)(?:（(?:大于|高于|小于|低于)）)?/
/** There was nothing of the kind before. */
export const BRAND_NEW = /新增(?:的)?(?:支出|科目|项目|项级科目)?$|(?:上年|去年).{0,40}(?:无此项|没有此项|未安排)/

/** Compared on another basis than the printed figure has. */
export const COMPARABLE = /口径/
/** 完成年初预算的, 预算完成率为: right before the percentage. */
export const COMPLETED = /完成(?:了)?[^，。]{0,16}(?:预算|计划)[^，。]{0,6}的$|预算(?:完成|执行)率(?:为|达到?)?$/

/** A reason follows: its figures explain, they are none of the disclosure's. */
export const REASON = /原因|因为|由于|主要系|主要因/
/** What the money is mainly for. */
export const MAINLY = /主要(?:是|为|用于|包括|有)|重点用于/
/** A complete list of parts follows. */
export const PARTS = /其中|包括|用于以下方面|由以下/
export const LIST_FOLLOWS = /(?:其中|包括)[:：]?$/
export const GOES_ON = /^(?:[一二三四五六七八九]是|[（(]?\d[）)、.])/

/** A plan or a result named right before a figure, most specific first. */
export const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/年初(?:部门)?预算/, 'initial-budget'],
  [/(?:全年|调整后?|调整)预算/, 'full-year-budget'],
  [/决算/, 'final'],
  [/预算/, 'budget'],
]

export const stageIn = (text: string): Stage | null => STAGES.find(([pattern]) => pattern.test(text))?.[1] ?? null
