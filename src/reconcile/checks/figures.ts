import type { Severity } from '../../../schemas/finding.ts'
import type { Figure } from '../model/figures.ts'
import { INSUFFICIENT, type Verdict } from '../rule.ts'
import { checkSum } from './sums.ts'

/** One quantity printed in two places, or a quantity and its parts from other tables. Operands that were not found make it insufficient. */
export interface FigureCheck {
  readonly figure: Figure | undefined
  readonly parts: readonly (Figure | undefined)[]
  readonly subject: string
  readonly relation?: 'equal' | 'at-least'
  /** Weakens a failure. */
  readonly severity?: Severity
}

const called = ({ source, name }: Figure): string => `《${source.heading}》${name}`

/** What the parts are called: all of them where they are few. */
function partsNamed(parts: readonly Figure[]): string {
  const [first] = parts
  if (first === undefined) return ''
  return parts.length > 4 ? `Σ《${first.source.heading}》… (${parts.length})` : parts.map(called).join(' + ')
}

/** Judges figures of several tables in the unit of the first; the finding names both sides and keeps every cell that was compared. */
export function checkFigures({ figure, parts, subject, relation, severity }: FigureCheck): Verdict | null {
  const known = parts.filter((part) => part !== undefined)
  if (figure === undefined || known.length < parts.length || known.length === 0) return INSUFFICIENT
  const { source } = figure
  const doubtful = source.doubtful || known.some((part) => part.source.doubtful)
  const verdict = checkSum({
    view: { heading: source.heading, unit: source.unit, doubtful },
    total: figure.amount,
    parts: known.map((part) => part.amount),
    // Worded only where there is something to say.
    get where() {
      return [`${figure.name} ${relation === 'at-least' ? '≥' : '='} ${partsNamed(known)}`.trim()]
    },
    subject,
    ...(relation === undefined ? {} : { relation }),
    ...(severity === undefined ? {} : { severity }),
  })
  if (verdict === null || !('subject' in verdict)) return verdict
  return { ...verdict, terms: known.map((part) => part.amount.evidence) }
}

/** One quantity that two tables print. */
export const checkSame = (subject: string, figure: Figure | undefined, other: Figure | undefined): Verdict | null =>
  checkFigures({ figure, parts: [other], subject })
