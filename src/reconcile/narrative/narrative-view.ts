import { UNIT_EXPONENT, Unit } from '../../../schemas/amount.ts'
import type { Claim } from '../../../schemas/claim.ts'
import type { Section } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import { foldProse } from '../../recognise/claims/fold.ts'
import { exact, shifted, ulp } from '../exact.ts'
import { groupBy } from '../group.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import type { Displayed } from '../tolerance.ts'
import { identityOf } from './words.ts'

/** A claim that states a sum of money, exact, in yuan. */
export interface Money extends Displayed {
  readonly claim: Claim
  readonly unit: Unit
}

/** A paragraph or heading as rules read it. */
export interface Passage {
  readonly section: Section
  /** Null is the heading. */
  readonly paragraph: number | null
  readonly text: string
  /** The text as claims are read from it: no white space, one form of brackets and digits. */
  readonly folded: string
  readonly evidence: Evidence
}

/** The narrative as rules see it: what it states, and how the statements belong together. Reasons are left out. */
export interface NarrativeView {
  readonly claims: readonly Claim[]
  readonly passages: readonly Passage[]
  byId(id: string | null): Claim | undefined
  /** The statements of a kind about an amount. */
  about(amount: Claim, kind: Claim['kind']): Claim[]
  partsOf(whole: Claim): Claim[]
  /** The amounts stated of the same subject and money for the fiscal year, in print order. */
  alike(claim: Claim): readonly Claim[]
  money(claim: Claim): Money | null
  evidence(claim: Claim): Evidence
}

const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0)

/** Decimals the narrative prints amounts of a unit with: the most that two of them show; fewer leave zeros out (domain.md §3.1). */
function printedDecimals(claims: readonly Claim[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const { amount, unit } of claims) {
    if (amount === null || unit === null) continue
    const own = counts.get(unit) ?? new Map<number, number>()
    own.set(decimalsOf(amount), (own.get(decimalsOf(amount)) ?? 0) + 1)
    counts.set(unit, own)
  }
  return new Map(
    [...counts].map(([unit, own]) => [unit, Math.max(0, ...[...own].filter(([, times]) => times > 1).map(([decimals]) => decimals))]),
  )
}

function passagesOf(sections: readonly Section[]): Passage[] {
  return sections.flatMap((section) => [
    {
      section,
      paragraph: null,
      text: section.heading,
      folded: foldProse(section.heading),
      evidence: { section: section.id, text: section.heading, ...evidenceAt(section.place) },
    },
    ...section.paragraphs.map(({ text, place }, paragraph) => ({
      section,
      paragraph,
      text,
      folded: foldProse(text),
      evidence: { section: section.id, paragraph, text, ...evidenceAt(place) },
    })),
    ...passagesOf(section.sections),
  ])
}

const views = new WeakMap<DisclosureView, NarrativeView>()

/** The narrative of a disclosure; calculated once. */
export function narrativeOf(document: DisclosureView): NarrativeView {
  const known = views.get(document)
  if (known !== undefined) return known
  const { fiscalYear } = document.disclosure.disclosure
  const all = document.disclosure.claims
  const claims = all.filter(({ reason }) => !reason)
  const ids = new Map(all.map((claim) => [claim.id, claim]))
  const abouts = groupBy(claims, ({ about }) => about)
  const parts = groupBy(claims, ({ partOf }) => partOf)
  const byIdentity = groupBy(
    claims.filter(({ kind, period }) => kind === 'amount' && (period.year === null || fiscalYear === null || period.year === fiscalYear)),
    identityOf,
  )
  const decimals = printedDecimals(all)
  const view: NarrativeView = {
    claims,
    passages: passagesOf(document.disclosure.sections),
    byId: (id) => (id === null ? undefined : ids.get(id)),
    about: ({ id }, kind) => (abouts.get(id) ?? []).filter((claim) => claim.kind === kind),
    alike: (claim) => byIdentity.get(identityOf(claim)) ?? [],
    partsOf: ({ id }) => parts.get(id) ?? [],
    money(claim) {
      const unit = Unit.safeParse(claim.unit)
      if (claim.amount === null || !unit.success) return null
      const exponent = UNIT_EXPONENT[unit.data]
      const own = decimalsOf(claim.amount)
      return {
        claim,
        unit: unit.data,
        value: shifted(exact(claim.amount), exponent),
        step: ulp(exponent - Math.max(own, decimals.get(unit.data) ?? 0)),
        ownStep: ulp(exponent - own),
      }
    },
    evidence: ({ section, paragraph, text, place }) => ({
      section,
      ...(paragraph === null ? {} : { paragraph }),
      text,
      ...evidenceAt(place),
    }),
  }
  views.set(document, view)
  return view
}
