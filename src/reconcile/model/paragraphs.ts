import type { Disclosure, Section } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'

/** A paragraph of the narrative, and where it stands. */
export interface ParagraphView {
  readonly text: string
  readonly evidence: Evidence
}

/** Printed text shown with a finding is cut to this many characters. */
const SHOWN = 120

/** Every paragraph of the narrative, in print order. */
export function* paragraphsOf({ sections }: Disclosure): Generator<ParagraphView> {
  for (const section of sections) yield* within(section)
}

function* within(section: Section): Generator<ParagraphView> {
  for (const [paragraph, { text, place }] of section.paragraphs.entries()) {
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
    yield { text, evidence: { section: section.id, paragraph, text: shown, ...evidenceAt(place) } }
  }
  for (const each of section.sections) yield* within(each)
}
