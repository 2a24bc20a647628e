import { UNIT_EXPONENT, type Unit } from '../../schemas/amount.ts'
import { asciiDigits } from '../chinese.ts'
import { exactNumber, shift } from '../decimal.ts'

/** What a cell of figures prints: a number, nothing (blank or a dash), words, or digits that make no number. */
export type Reading =
  | { readonly kind: 'number'; readonly value: string; readonly unit: Unit | null; readonly percent: boolean }
  | { readonly kind: 'nothing' | 'words' | 'malformed' }

const NOTHING: Reading = { kind: 'nothing' }
const WORDS: Reading = { kind: 'words' }
const MALFORMED: Reading = { kind: 'malformed' }

const LONGEST = 64
const DASHES = /^[-—–―−－─/／\\…·*]+$/
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/
const PLAIN = /^\d+(\.\d+)?$|^\.\d+$/
const SIGNED = /^([-+△▲]|\()?[¥￥]?([\d,.\s]+)(\))?(%|元|千元|万元|百万元|亿元)?$/

/**
 * Digits broken over two lines of a cell are one number only where the break shows it: after a separator, or inside the decimals
 * (domain.md §2). Blanks between digits never join: `12 13` is two numbers.
 */
function joinDigits(text: string): string | null {
  const pieces = text.split(/\s*\n\s*/).filter((piece) => piece !== '')
  let joined = ''
  for (const piece of pieces) {
    const inside = joined === '' || /[,.]$/.test(joined) || /^[,.]/.test(piece) || (/\.\d$/.test(joined) && /^\d$/.test(piece))
    if (!inside) return null
    joined += piece
  }
  return /\d\s+\d/.test(joined) ? null : joined.replace(/\s/g, '')
}

/** Reads a printed figure (domain.md §2). Thousands separators must stand before groups of three; nothing is repaired. */
export function readAmount(printed: string): Reading {
  // Most cells are blank or plain: they are decided without the general pattern.
  if (printed === '') return NOTHING
  // No figure is that long: what is gets no pattern run over it.
  if (printed.length > LONGEST) return /\d/.test(printed) && /^[\d,.\s]+$/.test(printed) ? MALFORMED : WORDS
  if (PLAIN.test(printed)) return { kind: 'number', value: normal('', printed), unit: null, percent: false }
  const text = asciiDigits(printed.trim())
  if (text === '' || DASHES.test(text)) return NOTHING
  if (!/\d/.test(text)) return WORDS
  const match = SIGNED.exec(
    text.replace(/[^\S\n]+/g, ' ').replace(/ ?(%|[千百万亿]{0,2} ?元)$/, (_, unit: string) => unit.replace(' ', '')),
  )
  if (match === null) return /^[\d,.\s%()-]+$/.test(text) ? MALFORMED : WORDS
  const [, sign = '', body = '', close = '', unit = ''] = match
  if ((sign === '(') !== (close === ')')) return MALFORMED
  const digits = joinDigits(body.trim())
  if (digits === null || !(PLAIN.test(digits) || GROUPED.test(digits))) return MALFORMED
  return { kind: 'number', value: normal(sign, digits), unit: unit === '' || unit === '%' ? null : (unit as Unit), percent: unit === '%' }
}

function normal(sign: string, digits: string): string {
  const plain = digits.replaceAll(',', '')
  return (sign === '' || sign === '+' ? '' : '-') + (plain.startsWith('.') ? `0${plain}` : plain)
}

/** An amount in yuan, exact to the last printed digit; null where a double cannot carry it. */
export const toYuan = (value: string, unit: Unit): number | null => exactNumber(shift(value, UNIT_EXPONENT[unit]))
