import type { Claim } from '../../../schemas/claim.ts'
import { incomeSources } from '../../../schemas/measures.ts'
import { judge } from '../tolerance.ts'
import type { Money, NarrativeView } from './narrative-view.ts'
import { identityOf } from './words.ts'

/** A stated total and its stated parts, of one stage and one side. */
export interface Breakdown {
  readonly whole: Money
  readonly parts: readonly Money[]
  /** The parts are a closed set: nothing beside them can be meant. */
  readonly closed: boolean
  /** Every part is known by what it measures or by its classification. */
  readonly sure: boolean
}

/** Sets of parts that leave nothing out of a whole: those needed, those that may be missing (domain.md §3.5, N01). */
const CLOSED: readonly { readonly of: readonly string[]; readonly needed: readonly string[]; readonly also: readonly string[] }[] = [
  {
    of: ['expenditure', 'current-expenditure', 'income-and-expenditure'],
    needed: ['basic', 'project'],
    also: ['operating', 'reserve', 'paid-up', 'paid-down', 'carry-out'],
  },
  { of: ['basic', 'expenditure'], needed: ['personnel', 'public'], also: [] },
  { of: ['procurement'], needed: ['goods', 'services'], also: ['works'] },
  { of: ['three-public'], needed: ['abroad', 'vehicles', 'reception'], also: [] },
  { of: ['three-public'], needed: ['abroad', 'vehicle-purchase', 'vehicle-operation', 'reception'], also: [] },
  { of: ['vehicles'], needed: ['vehicle-purchase', 'vehicle-operation'], also: [] },
]

/** What is inside another part where both are named in one list. */
const INSIDE: Readonly<Record<string, string>> = {
  personnel: 'basic',
  public: 'basic',
  'vehicle-purchase': 'vehicles',
  'vehicle-operation': 'vehicles',
}

const INCOME = new Set<string>(['income', 'current-income', 'fiscal', ...incomeSources, 'non-fiscal-balance'])
const EXPENDITURE = new Set([
  'expenditure',
  'current-expenditure',
  'basic',
  'project',
  'operating',
  'reserve',
  'carry-out',
  'surplus-distributed',
])

export const sideOf = ({ measure, path }: Claim): 'income' | 'expenditure' | null => {
  if (path.length > 0) return 'expenditure'
  if (measure === null) return null
  return INCOME.has(measure) ? 'income' : EXPENDITURE.has(measure) ? 'expenditure' : null
}

/** Whether parts are all there can be of a whole. 总计 may hold what is carried over, which is not named where there is none. */
export function isClosed(parts: readonly Claim[], whole: Claim | string): boolean {
  const measures = parts.map(({ measure }) => measure ?? '')
  const of = typeof whole === 'string' ? whole : (whole.measure ?? '')
  if (typeof whole !== 'string' && whole.subject.includes('总') && of.endsWith('expenditure') && !measures.includes('carry-out'))
    return false
  return CLOSED.some(
    (set) =>
      set.of.includes(of) &&
      set.needed.every((each) => measures.includes(each)) &&
      measures.every((each) => set.needed.includes(each) || set.also.includes(each)),
  )
}

/** Parts without those that stand inside another of them: by measure, or by classification. */
function outermost(parts: readonly Claim[]): Claim[] {
  const measures = new Set(parts.map(({ measure }) => measure))
  const names = new Set(parts.map((part) => identityOf(part)))
  return parts.filter((part) => {
    const around = INSIDE[part.measure ?? '']
    if (around !== undefined && measures.has(around)) return false
    return !part.path.slice(0, -1).some((_, index) => names.has(identityOf({ ...part, path: part.path.slice(0, index + 1) })))
  })
}

/** A claim and the same subject in its other stages, one of each, in the same paragraph: 年初预算为…，支出决算为…. */
export function stagesOf(narrative: NarrativeView, claim: Claim): Claim[] {
  const stages = new Map([[claim.period.stage, claim]])
  if (claim.period.stage === null) return [claim]
  for (const each of narrative.alike(claim)) {
    const together = each.section === claim.section && each.paragraph === claim.paragraph && each.subject === claim.subject
    if (together && each.period.stage !== null && !stages.has(each.period.stage)) stages.set(each.period.stage, each)
  }
  return [...stages.values()]
}

/** The breakdowns of a stated total: a final account gives one for each stage, a sum of both sides one for each side. */
export function breakdownsOf(narrative: NarrativeView, total: Claim): Breakdown[] {
  const listed = narrative.partsOf(total).filter(({ kind }) => kind === 'amount')
  if (listed.length === 0 || listed.some(({ mainly }) => mainly)) return []
  const wholes = stagesOf(narrative, total)
  return wholes.flatMap((whole) => {
    const money = narrative.money(whole)
    // Parts told in several stages are those of the stage of their whole.
    const staged = wholes.length > 1 || new Set(listed.map(({ subject }) => subject)).size < listed.length
    const own = outermost(listed.filter(({ period }) => !staged || period.stage === whole.period.stage))
    if (money === null || own.length === 0) return []
    const both = whole.measure === 'income-and-expenditure'
    const groups = both ? [own.filter((part) => sideOf(part) === 'income'), own.filter((part) => sideOf(part) === 'expenditure')] : [own]
    return groups.flatMap((claims): Breakdown[] => {
      const parts = claims.flatMap((part) => narrative.money(part) ?? [])
      if (parts.length === 0 || parts.length < claims.length) return []
      return [
        {
          whole: money,
          parts,
          closed: isClosed(claims, whole),
          sure: claims.every(({ measure, path }) => measure !== null || path.length > 0),
        },
      ]
    })
  })
}

export const sumOf = ({ whole, parts }: Breakdown): ReturnType<typeof judge> => judge(whole, parts)
