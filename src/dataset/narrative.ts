import type { RowOf } from '../../schemas/dataset/define.ts'
import type { claims, sections } from '../../schemas/dataset/narrative.ts'
import type { Disclosure, Section } from '../../schemas/disclosure.ts'
import { decimal, placeOf, text, yuanOf } from './values.ts'

/** Sections in reading order, each after the one it is a part of. */
export function* sectionRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof sections>> {
  let position = 0
  function* below(some: readonly Section[], parent: string | null): Iterable<RowOf<typeof sections>> {
    for (const section of some) {
      const own = `${id}/${section.id}`
      position++
      yield {
        section_id: own,
        document_id: id,
        parent_id: parent,
        position,
        level: section.level,
        number: text(section.number),
        heading: text(section.heading),
        text: text(section.paragraphs.map((paragraph) => paragraph.text).join('\n')),
        ...placeOf(section.place),
      }
      yield* below(section.sections, own)
    }
  }
  yield* below(disclosure.sections, null)
}

export function* claimRows(id: string, disclosure: Disclosure): Iterable<RowOf<typeof claims>> {
  const claimId = (claim: string | null): string | null => (claim === null ? null : `${id}/${claim}`)
  for (const claim of disclosure.claims)
    yield {
      claim_id: `${id}/${claim.id}`,
      document_id: id,
      section_id: `${id}/${claim.section}`,
      kind: claim.kind,
      subject: text(claim.subject),
      path: text(claim.path.map(({ name }) => name).join(' / ')),
      measure: claim.measure,
      fund: claim.scope,
      verb: text(claim.verb),
      amount: decimal(claim.amount),
      unit: text(claim.unit),
      yuan: yuanOf(claim.amount, claim.unit),
      percent: decimal(claim.percent),
      direction: claim.direction,
      percent_direction: claim.percentDirection ?? null,
      year: claim.period.year,
      stage: claim.period.stage,
      against: text(claim.against?.text),
      against_year: claim.against?.year ?? null,
      against_stage: claim.against?.stage ?? null,
      about_id: claimId(claim.about),
      part_of_id: claimId(claim.partOf),
      mainly: claim.mainly,
      reason: claim.reason,
      text: claim.text,
      paragraph: claim.paragraph === null ? null : claim.paragraph + 1,
      ...placeOf(claim.place),
    }
}
