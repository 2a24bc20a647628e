import type { Element } from 'domhandler'
import { child, elementsIn, settingOf, toggle } from '../tree.ts'
import { BULLET, bulletText } from './bullets.ts'
import { isFormat } from './format.ts'

/** How one level of a list prints its numbers. */
export interface Level {
  readonly start: number
  readonly format: string
  /** Printed text, with `%1` to `%9` for the number of each level; that of a bullet as it is. */
  readonly text: string
  /** Every number in decimal, whatever the format of its level. */
  readonly legal: boolean
  /** How many of the shallowest levels make it start again; all that are shallower if null. */
  readonly restart: number | null
  /** The paragraph style whose paragraphs are of this level. */
  readonly styleId: string | null
}

/** The format knows levels 0 to 8. */
const MAX_LEVEL = 8
/** Longer texts are damage; what is cut is never a number of a real document. */
export const MAX_TEXT = 100
/** Numbers far beyond Word's own greatest, 32 767. */
export const MAX_START = 1_000_000_000
/** A whole number as the format writes it, no greater than `max`; null for anything else. */
export const numberIn = (value: string | null | undefined, max: number): number | null => {
  const text = value?.trim() ?? ''
  if (!/^\+?\d{1,20}$/.test(text)) return null
  return Math.min(Number(text), max)
}

/** `w:ilvl` of an element; null if it is none of the format's. */
export const indexOf = (element: Element): number | null => {
  const index = numberIn(element.attribs['w:ilvl'], Number.MAX_SAFE_INTEGER)
  return index !== null && index <= MAX_LEVEL ? index : null
}

/** `w:numFmt` itself, or the two that later versions of Word write: one with a format of its own, and one for readers that do not know it. */
function formatOf(level: Element): string {
  const alternate = child(level, 'mc:AlternateContent')
  const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((name) => child(child(alternate, name), 'w:numFmt'))
  for (const element of [choice, child(level, 'w:numFmt'), fallback]) {
    const custom = element?.attribs['w:format']
    if (custom !== undefined && isFormat(custom)) return custom
    const format = element?.attribs['w:val']
    if (format !== undefined && format !== 'custom') return format
  }
  return 'decimal'
}

function textOf(level: Element, format: string): string {
  const text = (settingOf(level, 'w:lvlText') ?? '').slice(0, MAX_TEXT)
  if (format !== 'bullet') return text
  if (child(level, 'w:lvlPicBulletId') !== null) return BULLET
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attribs
  return bulletText(text, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? null)
}

/** Reads one `w:lvl`. */
export function levelOf(element: Element): Level {
  const format = formatOf(element)
  return {
    // Where the start is not said it is zero (17.9.25).
    start: numberIn(settingOf(element, 'w:start'), MAX_START) ?? 0,
    format,
    text: textOf(element, format),
    legal: toggle(element, 'w:isLgl') ?? false,
    restart: numberIn(settingOf(element, 'w:lvlRestart'), MAX_LEVEL + 1),
    styleId: settingOf(element, 'w:pStyle'),
  }
}

/** Levels below an abstract list; one that does not say which it is stands where it stands. */
export function levelsIn(abstract: Element): Map<number, Level> {
  const levels = new Map<number, Level>()
  elementsIn(abstract)
    .filter(({ name }) => name === 'w:lvl')
    .forEach((element, order) => {
      const index = element.attribs['w:ilvl'] === undefined ? order : indexOf(element)
      if (index !== null && index <= MAX_LEVEL && !levels.has(index)) levels.set(index, levelOf(element))
    })
  return levels
}
