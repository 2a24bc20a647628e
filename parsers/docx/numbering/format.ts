import {
  counting,
  legalJapanese,
  legalSimplified,
  legalTraditional,
  saidJapanese,
  saidSimplified,
  saidTraditional,
  spelt,
} from './chinese.ts'
import { letters, ordinal, roman } from './latin.ts'

/** Writes a number; null if the format has no sign for it, and Word prints it in decimal. */
type Writer = (value: number) => string | null

/** Single signs for 1, 2, 3 …, as many as there are. */
const signs =
  (all: string): Writer =>
  (value) =>
    [...all][value - 1] ?? null

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
/** After this many the stems and branches come together as in the beginning. */
const CYCLE = 60

const sexagenary: Writer = (value) =>
  value < 1 || value > CYCLE ? null : `${STEMS[(value - 1) % 10] ?? ''}${BRANCHES[(value - 1) % 12] ?? ''}`

const decimal: Writer = String
const fullWidth = spelt('０１２３４５６７８９')
const ideographs = spelt('〇一二三四五六七八九')
const circled = signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿')

/** Values of `w:numFmt` (ECMA-376 part 1, 17.18.59), as Word prints them where it differs ([MS-OI29500] 2.1.540). */
const WRITERS: Readonly<Record<string, Writer>> = {
  none: () => '',
  bullet: () => '',
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: signs('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  chineseCounting: counting,
  chineseCountingThousand: saidSimplified,
  chineseLegalSimplified: legalSimplified,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: saidTraditional,
  taiwaneseDigital: spelt('○一二三四五六七八九'),
  japaneseCounting: saidJapanese,
  japaneseLegal: legalJapanese,
  japaneseDigitalTenThousand: ideographs,
  ideographDigital: ideographs,
  ideographLegalTraditional: legalTraditional,
  ideographTraditional: signs(STEMS),
  ideographZodiac: signs(BRANCHES),
  ideographZodiacTraditional: sexagenary,
  // The standard has ㊀ for it; Word puts the number in parentheses.
  ideographEnclosedCircle: signs('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'),
  upperLetter: letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: letters('abcdefghijklmnopqrstuvwxyz'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  ordinal,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
}

/** Formats written out in `w:format`, by how they begin ([MS-DOCX] 2.4). */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '1, 2, 3': 'decimal',
  '１, ２, ３': 'decimalFullWidth',
  '①, ②, ③': 'decimalEnclosedCircle',
  '⒈, ⒉, ⒊': 'decimalEnclosedFullstop',
  '⑴, ⑵, ⑶': 'decimalEnclosedParen',
  '一, 十, 一○○(简)': 'chineseCounting',
  '一, 十, 一百(简)': 'chineseCountingThousand',
  '壹, 贰, 叁': 'chineseLegalSimplified',
  '一, 一〇, 一〇〇': 'ideographDigital',
  '㈠, ㈡, ㈢': 'ideographEnclosedCircle',
  '壹, 貳, 參': 'ideographLegalTraditional',
  '甲, 乙, 丙': 'ideographTraditional',
  '子, 丑, 寅': 'ideographZodiac',
  '甲子, 乙丑, 丙寅': 'ideographZodiacTraditional',
  'A, B, C': 'upperLetter',
  'a, b, c': 'lowerLetter',
  'I, II, III': 'upperRoman',
  'i, ii, iii': 'lowerRoman',
}

const written = (format: string): string => format.trim().replace(/, ?(\.\.\.|…)$/, '')

function writerOf(format: string): Writer | null {
  if (Object.hasOwn(WRITERS, format)) return WRITERS[format] ?? null
  const begins = written(format)
  const padded = /^(0{1,9}1), 0{1,9}2, 0{1,9}3$/.exec(begins)?.[1]
  if (padded !== undefined) return (value) => String(value).padStart(padded.length, '0')
  return Object.hasOwn(WRITTEN_OUT, begins) ? (WRITERS[WRITTEN_OUT[begins] ?? ''] ?? null) : null
}

/** Whether a format, by its name or written out, is one that is known. */
export const isFormat = (format: string): boolean => writerOf(format) !== null

/** A number in one of the formats of `w:numFmt`; in decimal where the format is unknown or has no sign for it. */
export const formatNumber = (value: number, format: string): string => writerOf(format)?.(value) ?? String(value)
