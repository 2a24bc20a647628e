import type { Claim } from '../../../schemas/claim.ts'
import { counted } from '../checks/counted.ts'
import { compare, type Exact, exact, sum } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type NarrativeView, narrativeOf, type Passage } from '../narrative/narrative-view.ts'
import { wordsVerdict } from '../narrative/verdicts.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

const NAME = '[^，。；：、\\d]{2,30}'
const NAMES = `${NAME}(?:、${NAME}){1,60}`
const BODIES = '(?:内设|职能|业务)?(?:机构|处室|科室|股室|部门|单位|派出|事业|预算|行政|下属|中心|站|所)'
/** Names and then how many: 设办公室、财务科、采编科等3个内设机构. */
const NAMED_FIRST = new RegExp(`(?:包括|设有?|分别为|下设|下辖|：)：?(${NAMES}?)(等)?(?:共计?)?(\\d{1,3})[个家](?=${BODIES})`, 'g')
/** How many, and then their names: 预算单位共计3家，具体包括：…. */
const COUNTED_FIRST = new RegExp(
  `(?:机构|单位|处室|科室)[^，。；：\\d]{0,6}(\\d{1,3})[个家]，(?:具体|分别)?(?:包括|为|是|有)：?(${NAMES})。`,
  'g',
)

const withoutAsides = (text: string): string => text.replace(/（[^（）]{0,60}）/g, '')

function* lists({ folded, evidence }: Passage): Generator<Verdict> {
  const plain = withoutAsides(folded)
  for (const [, list = '', open, count = ''] of plain.matchAll(NAMED_FIRST)) yield judged(list, count, open !== undefined)
  for (const [, count = '', list = ''] of plain.matchAll(COUNTED_FIRST)) yield judged(list, count, list.endsWith('等'))

  function judged(list: string, count: string, open: boolean): Verdict {
    // 办公厅、研究室和3个委员会: the number is that of the last name only.
    if (/[和及与]$/.test(list)) return PASS
    const names = list.split('、').length
    if (names === Number(count) || ((open || list.endsWith('等')) && names < Number(count))) return PASS
    return wordsVerdict(
      `names ${evidence.section} ${count}`,
      {
        en: `${count} are announced, ${names} are named: “${list.slice(0, 60)}”`,
        zh: `称${count}个，列出${names}个：“${list.slice(0, 60)}”`,
      },
      [evidence],
    )
  }
}

const total = (claims: readonly Claim[]): Exact => sum(claims.map(({ amount }) => exact(amount ?? '0')))

/** 车辆3辆，其中文物运输专用车2辆、其他用车1辆: no kinds exceed the whole, and with 其他 among them they are all of it. */
function partsVerdict(narrative: NarrativeView, whole: Claim, parts: readonly Claim[]): Verdict {
  const order = compare(total(parts), exact(whole.amount ?? '0'))
  const closed = parts.some(({ subject }) => subject.startsWith('其他'))
  if (order === 0 || (order < 0 && !closed)) return PASS
  return wordsVerdict(
    `parts ${whole.id}`,
    {
      en: `“${whole.text}”: ${whole.amount} in all, ${total(parts).digits} by kind`,
      zh: `“${whole.text}”：合计${whole.amount}${whole.unit}，分类相加为${total(parts).digits}${whole.unit}`,
    },
    [narrative.evidence(whole)],
  )
}

function* counts(document: DisclosureView): Generator<Verdict> {
  const narrative = narrativeOf(document)
  for (const passage of narrative.passages) yield* lists(passage)
  const projects = document.disclosure.performanceTargets.filter(({ scope }) => scope === 'project').length
  const [units] = document.ofType('unit-list')
  for (const claim of narrative.claims) {
    if (claim.kind !== 'count') continue
    const parts = narrative.partsOf(claim).filter(({ kind }) => kind === 'count')
    if (parts.length > 1) yield partsVerdict(narrative, claim, parts)
    // Some publish targets of main projects only; more forms than projects is wrong.
    if (projects > 0 && /项目/.test(claim.subject) && claim.unit === '个' && /目标|安排/.test(claim.subject))
      yield versus(claim, projects, projects > Number(claim.amount), { en: 'target forms', zh: '绩效目标表' })
    if (units !== undefined && /(?:预算|决算).*单位|纳入.*单位/.test(claim.subject)) {
      const listed = units.table.rows.filter(({ role }) => role === 'item').length
      yield versus(claim, listed, listed !== Number(claim.amount), { en: 'units in the list', zh: '单位（单位构成表）' })
    }
  }

  function versus(claim: Claim, found: number, wrong: boolean, what: { en: string; zh: string }): Verdict {
    if (!wrong) return PASS
    return wordsVerdict(
      `count ${claim.id}`,
      { en: `“${claim.text}”: there are ${found} ${what.en}`, zh: `“${claim.text}”：实有${found}个${what.zh}` },
      [narrative.evidence(claim)],
    )
  }
}

export const numbersOfThings = defineRule({
  id: 'N13',
  code: 'reconcile/counts',
  title: { en: 'Numbers of things agree with what is listed', zh: '数量表述与所列内容一致' },
  severity: 'warning',
  scope: 'narrative',
  check: (document) => counted(counts(document)),
  meaning:
    'How many offices, units, projects or vehicles there are, against the names listed beside it, the kinds they are broken down into, the list of units and the forms of performance targets. A list that ends with 等 may leave some out; targets may be published for main projects only.',
  example: '设办公室、采编科、阅览科等 2个内设机构.',
  remedy: 'Count what is listed.',
})
