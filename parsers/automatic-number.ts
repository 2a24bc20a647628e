/** An automatic number before the text it numbers, as one string: 六、 joins it, and a bare number is kept from running into figures or words. */
export function withNumber(number: string | null | undefined, text: string): string {
  if (number == null || number === '') return text
  return /[\w.]$/.test(number) && /^\w/.test(text) ? `${number} ${text}` : `${number}${text}`
}
