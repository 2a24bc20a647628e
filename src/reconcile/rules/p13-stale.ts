import type { Disclosure } from '../../../schemas/disclosure.ts'
import type { PerformanceTarget } from '../../../schemas/performance-target.ts'
import { chineseNumber } from '../../chinese.ts'
import { foldCharacters } from '../../recognise/types/normalise-title.ts'
import { wrongForm, wrongIndicators } from '../checks/indicators.ts'
import { mistypedAmong } from '../checks/mistyped.ts'
import { memo } from '../memo.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type TargetView, targetView } from '../model/targets.ts'
import { defineRule, PASS, type Verdict } from '../rule.ts'

/** 十届四次会议: the fourth session of a term. A change of term (换届) is the first. */
const SESSION = /[一二三四五六七八九十]*届第?([一二三四五六七八九十]+)次/
/** Earlier years that belong: comparisons, ranges, beginnings, arrears, documents. */
const RELATED = /较|比|自|从|起|以来|相比|[-—~至到]|结转|欠|尾款|续|决算|基数|〔|（\d{4}）|印发|规划/

const mistyped = memo(({ performanceTargets }: Disclosure) =>
  mistypedAmong(performanceTargets.flatMap((each) => each.indicators.map(({ basis }) => foldCharacters(basis)))),
)

/** Texts of a form with the indicator they stand at, null for those of the form itself. */
function textsOf(form: TargetView): { at: number | null; text: string }[] {
  const own = [form.target.title, form.target.projectName, form.target.purpose, ...form.target.objectives].map((text) => ({
    at: null,
    text: foldCharacters(text ?? ''),
  }))
  return [...own, ...form.indicators.map((each) => ({ at: each.at, text: `${each.name}，${each.description}` }))]
}

function* stale(target: PerformanceTarget, index: number, document: DisclosureView): Generator<Verdict> {
  const form = targetView(target, index)
  const texts = textsOf(form)
  const session = texts.map(({ text }) => SESSION.exec(text)).find((match) => match !== null && (chineseNumber(match[1] ?? '') ?? 1) > 1)
  const evidence = ({ at, text }: { at: number | null; text: string }) => ({
    ...(form.indicators[at ?? -1]?.evidence ?? form.evidence('', target.place)),
    text,
  })
  if (session != null) {
    const changes = texts.filter(({ text }) => text.includes('换届'))
    if (changes.length > 0)
      yield wrongForm(
        form,
        changes.map(evidence),
        'term',
        {
          en: `speaks of a change of term (换届), but the session (${session[0]}) is a later one of the term`,
          zh: `提到“换届”，但会议为“${session[0]}”，并非换届`,
        },
        'warning',
      )
  }
  const year = document.disclosure.disclosure.fiscalYear
  const old = texts.filter(
    ({ text }) =>
      year !== null && [...text.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].some((match) => Number(match[1]) < year) && !RELATED.test(text),
  )
  if (old.length > 0)
    yield wrongForm(form, old.map(evidence), 'year', {
      en: `names a year before the budget year ${year}`,
      zh: `提到预算年度${year}年以前的年份`,
    })
  for (const each of form.indicators) {
    const meant = mistyped(document.disclosure)(foldCharacters(each.indicator.basis))
    if (meant !== null) {
      const verdict = wrongIndicators(form, [each], 'basis', {
        en: `the basis “${each.indicator.basis}” is elsewhere “${meant}”`,
        zh: `指标值确定依据“${each.indicator.basis}”在他处为“${meant}”`,
      })
      yield { ...verdict, places: [{ ...each.evidence, text: each.indicator.basis }] }
    }
  }
}

export const staleWords = defineRule({
  id: 'P13',
  code: 'reconcile/stale-words',
  title: { en: 'A form speaks of its own year and session', zh: '绩效目标表用语与本年度一致' },
  severity: 'info',
  scope: 'performance',
  *check(target, index, document) {
    let any = false
    for (const verdict of stale(target, index, document)) {
      any = true
      yield verdict
    }
    if (!any) yield PASS
  },
  meaning:
    'A change of term (换届) in the form of a later session of the term is left from another year: a warning. Years before the budget year in names and goals (unless a comparison, a range, arrears or a document), and a basis that differs by one character from one printed often, are infos.',
  example: '换届人均成本 in the form of 十届四次会议.',
  remedy: 'Bring the form up to date.',
})
