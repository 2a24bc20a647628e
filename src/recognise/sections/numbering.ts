import { asciiDigits, chineseNumber } from '../../chinese.ts'

/** How a heading is numbered, from the highest to the lowest usual level (domain.md §2, numbered item). */
export const STYLES = ['part', 'chinese', 'chinese-bracket', 'arabic', 'arabic-bracket', 'circled', 'label'] as const
export type Style = (typeof STYLES)[number]

export interface Numbered {
  readonly style: Style
  /** The number as printed, with its punctuation. */
  readonly number: string
  /** Its value: 一、 and 1. are both 1. */
  readonly ordinal: number
  readonly rest: string
}

const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  ['part', /^(第([一二三四五六七八九十百]+|\d+)(?:部分|章|篇))[：:、.\s]*/],
  ['chinese', /^(([一二三四五六七八九十]+)\s*[、.．])\s*/],
  ['chinese-bracket', /^([（(]\s*([一二三四五六七八九十]+)\s*[）)][、.．]?)\s*/],
  ['arabic-bracket', /^([（(]\s*([\d０-９]{1,2})\s*[）)][、.．]?|([\d０-９]{1,2})[）)])\s*/],
  ['arabic', /^(([\d０-９]{1,2})\s*[、．]|([\d０-９]{1,2})\.(?!\d))\s*/],
  ['circled', /^([①-⑳])\s*/],
]

/** Reads the number a line begins with; null if it begins with none. */
export function readNumber(text: string): Numbered | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text)
    if (match === null) continue
    const digits = match[2] ?? match[3] ?? ''
    const ordinal =
      style === 'circled'
        ? (match[1] ?? '').charCodeAt(0) - 0x245f
        : /^\d+$/.test(digits)
          ? Number(asciiDigits(digits))
          : chineseNumber(digits)
    if (ordinal === null) continue
    return { style, number: (match[1] ?? '').replace(/\s+/g, ''), ordinal, rest: text.slice(match[0].length).trim() }
  }
  return null
}
