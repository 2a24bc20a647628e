import type { Font } from './state.ts'

/** A character as the library shows it; a number among them moves by thousandths of the font size. */
export interface Shown {
  readonly unicode: string
  readonly originalCharCode: number
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric: readonly [number, number, number] | null
}

/**
 * Signs that Adobe's table of Chinese characters gives another code than the one they were written with (in UTF-16 or GBK), since the two look
 * alike: what the table gives, what was written, as which sign it is read.
 */
const LOOKALIKES: readonly (readonly [string, number, string])[] = [
  ['⋯', 0x2026, '…'],
  ['⋯', 0xa1ad, '…'],
  ['·', 0x2022, '•'],
]

/** The text of a character; of a ligature there are several. */
export function textOf({ unicode, originalCharCode }: Shown): string {
  if (unicode !== '⋯' && unicode !== '·') return unicode
  return LOOKALIKES.find(([given, written]) => given === unicode && written === originalCharCode)?.[2] ?? unicode
}

/** How far the next character is, in parts of the font size. */
export const advanceOf = ({ width, vmetric }: Shown, font: Font): number =>
  font.vertical ? (vmetric?.[0] ?? font.down) * font.unit : width * font.unit
