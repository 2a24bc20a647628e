import { STYLE } from '../page-source.ts'

/** Names under which fonts that are bold by themselves are embedded. */
const BOLD = /bold|black|heavy|simhei|heiti|黑体|,b$/i

export const isBoldName = (name: string): boolean => BOLD.test(name)

/** Text drawn filled and stroked is a regular font made bold; text drawn not at all is a layer that text recognition puts over a picture. */
const MODE = { fillAndStroke: 2, invisible: 3 } as const

/** The bits of `style` for a font and a text rendering mode (ISO 32000-1, 9.3.6). */
export const looksOf = (isBold: boolean, mode: number): number =>
  (isBold || mode === MODE.fillAndStroke ? STYLE.bold : 0) | (mode === MODE.invisible ? STYLE.invisible : 0)
