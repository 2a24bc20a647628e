import type { Severity } from '../../../schemas/finding.ts'
import { absolute, compare, decimalText, type Exact, exact, isZero, negated } from '../exact.ts'
import { type Amount, inUnit } from '../model/amounts.ts'
import type { TableView } from '../model/table-view.ts'
import { type Bilingual, INSUFFICIENT, PASS, type Verdict } from '../rule.ts'
import { judge } from '../tolerance.ts'

/** A total and its parts, each a displayed amount; they are compared in the unit of `view`. */
export interface SumCheck {
  readonly view: Pick<TableView, 'heading' | 'unit' | 'doubtful'>
  readonly total: Amount
  readonly parts: readonly Amount[]
  /** Parts to be taken away: 年初 + 收入 − 支出 = 年末. */
  readonly minus?: readonly Amount[]
  /** What the total is, as printed: its row, then its column, then (where these do not tell) what is compared. */
  readonly where: readonly string[]
  /** Same cause, same subject (see Shown). */
  readonly subject: string
  /** `at-least`: parts named for information may leave something out, but never exceed the whole. */
  readonly relation?: 'equal' | 'at-least'
  /** A total below its largest part contradicts the structure itself: it is more often misread than wrong (domain.md §3.0, W03). */
  readonly sentinel?: boolean
  /** Weakens a failure where an operand was found by a guess. */
  readonly severity?: Severity
}

/** Terms named one by one in a message; longer sums only say how many they are. */
const NAMED_TERMS = 12

/** The terms with their signs: `3.00 + 12.00 − 8.00`; blank where they are too many or only one. */
function termsText(parts: readonly Amount[], minus: readonly Amount[]): string {
  const terms = [...parts.map(({ value, step }) => ({ value, step })), ...minus.map(({ value, step }) => ({ value: negated(value), step }))]
  const shown = terms.filter((term) => !isZero(term.value))
  if (shown.length > NAMED_TERMS || shown.length < 2) return ''
  return shown
    .map(({ value, step }, index) => {
      const text = decimalText(absolute(value), Math.max(0, -step.exponent))
      const negative = value.digits < 0n
      return index === 0 ? `${negative ? '−' : ''}${text}` : `${negative ? '− ' : '+ '}${text}`
    })
    .join(' ')
}

/**
 * Judges one sum within the tolerance of its printed digits. `null`: nothing is printed on either side, so there is nothing to check. Unreadable
 * operands make it insufficient; a blank total over figures is a warning, for a blank is not a zero (domain.md §2).
 */
export function checkSum(check: SumCheck): Verdict | null {
  const { relation = 'equal', view } = check
  const convert = (amounts: readonly Amount[]): Amount[] => amounts.map((each) => inUnit(each, view.unit)).filter((each) => each !== null)
  const [[total], parts, minus] = [convert([check.total]), convert(check.parts), convert(check.minus ?? [])]
  const comparable = parts.length === check.parts.length && minus.length === (check.minus?.length ?? 0)
  if (total === undefined || !comparable) return INSUFFICIENT
  const operands = [total, ...parts, ...minus]
  if (parts.length + minus.length === 0) return INSUFFICIENT
  if (operands.some((each) => each.printed === 'unreadable')) return INSUFFICIENT
  if (operands.every((each) => each.printed === 'blank')) return null
  const judged = judge(total, [...parts, ...minus.map((each) => ({ ...each, value: negated(each.value) }))])
  if (judged.outcome === 'pass' || (relation === 'at-least' && judged.difference.digits > 0n)) return PASS

  const decimals = Math.max(0, -total.step.exponent)
  const expected = decimalText(judged.expected, decimals)
  const actual = decimalText(total.value, decimals)
  const difference = decimalText(judged.difference, decimals)
  const tolerance = decimalText(judged.tolerance)
  const unit = view.unit === null ? {} : { unit: view.unit }
  const [unitEn, unitZh] = view.unit === null ? ['', ''] : [` ${view.unit}`, view.unit]
  const shown = { subject: check.subject, places: [total.evidence], expected, actual, difference, tolerance, ...unit }
  const terms = [...parts, ...minus].filter((each) => !isZero(each.value)).map((each) => each.evidence)

  const sumText = termsText(parts, minus)
  const where = check.where.filter((part) => part !== '')
  const message = (en: string, zh: string): Bilingual => ({
    en: `${[view.heading, ...where].join(', ')}: expected ${relation === 'at-least' ? 'at least ' : ''}${expected}${sumText === '' ? '' : ` (${sumText})`}, found ${total.printed === 'blank' ? 'a blank' : `${actual}${unitEn}`}; ${en}`,
    zh: `《${view.heading}》${where.join('，')}：应${relation === 'at-least' ? '不小于' : '为'}${expected}${sumText === '' ? '' : `（${sumText}）`}，实为${total.printed === 'blank' ? '空白' : `${actual}${unitZh}`}，${zh}`,
  })
  const within = message(
    `the difference of ${difference} is within the rounding of ±${tolerance}`,
    `相差${difference}，在舍入误差±${tolerance}以内`,
  )
  if (judged.outcome === 'rounding' || judged.outcome === 'rounding-unusual') {
    return { outcome: judged.outcome, ...shown, terms, message: within }
  }
  const largest = parts.reduce((most, part) => (compare(part.value, most.value) > 0 ? part : most), parts[0] ?? total)
  const natural = parts.every((part) => part.value.digits >= 0n) && minus.length === 0 && total.printed === 'number'
  if (
    check.sentinel === true &&
    natural &&
    compare(total.value, largest.value) < 0 &&
    compare(absolute(judged.difference), judged.tolerance) > 0
  ) {
    return {
      outcome: 'parse-conflict',
      severity: 'warning',
      ...shown,
      terms,
      message: message(
        `less than one of its parts, ${decimalText(largest.value, decimals)}`,
        `小于其中一项${decimalText(largest.value, decimals)}`,
      ),
    }
  }
  const weak = judged.outcome === 'coarse' || total.printed === 'blank' || view.doubtful
  return {
    outcome: 'fail',
    ...shown,
    terms,
    ...(weak ? { severity: 'warning' as const } : check.severity === undefined ? {} : { severity: check.severity }),
    message: message(`the difference is ${difference}, rounding allows ±${tolerance}`, `相差${difference}，超出舍入误差±${tolerance}`),
  }
}

/**
 * Judges a sum whose parts are not certain: the first reading that holds decides. If none does, the nearest one's failure is a warning, for it does
 * not show which parts are meant (domain.md §3.2).
 */
export function checkReadings(check: Omit<SumCheck, 'parts'>, readings: readonly (readonly Amount[])[]): Verdict | null {
  const verdicts = readings.map((parts) => checkSum({ ...check, parts, ...(readings.length > 1 ? { severity: 'warning' as const } : {}) }))
  const size = (verdict: Verdict | null): Exact =>
    absolute(exact((verdict !== null && 'difference' in verdict && verdict.difference) || '0'))
  const nearest = [...verdicts].sort((a, b) => compare(size(a), size(b)))
  return verdicts.find((verdict) => verdict === null || verdict.outcome !== 'fail') ?? nearest[0] ?? null
}
