import { UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { Claim } from '../../../schemas/claim.ts'
import type { Section } from '../../../schemas/disclosure.ts'
import { absolute, compare, type Exact, half, isZero, shifted, subtract } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { type Judgement, judge } from '../tolerance.ts'
import { type Money, type NarrativeView, narrativeOf } from './narrative-view.ts'
import { sideOf } from './parts.ts'
import type { Target } from './targets/finder.ts'
import { targetsOf } from './targets.ts'

/** A stated amount beside the cell it should repeat. */
export interface Compared {
  readonly money: Money
  readonly target: Target
  readonly judged: Judgement
  /** The digits agree, the units do not: 262.00元 for 262.00万元 (domain.md §3.5, N11). */
  readonly unitWrong: boolean
}

const inYuan = (value: Exact, unit: Unit): Exact => shifted(value, UNIT_EXPONENT[unit])

/** Powers of ten between two units that are confused. */
const UNIT_GAPS = [4, -4, 8, -8, 3, -3]

function compareWith(money: Money, target: Target): Compared | null {
  const { view, amount } = target
  if (view.unit === null) return null
  const cell = { value: inYuan(amount.value, view.unit), step: inYuan(amount.step, view.unit), ownStep: inYuan(amount.ownStep, view.unit) }
  const judged = judge(money, [cell])
  // One value shown twice is rounded the same way twice; a step apart, one of both is a sum of rounded parts. A text in a coarser unit rounds
  // what the table shows (domain.md §3.1).
  const apart = absolute(judged.difference)
  const coarser = compare(money.step, cell.step) > 0
  const step = compare(money.ownStep, cell.step) > 0 ? half(money.ownStep) : cell.step
  const within = compare(apart, step) <= 0
  const outcome = isZero(apart) || (within && coarser) ? 'pass' : within ? 'rounding' : 'fail'
  const unitWrong =
    outcome === 'fail' && !isZero(cell.value) && UNIT_GAPS.some((gap) => isZero(subtract(shifted(money.value, gap), cell.value)))
  return { money, target, judged: { ...judged, outcome, tolerance: step }, unitWrong }
}

/** Where a section tells of duties, work and results, its figures are of any year and any money. */
const ELSEWHERE = /职责|职能|任务|绩效|机构设置|名词|工作(?:完成|总结|开展)/

/** A source named as part of a use is not the income of that source: 项目支出60万元，其中：财政拨款50万元. */
function isOfWhole(narrative: NarrativeView, claim: Claim): boolean {
  const whole = narrative.byId(claim.partOf)
  return whole === undefined || whole.measure === 'income-and-expenditure' || sideOf(claim) !== 'income' || sideOf(whole) === 'income'
}

/** Stages of a final account that its own tables do not show. */
const isShown = ({ measure, period }: Claim): boolean =>
  period.stage === null || period.stage === 'final' || (measure !== null && period.stage === 'budget')

const known = new WeakMap<DisclosureView, (Compared | null)[]>()

/** Every stated amount that a cell should repeat, with the closest cell; `null`: the tables do not show it. Calculated once. */
export function comparedAmounts(document: DisclosureView): readonly (Compared | null)[] {
  const compared = known.get(document) ?? [...compareAll(document)]
  known.set(document, compared)
  return compared
}

/** Sections whose heading, or one above it, holds the words. */
function sectionsNamed(sections: readonly Section[], words: RegExp, inside: boolean): string[] {
  return sections.flatMap((section) => {
    const named = inside || words.test(section.heading)
    return [...(named ? [section.id] : []), ...sectionsNamed(section.sections, words, named)]
  })
}

function* compareAll(document: DisclosureView): Generator<Compared | null> {
  const narrative = narrativeOf(document)
  const elsewhere = new Set(sectionsNamed(document.disclosure.sections, ELSEWHERE, false))
  const { fiscalYear } = document.disclosure.disclosure
  for (const claim of narrative.claims) {
    const money = claim.kind === 'amount' && !claim.mainly ? narrative.money(claim) : null
    if (money === null || !isShown(claim) || !isOfWhole(narrative, claim) || elsewhere.has(claim.section)) continue
    if (fiscalYear !== null && claim.period.year !== null && claim.period.year !== fiscalYear) continue
    const found = targetsOf(claim, document).flatMap((target) => compareWith(money, target) ?? [])
    const best =
      found.find(({ judged }) => judged.outcome === 'pass') ?? found.find(({ judged }) => judged.outcome === 'rounding') ?? found[0]
    if (best !== undefined) yield best
    else if (claim.measure !== null || claim.path.length > 0) yield null
  }
}
