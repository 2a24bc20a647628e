import type { Claim } from '../../../schemas/claim.ts'
import { economicItems, economicWords } from '../../../schemas/economic-words.ts'
import { counted } from '../checks/counted.ts'
import { isZero } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { foldLabel } from '../model/labels.ts'
import type { TableView } from '../model/table-view.ts'
import { narrativeOf } from '../narrative/narrative-view.ts'
import { basicTypes } from '../narrative/targets/types.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'

type Use = keyof typeof economicItems
const USES: Readonly<Record<string, Use>> = { personnel: 'personnel', public: 'public', 'operating-cost': 'public' }
const LISTED = /主要(?:包括|用于)：?([^。；]{2,600})/

const folded = (name: string): string => foldLabel(name).replace(/支出$/, '')
const items = { personnel: economicItems.personnel.map(folded), public: economicItems.public.map(folded) }

/** The items a word of prose stands for; none where it is no item's name. */
function itemsOf(word: string, use: Use): string[] {
  const named = economicWords.find(([pattern]) => pattern.test(word))?.[1]
  if (named !== undefined) return named.map(folded)
  return items[use].includes(folded(word)) ? [folded(word)] : []
}

/** The table that shows what the money goes to. */
function tableFor({ measure, scope }: Claim, document: DisclosureView): TableView | undefined {
  const own = measure === 'operating-cost' ? document.ofType('operating-cost-expenditure') : []
  const [table] = [
    ...own,
    ...(scope === 'fiscal' ? document.ofType(...basicTypes.fiscal) : []),
    ...document.ofType(...basicTypes['general-budget']),
  ]
  return table
}

/** A table to classes only does not say what its items are. */
const listsItems = (view: TableView): boolean =>
  view.panels.flatMap(({ lines }) => lines).filter(({ code }) => code?.length === 5).length > 2

/** Names of lines with an amount. */
const shownIn = (view: TableView): Set<string> =>
  new Set(
    view.panels.flatMap((panel) =>
      panel.lines
        .filter((line) => panel.columns.some((column) => !isZero(view.amount(line, column).value)))
        .map(({ label }) => folded(label.replace(/^\d+/, ''))),
    ),
  )

function* named(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  const texts = new Map(narrative.passages.map((passage) => [`${passage.section.id} ${passage.paragraph}`, passage]))
  for (const claim of narrative.claims) {
    const use = USES[claim.measure ?? '']
    const passage = texts.get(`${claim.section} ${claim.paragraph}`)
    if (claim.kind !== 'amount' || use === undefined || passage === undefined) continue
    const text = passage.folded
    const list = LISTED.exec(text.slice(Math.max(0, text.indexOf(claim.text))))?.[1]
    if (list === undefined) continue
    const words = list
      .replace(/等[^、]*$/, '')
      .split(/[、，和]/)
      .map((word) => ({ word, items: itemsOf(word, use) }))
      .filter((each) => each.items.length > 0)
    const table = tableFor(claim, document)
    if (words.length === 0) continue
    if (table === undefined || !listsItems(table)) {
      yield INSUFFICIENT
      continue
    }
    const shown = shownIn(table)
    const missing = words.filter((each) => each.items.every((item) => !shown.has(item))).map(({ word }) => word)
    if (missing.length === 0) {
      yield PASS
      continue
    }
    // A name or two that the table shortens is one thing; a list that is none of this table's another.
    const most = missing.length * 2 > words.length
    yield wordsVerdict(
      `items ${missing.join('、')}`,
      {
        en: `“${claim.text}”: ${table.table.title ?? table.table.id} shows no amount for ${missing.join('、')}`,
        zh: `“${claim.text}”：《${table.table.title ?? table.table.id}》中没有${missing.join('、')}的金额`,
      },
      [narrative.evidence(claim)],
      most ? 'warning' : 'info',
    )
  }
}

export const itemsNamed = defineRule({
  id: 'N10',
  code: 'reconcile/items-named',
  title: { en: 'Items named in the text have an amount in the table', zh: '文字所列支出项目在表中有金额' },
  severity: 'info',
  scope: 'narrative',
  check: (document) => counted(named(document)),
  meaning:
    'What 人员经费, 公用经费 and 机关运行经费 are said to be mainly for (主要包括, 主要用于) is looked up in the table of basic expenditure or of operating cost. Words that are no name of the economic classification are left out. It is a warning where most of the items named have no amount.',
  example: '主要用于办公用房水电费、取暖费 where the table has neither 水费, 电费 nor 取暖费.',
  remedy: 'The sentence is probably left from a template or another year.',
})
