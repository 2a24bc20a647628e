import type { Severity } from '../../../schemas/finding.ts'
import { absolute, compare, decimalText, type Exact, exact, isZero, negated, ZERO } from '../exact.ts'
import { type Amount, inUnit } from '../model/amounts.ts'
import type { TableView } from '../model/table-view.ts'
import { INSUFFICIENT, PASS, type Verdict } from '../rule.ts'
import { judge } from '../tolerance.ts'
import { conflictMessage, decimalsOf, failureMessage, roundingMessage } from './wording.ts'

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

  const facts = {
    heading: view.heading,
    where: check.where,
    unit: view.unit,
    total,
    parts,
    minus,
    judged,
    atLeast: relation === 'at-least',
  }
  const shown = {
    subject: check.subject,
    places: [total.evidence],
    terms: [...parts, ...minus].filter((each) => !isZero(each.value)).map((each) => each.evidence),
    expected: decimalText(judged.expected, decimalsOf(total)),
    actual: decimalText(total.value, decimalsOf(total)),
    difference: decimalText(judged.difference, decimalsOf(total)),
    tolerance: decimalText(judged.tolerance),
    ...(view.unit === null ? {} : { unit: view.unit }),
  }
  if (judged.outcome === 'rounding' || judged.outcome === 'rounding-unusual')
    return { outcome: judged.outcome, ...shown, message: roundingMessage(facts) }
  const largest = check.sentinel === true && minus.length === 0 ? largestAbove(total, parts) : null
  if (largest !== null) return { outcome: 'parse-conflict', severity: 'warning', ...shown, message: conflictMessage(facts, largest) }
  const weak = judged.outcome === 'coarse' || total.printed === 'blank' || view.doubtful
  const severity = weak ? 'warning' : check.severity
  return { outcome: 'fail', ...shown, ...(severity === undefined ? {} : { severity }), message: failureMessage(facts) }
}

/** The largest of parts none of which is negative, if it is more than the total that is printed for them. */
function largestAbove(total: Amount, parts: readonly Amount[]): Exact | null {
  if (total.printed !== 'number' || parts.some((part) => part.value.digits < 0n)) return null
  const largest = parts.reduce((most, part) => (compare(part.value, most) > 0 ? part.value : most), ZERO)
  return compare(total.value, largest) < 0 ? largest : null
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
