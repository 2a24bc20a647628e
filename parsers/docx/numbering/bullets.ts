import { isSignFont, signOf } from '../dingbats.ts'

/** Printed for a bullet whose sign no font here knows, and for a picture. */
export const BULLET = '•'

/** Where a file does not say the font: Word's own first bullet is of Symbol, all its others are of Wingdings. */
const unnamedFont = (code: number): string => (code === 0xb7 ? 'Symbol' : 'Wingdings')

/** The text of a bullet: signs of the symbol fonts, written as private-use characters or as the letters in their place, become real ones. */
export function bulletText(text: string, font: string | null): string {
  const named = font !== null && isSignFont(font) ? font : null
  let out = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    if (isPrivate) out += signOf(named ?? unnamedFont(code & 0xff), code) ?? BULLET
    else if (named !== null && code < 0x100) out += signOf(named, code) ?? char
    else out += code >= 0xe000 && code <= 0xf8ff ? BULLET : char
  }
  return out
}
