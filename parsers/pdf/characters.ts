import type { Glyphs } from './page-source.ts'
import { STYLE } from './page-source.ts'

/** Radicals of the supplement that fonts map whole characters to, each followed by the character it is (Unicode, EquivalentUnifiedIdeograph). */
const SUPPLEMENT = [
  '⺁厂⺅亻⺆冂⺉刂⺊卜⺎兀⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺲罒⺶羊⺹耂',
  '⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤',
  '⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
].join('')

const characters = [...SUPPLEMENT]
const SUPPLEMENTED: ReadonlyMap<number, number> = new Map(
  characters.flatMap((char, index) =>
    index % 2 === 0 ? [[char.codePointAt(0) ?? 0, characters[index + 1]?.codePointAt(0) ?? 0] as const] : [],
  ),
)

/** The character a radical or a compatibility ideograph stands for; the code itself for anything else. */
export function plainCode(code: number): number {
  if (code >= 0x2e80 && code <= 0x2ef3) return SUPPLEMENTED.get(code) ?? code
  const isRadical = code >= 0x2f00 && code <= 0x2fd5
  const isCompatible = (code >= 0xf900 && code <= 0xfaff) || (code >= 0x2f800 && code <= 0x2fa1f)
  // Never whole text: that would rewrite ㎡, ① and full-width brackets as well.
  return isRadical || isCompatible ? (String.fromCodePoint(code).normalize('NFKC').codePointAt(0) ?? code) : code
}

export const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09

/** What was odd about the characters of a page. */
export interface Oddities {
  /** Characters rewritten, as `⽉月`, with how often. */
  readonly rewritten: Map<string, number>
  /** Characters of a font's own, and ones the file gives no text for. */
  unreadable: number
}

export const noOddities = (): Oddities => ({ rewritten: new Map(), unreadable: 0 })

const isPrivate = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000 || code === 0xfffd

/** Whether the file gives no text for a character. */
export const isUnreadable = (code: number, style: number): boolean => isPrivate(code) || (style & STYLE.unmapped) !== 0

/** Rewrites radicals in place, and counts what was odd. */
export function plainCharacters({ code, style, count }: Glyphs, oddities: Oddities): void {
  for (let index = 0; index < count; index++) {
    const own = code[index] ?? 0
    if (isUnreadable(own, style[index] ?? 0)) oddities.unreadable++
    if (own < 0x2e80) continue
    const plain = plainCode(own)
    if (plain === own) continue
    code[index] = plain
    const key = String.fromCodePoint(own, plain)
    oddities.rewritten.set(key, (oddities.rewritten.get(key) ?? 0) + 1)
  }
}
