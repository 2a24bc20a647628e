/** Spreadsheets calculate what begins so, in half and full width, unless it is a number, or a dash or equals sign alone. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/
const HARMLESS = /^-?\d[\d,]*(\.\d+)?%?$|^[-－]+$|^=$/

type Field = string | number | bigint | boolean | null | undefined

/** A field of RFC 4180; a text that a spreadsheet would calculate gets a ' before it. */
export function csvField(value: Field): string {
  const printed = String(value ?? '')
  const safe = FORMULA.test(printed) && !HARMLESS.test(printed) ? `'${printed}` : printed
  return /["\r\n,]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (fields: readonly Field[]): string => `${fields.map(csvField).join(',')}\r\n`

/** The byte order mark, without which spreadsheets do not read Chinese. */
export const BOM = '\uFEFF'
