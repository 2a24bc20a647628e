/** a to z, aa, bb, cc …: Word begins again at a after thirty letters in a row. */
export const letters =
  (alphabet: string) =>
  (value: number): string | null => {
    const at = (value - 1) % (26 * 30)
    return value < 1 ? null : (alphabet[at % 26] ?? '').repeat(Math.floor(at / 26) + 1)
  }

const ROMAN = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 }
/** Word's greatest number: thirty-two M. */
const MAX_ROMAN = 32_767

/** Roman capitals; null for zero and beyond Word's greatest number. */
export function roman(value: number): string | null {
  if (value < 1 || value > MAX_ROMAN) return null
  let rest = value
  let text = ''
  for (const [sign, size] of Object.entries(ROMAN)) {
    text += sign.repeat(Math.floor(rest / size))
    rest %= size
  }
  return text
}

/** 1st, 2nd, 3rd: what Word prints in English. */
export function ordinal(value: number): string {
  const teen = Math.floor(value / 10) % 10 === 1
  return `${value}${(teen ? null : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`
}
