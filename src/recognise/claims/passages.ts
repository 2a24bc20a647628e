import type { MoneyScope, PathLevel } from '../../../schemas/claim.ts'
import type { Section } from '../../../schemas/disclosure.ts'
import type { Place } from '../../../schemas/place.ts'
import { readNumber, type Style } from '../sections/numbering.ts'
import { foldProse, withoutQuotes } from './fold.ts'

/** A heading or paragraph of the narrative, its number apart; lines a page has wrapped are one. */
export interface Passage {
  readonly section: string
  readonly style: Style | null
  readonly ordinal: number
  readonly text: string
  readonly isHeading: boolean
  /** What its headings narrow the money to, and the 类 they name. */
  readonly scope: MoneyScope | null
  readonly within: readonly PathLevel[]
  /** Where each of its lines begins in `text`. */
  readonly lines: readonly { readonly from: number; readonly paragraph: number | null; readonly place: Place }[]
}

/** Scopes as headings name them: the narrowest first, so that 一般公共预算 inside a longer title is found. */
const HEADING_SCOPES: readonly (readonly [RegExp, MoneyScope])[] = [
  [/政府性?基金/, 'government-fund'],
  [/国有资本经营/, 'state-capital'],
  [/一般公共预算/, 'general-budget'],
  [/财政拨款/, 'fiscal'],
]
const CLASS = /^(.{2,30}?)（类）$/
/** 名词解释: definitions, whose figures and words state nothing of the body. */
const GLOSSARY = /名词解释|名词说明/
const ENDED = /[。；;：:！？!?]$/

interface Context {
  readonly scope: MoneyScope | null
  readonly within: readonly PathLevel[]
}

/** The narrative in print order. `wrapped`: paragraphs may be lines of one, as a page breaks them. */
export function passagesOf(sections: readonly Section[], wrapped: boolean): Passage[] {
  const passages: Passage[] = []
  const add = (section: string, text: string, paragraph: number | null, place: Place, context: Context, number: string | null): void => {
    const folded = foldProse(text)
    if (folded === '') return
    const numbered = readNumber(paragraph === null ? `${number ?? ''}${folded}` : folded)
    const last = passages.at(-1)
    if (wrapped && paragraph !== null && numbered === null && last?.section === section && !last.isHeading && !ENDED.test(last.text)) {
      const lines = [...last.lines, { from: last.text.length, paragraph, place }]
      passages[passages.length - 1] = { ...last, text: last.text + folded, lines }
      return
    }
    passages.push({
      section,
      style: numbered?.style ?? null,
      ordinal: numbered?.ordinal ?? 0,
      text: numbered === null ? folded : numbered.rest,
      isHeading: paragraph === null,
      ...context,
      lines: [{ from: 0, paragraph, place }],
    })
  }
  const walk = (nodes: readonly Section[], above: Context): void => {
    for (const section of nodes) {
      const heading = foldProse(section.heading)
      if (GLOSSARY.test(heading)) continue
      const scope = HEADING_SCOPES.find(([pattern]) => pattern.test(withoutQuotes(heading)))?.[1] ?? above.scope
      const named = CLASS.exec(heading)?.[1]
      const context = { scope, within: named === undefined ? above.within : [{ level: 'class' as const, name: named }] }
      add(section.id, section.heading, null, section.place, context, section.number)
      section.paragraphs.forEach(({ text, place }, index) => {
        add(section.id, text, index, place, context, null)
      })
      walk(section.sections, context)
    }
  }
  walk(sections, { scope: null, within: [] })
  return passages
}
