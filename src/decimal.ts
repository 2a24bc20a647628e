/** Exact decimals as strings: moving the point is all that converting a unit takes, so no arithmetic can lose a digit. */

/** Moves the decimal point `places` to the right: shift('425.20', 4) is '4252000'. */
export function shift(decimal: string, places: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  const digits = whole + fraction.padEnd(places, '0')
  const point = whole.length + places
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const rest = digits.slice(point).replace(/0+$/, '')
  const value = rest === '' ? integer : `${integer}.${rest}`
  return negative && /[1-9]/.test(value) ? `-${value}` : value
}

/** The number a decimal is, where a double prints it back unchanged; null where it cannot carry every digit. */
export function exactNumber(decimal: string): number | null {
  const number = Number(decimal)
  return String(number) === decimal ? number : null
}
