import type { Unit } from '../../../schemas/amount.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { type Measure, publicExpenseMeasures } from '../../../schemas/measures.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { exact, isZero, negated, ulp } from '../exact.ts'
import type { Amount } from '../model/amounts.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { foldLabel, measureOf } from '../model/labels.ts'
import { paragraphsOf } from '../model/paragraphs.ts'
import type { Item } from './items.ts'
import type { Publication } from './publications.ts'

/** What a sentence is about, as far as tables of another year can be asked for it. */
type Subject =
  | { readonly kind: 'total'; readonly money: 'all' | 'fiscal' }
  | { readonly kind: 'leg' | 'expense'; readonly measure: Measure }
  | { readonly kind: 'item'; readonly item: Item }

/** 支出 18.00万元，与上年相比增加 2.00万元. `change` is what was added, negative where taken away. */
export interface Change {
  readonly subject: Subject
  readonly named: string
  readonly document: DisclosureView
  readonly current: Amount
  readonly change: Amount
}

/** 年初预算为 16.00万元 of an item. */
export interface Budgeted {
  readonly item: Item
  readonly document: DisclosureView
  readonly amount: Amount
}

/** Lengths are bounded everywhere: a hostile paragraph must not cost more than it is long. */
const NUMBER = '(?<![\\d.])((?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,8})?)'
const UNITS = '(亿元|万元|元)'
const BEFORE = '(?:与|比|较)(上年|(?:19|20)\\d\\d年)度?(?:预算|决算)?数?(?:相比|相)?'
const CHANGED = new RegExp(
  `${NUMBER}${UNITS}[,。]?${BEFORE},?(?:[^,。；\\d]{0,40}?)各?(?:(增加|增长|减少|下降)(（(?:增加|增长|减少|下降)）)?${NUMBER}${UNITS}|(一致|持平|无变化|无增减|没有变化))`,
  'g',
)
const BUDGETED = new RegExp(
  `([^（）,。:;；]{1,40})（款）(?:支出)?([^（）,。]{1,40})（项）(?:支出)?[。,:]?(?:支出)?年初预算数?为?${NUMBER}${UNITS}`,
  'g',
)
const ITEM = /([^（）,。:;；]{1,40})（[款类]）(?:支出)?([^（）,。]{1,40})（项）(?:支出)?(?:预算|决算)?数?为?$/

const LEGS: ReadonlySet<Measure> = new Set<Measure>(['basic', 'project', 'reserve'])
const EXPENSES: ReadonlySet<Measure> = new Set(publicExpenseMeasures)

const withoutNumber = (text: string): string => text.replace(/^(?:\d+[.、]|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、)+/, '')

/** What the words before an amount name; null where no table of another year can be asked for it. */
function subjectOf(words: string): Subject | null {
  const item = ITEM.exec(words)
  if (item !== null) return { kind: 'item', item: { division: withoutNumber(item[1] ?? ''), name: item[2] ?? '' } }
  if (/财政拨款(?:预算|决算)?收(?:入)?、?支(?:出)?(?:预算|决算)?总(?:计|预算)?(?:为)?$/.test(words))
    return { kind: 'total', money: 'fiscal' }
  if (/(?<!拨款)(?<!基金)(?<!预算)收(?:入)?、?支(?:出)?(?:预算|决算)?(?:总计|总额|安排)(?:为)?$/.test(words))
    return { kind: 'total', money: 'all' }
  const label = (words.split(/[,:的]/).at(-1) ?? '').replace(/(?:预算|决算|支出|安排|总额|数|为)+$/, '')
  const measure = [label, `${label}支出`].map((each) => measureOf(foldLabel(each))).find((each) => each !== null)
  if (measure == null) return null
  return LEGS.has(measure) ? { kind: 'leg', measure } : EXPENSES.has(measure) ? { kind: 'expense', measure } : null
}

/** The last place the sentences of a document print: zeros at the end of an amount are left out in prose (domain.md §3.1). */
function decimalsIn(texts: readonly string[]): number {
  const shown = texts.flatMap((text) => [...text.matchAll(/\d\.(\d{1,8})万元/g)].map((match) => match[1]?.length ?? 0))
  return Math.min(4, Math.max(0, ...shown))
}

function amountOf(digits: string, unit: string, decimals: number, evidence: Evidence, negative = false): Amount {
  const value = exact(digits.replaceAll(',', ''))
  return {
    printed: 'number',
    value: negative ? negated(value) : value,
    step: ulp(Math.min(value.exponent, -decimals)),
    ownStep: ulp(value.exponent),
    unit: unit as Unit,
    evidence,
  }
}

const SHOWN = 80
/** Characters before an amount that can name it. */
const LONGEST = 200

function* folded(publication: Publication): Generator<{ document: DisclosureView; text: string; evidence: Evidence; decimals: number }> {
  for (const document of publication.documents) {
    const all = [...paragraphsOf(document.disclosure)].map(({ text, evidence }) => ({ text: foldCharacters(text), evidence }))
    const decimals = decimalsIn(all.map(({ text }) => text))
    for (const { text, evidence } of all)
      yield { document, text, decimals, evidence: { document: document.disclosure.source.path, ...evidence } }
  }
}

/** Every sentence of a disclosure that compares an amount with the year before. */
export function changesOf(publication: Publication): Change[] {
  const changes: Change[] = []
  for (const { document, text, evidence, decimals } of folded(publication)) {
    for (const match of text.matchAll(CHANGED)) {
      const [all, digits = '', unit = '', against = '', verb, both, by, byUnit, same] = match
      const words =
        text
          .slice(Math.max(0, match.index - LONGEST), match.index)
          .split(/[。；]/)
          .at(-1) ?? ''
      const subject = subjectOf(words)
      const year = /^\d{4}/.exec(against)?.[0]
      if (subject === null || (year !== undefined && Number(year) !== publication.year - 1)) continue
      const shown = { ...evidence, text: `${words}${all}`.slice(-SHOWN) }
      const change = amountOf(same === undefined ? (by ?? '0') : '0', byUnit ?? unit, decimals, shown, verb === '减少' || verb === '下降')
      // 增加（减少）: the template's choice was not made, so the direction is not known.
      if (both !== undefined && !isZero(change.value)) continue
      changes.push({ subject, named: withoutNumber(words), document, current: amountOf(digits, unit, decimals, shown), change })
    }
  }
  return changes
}

/** Every item whose 年初预算 final accounts name. */
export function budgetedItems(publication: Publication): Budgeted[] {
  const found: Budgeted[] = []
  for (const { document, text, evidence, decimals } of folded(publication))
    for (const [all, division = '', name = '', digits = '', unit = ''] of text.matchAll(BUDGETED)) {
      const amount = amountOf(digits, unit, decimals, { ...evidence, text: all.slice(-SHOWN) })
      found.push({ item: { division: withoutNumber(division), name }, document, amount })
    }
  return found
}
