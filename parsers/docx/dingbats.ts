import { codePoint } from 'dingbat-to-unicode'

/** Fonts whose codes are signs, not letters. */
const SIGN_FONT = /^(symbol|webdings|wingdings( [23])?|zapf ?dingbats)$/i
/** Signs that documents use as bullets and boxes, by their usual characters; the library gives look-alikes. */
const USUAL: Readonly<Record<number, string>> = { 108: '●', 110: '■', 111: '□', 117: '◆', 168: '◻', 254: '☑' }

export const isSignFont = (font: string): boolean => SIGN_FONT.test(font)

/** The character of a sign by its font and code, which may be raised into the private-use area; null if none is known. */
export function signOf(font: string, code: number): string | null {
  const own = code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code
  if (/^wingdings$/i.test(font) && USUAL[own] !== undefined) return USUAL[own]
  return codePoint(font, own)?.string ?? codePoint(font, code)?.string ?? null
}
