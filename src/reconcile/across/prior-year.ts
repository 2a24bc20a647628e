import type { Kind } from '../../../schemas/disclosure.ts'
import { isZero, subtract } from '../exact.ts'
import type { DisclosureView } from '../model/disclosure-view.ts'
import { INSUFFICIENT, PASS, type Verdict } from '../rule.ts'
import { type Change, changesOf } from './claims.ts'
import { compareFigures, expense, type Figure, grandTotal, leg } from './figures.ts'
import { itemIn } from './items.ts'
import { type Publication, publicationOf, publicationsOf } from './publications.ts'

/** The figure a sentence is about in its own disclosure, and in that of the year before; null: that one does not print it. */
function figures(
  { subject }: Change,
  own: Publication,
  before: Publication,
): { own: Figure | undefined; other: Figure | null | undefined } {
  if (subject.kind === 'item') return itemIn(own, before, subject.item) ?? { own: undefined, other: undefined }
  const find = (publication: Publication): Figure | undefined => {
    if (subject.kind === 'total') return grandTotal(publication, subject.money)
    return subject.kind === 'leg'
      ? leg(publication, subject.measure)
      : expense(publication, subject.measure, publication.kind === 'budget' ? null : /决算/)
  }
  return { own: find(own), other: find(before) }
}

function check(change: Change, own: Publication, before: Publication): Verdict | null {
  const found = figures(change, own, before)
  // The sentence must be about the money of this table: if its own amount is not the table's, it is of another scope, or N02's business.
  const agrees = compareFigures(found.own, [{ heading: '', doubtful: false, amount: change.current }], { what: '', subject: '' })
  if (agrees === null || (agrees.outcome !== 'pass' && agrees.outcome !== 'rounding')) return INSUFFICIENT
  if (found.other === null) return isZero(subtract(change.current.value, change.change.value)) ? PASS : INSUFFICIENT
  const stated = { heading: '', doubtful: false, amount: change.current }
  return compareFigures(found.other, [stated], {
    what: change.named,
    subject: `prior ${own.body} ${own.year} ${change.named}`,
    minus: [change.change],
  })
}

/** What sentences say of the year before (amount less change), against the disclosure of that year (D01, D05). */
export function* checkPriorYear(documents: readonly DisclosureView[], kind: Kind): Generator<Verdict | null> {
  const all = publicationsOf(documents)
  for (const own of all.filter((each) => each.kind === kind)) {
    const before = publicationOf(all, own, kind, own.year - 1)
    if (before === undefined) continue
    for (const change of changesOf(own)) yield check(change, own, before)
  }
}
