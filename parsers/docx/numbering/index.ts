import type { Document, Element } from 'domhandler'
import { levelIn, type Styles } from '../styles.ts'
import { child, settingOf } from '../tree.ts'
import { Counter } from './counter.ts'
import { readLists } from './levels.ts'

/** The automatic numbers of a document. Paragraphs are asked for in the order of the document: each one counts. */
export interface Numbering {
  /** The level a style's paragraphs have in a list when they do not say it: the level whose `w:pStyle` is the style; null if none. */
  levelOfStyle(numId: string, styleId: string | null): number | null
  /**
   * Counts one more paragraph of the list and gives the text printed before it, without the tab or blank after it (`一、`, `1.2`, `（一）`); empty for
   * a level that prints nothing, null where the list or the level is not defined.
   */
  next(numId: string, level: number): string | null
}

/** Reads word/numbering.xml; a document without one has no lists. */
export function readNumbering(numbering: Document | null, styles: Styles): Numbering {
  const lists = readLists(numbering, styles)
  const counters = new Map<string, Counter>()
  return {
    levelOfStyle(numId, styleId) {
      if (styleId === null) return null
      for (const [index, level] of lists(numId)?.levels ?? []) if (level.styleId === styleId) return index
      return null
    },
    next(numId, level) {
      const list = lists(numId)
      if (list === null || !list.levels.has(level)) return null
      const counter = counters.get(list.abstractId) ?? new Counter()
      counters.set(list.abstractId, counter)
      counter.count(list, level)
      return counter.text(list, level)
    },
  }
}

/** The list and level of a paragraph by its `w:pPr`, its own before its style's; null if it is in none. */
export function listOf(properties: Element | null, styles: Styles, numbering: Numbering): { numId: string; level: number } | null {
  const styleId = settingOf(properties, 'w:pStyle')
  const own = child(properties, 'w:numPr')
  const inherited = styles.paragraph(styleId).numbering
  const numId = settingOf(own, 'w:numId') ?? inherited?.numId ?? null
  if (numId === null || numId === '0') return null
  // The level that names the style goes before the one the style says, which Word then ignores (17.9.23).
  const named = () => numbering.levelOfStyle(numId, styleId) ?? numbering.levelOfStyle(numId, inherited?.styleId ?? null)
  return { numId, level: levelIn(settingOf(own, 'w:ilvl')) ?? named() ?? inherited?.level ?? 0 }
}
