import { stageWords } from '../../schemas/canonical.ts'
import type { Stage } from '../../schemas/claim.ts'
import type { DisclosureFacts } from '../../schemas/disclosure.ts'
import { foldCharacters } from '../recognise/types/normalise-title.ts'
import { foldLabel, isPeriod } from '../reconcile/model/labels.ts'

/** Which figure a column holds: of what year, planned or spent. */
export interface Period {
  /** The heads that say so, as printed. */
  readonly text: string | null
  readonly year: number | null
  readonly stage: Stage | null
  /** The document's own year and stage. */
  readonly own: boolean
}

const YEAR = /((?:19|20)\d{2})年/
const LAST_YEAR = /上年|去年/

/** A head that names year or stage and nothing else: 2025年预算数, 决算数, 2024年. */
const saysPeriod = (label: string): boolean => {
  const folded = foldLabel(label)
  return isPeriod(folded) || (folded === '' && YEAR.test(foldCharacters(label)))
}

export function periodOf(path: readonly string[], { kind, fiscalYear }: DisclosureFacts): Period {
  const heads = path.filter(saysPeriod)
  const text = heads.map(foldCharacters).join(' / ')
  const ownStage: Stage | null = kind === null ? null : kind === 'budget' ? 'budget' : 'final'
  const printed = YEAR.exec(text)?.[1]
  const year = printed !== undefined ? Number(printed) : LAST_YEAR.test(text) && fiscalYear !== null ? fiscalYear - 1 : fiscalYear
  const word = stageWords.find(([pattern]) => pattern.test(text))
  const stage = word !== undefined ? word[1] : year === fiscalYear ? ownStage : null
  return {
    text: heads.length === 0 ? null : heads.join(' / '),
    year,
    stage,
    own: year === fiscalYear && !LAST_YEAR.test(text) && stage === ownStage,
  }
}
