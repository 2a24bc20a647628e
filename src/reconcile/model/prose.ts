import { squash } from '../../../parsers/signs.ts'
import type { Unit } from '../../../schemas/amount.ts'
import type { Section } from '../../../schemas/disclosure.ts'
import type { Evidence } from '../../../schemas/finding.ts'
import { evidenceAt } from '../../../schemas/findings/index.ts'
import { type Stated, statedLabels } from '../../../schemas/statements.ts'
import { asciiDigits } from '../../chinese.ts'
import { exact, ulp } from '../exact.ts'
import { memo } from '../memo.ts'
import type { DisclosureView } from './disclosure-view.ts'
import type { Figure } from './figures.ts'

/** A paragraph of the narrative without white space, with its place. */
export interface Prose {
  readonly heading: string
  readonly text: string
  readonly evidence: Evidence
}

function* paragraphsOf(sections: readonly Section[]): Generator<Prose> {
  for (const section of sections) {
    for (const [paragraph, { text, place }] of section.paragraphs.entries())
      yield { heading: section.heading, text: squash(text), evidence: { section: section.id, paragraph, text, ...evidenceAt(place) } }
    yield* paragraphsOf(section.sections)
  }
}

/** The paragraphs of the narrative; read once for all the rules that ask. */
export const proseOf = memo((document: DisclosureView): readonly Prose[] => [...paragraphsOf(document.disclosure.sections)])

/** An amount the narrative states, with what it is the amount of. */
export interface StatedFigure extends Figure {
  readonly stated: Stated
}

const labelled = (Object.entries(statedLabels) as [Stated, readonly string[]][])
  .flatMap(([stated, labels]) => labels.map((label) => ({ stated, label })))
  .sort((a, b) => b.label.length - a.label.length)
const byLabel = new Map(labelled.map(({ stated, label }) => [label, stated]))
const STATED = new RegExp(
  `(${labelled.map(({ label }) => label).join('|')})[为共计合约达是:：]{0,3}(\\d[\\d,]*(?:\\.\\d+)?)(亿元|百万元|万元|千元|元)`,
  'g',
)
/** The amount of another year, or one compared with: not what the tables of this year show. */
const OTHER_YEAR = /(?:上年|去年|比|较)[^，,。；;]{0,6}$/

const decimalsIn = (number: string): number => (number.includes('.') ? number.length - number.indexOf('.') - 1 : 0)

/** The amounts a paragraph states; digits left out at the end of one are those its neighbours print (domain.md §3.1). */
export function statedIn(prose: Prose, fiscalYear: number | null): StatedFigure[] {
  if (!prose.text.includes('元')) return []
  const text = asciiDigits(prose.text)
  const found = [...text.matchAll(STATED)].filter(({ index }) => isOwnYear(text.slice(Math.max(0, index - 12), index), fiscalYear))
  const decimals = Math.max(0, ...found.map(([, , number = '']) => decimalsIn(number)))
  return found.map(([, label = '', printed = '', unit = '']) => {
    const number = printed.replaceAll(',', '')
    return {
      stated: byLabel.get(label) as Stated,
      source: { heading: prose.heading, unit: unit as Unit, doubtful: false },
      name: label,
      amount: {
        printed: 'number',
        unit: unit as Unit,
        value: exact(number),
        step: ulp(-decimals),
        ownStep: ulp(-decimalsIn(number)),
        evidence: prose.evidence,
      },
    }
  })
}

function isOwnYear(before: string, fiscalYear: number | null): boolean {
  if (OTHER_YEAR.test(before)) return false
  const year = /(\d{4})年(?:度|末)?[^，,。；;]*$/.exec(before)?.[1]
  return year === undefined || fiscalYear === null || year === `${fiscalYear}`
}

export const statedFigures = memo((document: DisclosureView): StatedFigure[] =>
  proseOf(document).flatMap((prose) => statedIn(prose, document.disclosure.disclosure.fiscalYear)),
)
