import type { Evidence, Severity } from '../../../schemas/finding.ts'
import { compare, exact } from '../exact.ts'
import { isControl, isSaving, measuredBy } from '../model/indicator-words.ts'
import type { IndicatorView, TargetView } from '../model/targets.ts'
import type { Bilingual, Verdict } from '../rule.ts'

type Telling = Extract<Verdict, { subject: string }>

const HUNDRED = exact('100')

/** A failure about indicators of one form: what each is called stands before what is wrong. */
export function wrongIndicators(
  form: TargetView,
  wrong: readonly IndicatorView[],
  cause: string,
  says: Bilingual,
  severity?: Severity,
): Telling {
  const named = wrong.slice(0, 6).map((each) => ({ title: each.title, text: each.indicator.value.text }))
  const list = (between: string, open: string, close: string): string =>
    named.map(({ title, text }) => `${title} ${open}${text}${close}`.trim()).join(between)
  return {
    outcome: 'fail',
    subject: `target ${form.index} ${cause} ${wrong.map((each) => each.at).join(' ')}`,
    places: wrong.map((each) => each.evidence),
    ...(severity === undefined ? {} : { severity }),
    message: { en: `${form.heading}, ${list(', ', '“', '”')}: ${says.en}`, zh: `《${form.heading}》${list('、', '“', '”')}：${says.zh}` },
  }
}

/** A failure about a form as a whole, or about texts of it. */
export function wrongForm(form: TargetView, places: readonly Evidence[], cause: string, says: Bilingual, severity?: Severity): Telling {
  return {
    outcome: 'fail',
    subject: `target ${form.index} ${cause}`,
    places: places.length > 0 ? places : [form.evidence(form.heading, form.target.place)],
    ...(severity === undefined ? {} : { severity }),
    message: { en: `${form.heading}: ${says.en}`, zh: `《${form.heading}》：${says.zh}` },
  }
}

/** A unit that neither counts things nor time: marks out of 100, times as much, so much per head. */
const isRelative = (unit: string): boolean => unit === '' || /^(分|倍|级|‰)$/.test(unit) || unit.includes('/')

/**
 * What the name says is measured, where the value measures something else (domain.md §6.3 P08); null where they fit or one of them does not say. A number
 * whose unit is lost fits everything; words are not judged here.
 */
export function misnamed({ says, dimension, unit, kind, number }: IndicatorView): 'ratio' | 'count' | 'duration' | 'money' | null {
  const named = measuredBy(says)
  const counts = dimension === 'count' && !isRelative(unit)
  if (number === null && dimension !== 'date') return null
  if (named === 'ratio') return dimension === 'duration' || dimension === 'date' || dimension === 'money' || counts ? 'ratio' : null
  if (named === 'count') {
    if (dimension === 'ratio') return isSaving(says) || isControl(says) ? null : 'count'
    return dimension === 'date' || (dimension === 'money' && !unit.includes('/')) ? 'count' : null
  }
  if (named === 'duration') return dimension === 'ratio' || dimension === 'money' || counts ? 'duration' : null
  if (named !== 'money') return null
  // To save all of what is to be spent contradicts the budget; to save a part of it does not.
  if (isSaving(says)) return dimension === 'ratio' && number !== null && compare(number, HUNDRED) >= 0 ? 'money' : null
  // 按时发放经费 100% is a matter of time: only among costs does such a name name a cost.
  if (kind !== 'cost') return null
  return (dimension === 'ratio' && !isControl(says)) || dimension === 'duration' || dimension === 'date' || counts ? 'money' : null
}

/** Whether the value cannot be of the second level the indicator stands under (domain.md §6.3 P07). */
export function misplaced({ kind, says, dimension, unit, number, atMost }: IndicatorView): boolean {
  // 事故 0 起, 差错 ≤2 次: a bound on what should not happen is quality, whatever it counts.
  const counts = dimension === 'count' && !isRelative(unit) && !atMost && number !== null && number.digits !== 0n
  switch (kind) {
    case 'quantity':
      return dimension === 'ratio' || dimension === 'date'
    case 'quality':
      return dimension === 'money' || dimension === 'date' || counts
    case 'satisfaction':
      return dimension === 'money' || dimension === 'date' || dimension === 'duration' || counts
    case 'timeliness':
      return dimension === 'money' || (counts && !/[年月周天日季]/.test(unit))
    case 'cost':
      return (dimension === 'ratio' && !isControl(says) && !isSaving(says)) || dimension === 'duration' || dimension === 'date' || counts
    default:
      return false
  }
}
