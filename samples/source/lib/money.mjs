// Every amount is an integer number of hundredths of the document's unit (0.01 万元 or 0.01 元), so sums are exact.

/** `1234.5` -> 123450; only for literals in the content files, which have at most two decimals. */
export function hundredths(literal) {
  const value = Math.round(literal * 100)
  if (Math.abs(value / 100 - literal) > 1e-9) throw new Error(`${literal} has more than two decimals`)
  return value
}

export const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0)

/** `123450` -> `1234.50` or `1,234.50`. */
export function print(amount, thousands = false) {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2)
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${amount < 0 ? '-' : ''}${grouped}.${digits.slice(-2)}`
}

/** As print, but zero is left blank, as most departments do in tables. */
export const printOrBlank = (amount, thousands = false) => (amount === 0 ? '' : print(amount, thousands))

/** |part| / whole in percent with two decimals, rounded half up. */
export function percent(part, whole) {
  const rounded = Math.floor((Math.abs(part) * 20000 + whole) / (2 * whole))
  return `${print(rounded)}%`
}

/** `增加1.20万元，增长3.40%` for a change, not zero, against last year's amount. */
export function change(difference, prior, unit, thousands = false) {
  const [verb, trend] = difference > 0 ? ['增加', '增长'] : ['减少', '下降']
  return `${verb}${print(Math.abs(difference), thousands)}${unit}，${trend}${percent(difference, prior)}`
}
