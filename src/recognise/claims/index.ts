import type { Claim } from '../../../schemas/claim.ts'
import type { DisclosureFacts, Section } from '../../../schemas/disclosure.ts'
import { Drafts } from './drafts.ts'
import { ListTracker } from './lists.ts'
import { passagesOf } from './passages.ts'
import { PassageReader } from './read-passage.ts'
import { withoutBody } from './subject.ts'

/** More than any disclosure states; what a hostile one states beyond is left out, and said so. */
const MOST_CLAIMS = 5000

interface Narrative {
  readonly sections: readonly Section[]
  readonly facts: DisclosureFacts
  /** Paragraphs may be lines that a page has broken. */
  readonly wrapped: boolean
}

/** What the sentences of the narrative state, clause by clause (domain.md §3.5). `more`: it stopped at the limit. */
export function readClaims({ sections, facts, wrapped }: Narrative): { claims: Claim[]; more: boolean } {
  const drafts = new Drafts(MOST_CLAIMS)
  const body = withoutBody(facts.department.name)
  const lists = new ListTracker()
  for (const passage of passagesOf(sections, wrapped)) {
    if (drafts.full) break
    const list = lists.enter(passage)
    const reader = new PassageReader(passage, { drafts, body, stages: facts.kind === 'final-accounts', list, fiscalYear: facts.fiscalYear })
    lists.leave(passage, reader.read())
  }
  return { claims: drafts.all, more: drafts.full }
}
