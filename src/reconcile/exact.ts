/** An exact decimal number: `digits` × 10^`exponent`. Money is never a binary float (docs/decisions.md). */
export interface Exact {
  readonly digits: bigint
  readonly exponent: number
}

export const ZERO: Exact = { digits: 0n, exponent: 0 }

/** Reads a decimal string of the contract (`-1234.50`). */
export function exact(decimal: string): Exact {
  const point = decimal.indexOf('.')
  if (point < 0) return { digits: BigInt(decimal), exponent: 0 }
  return { digits: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), exponent: point + 1 - decimal.length }
}

/** One unit of the last printed place: two decimals give 0.01. */
export const ulp = (exponent: number): Exact => ({ digits: 1n, exponent })

export const shifted = ({ digits, exponent }: Exact, places: number): Exact => ({ digits, exponent: exponent + places })

const at = ({ digits, exponent }: Exact, wanted: number): bigint => digits * 10n ** BigInt(exponent - wanted)

function aligned(a: Exact, b: Exact): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent)
  return [at(a, exponent), at(b, exponent), exponent]
}

export function add(a: Exact, b: Exact): Exact {
  const [left, right, exponent] = aligned(a, b)
  return { digits: left + right, exponent }
}

export const negated = ({ digits, exponent }: Exact): Exact => ({ digits: -digits, exponent })
export const subtract = (a: Exact, b: Exact): Exact => add(a, negated(b))
export const multiply = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent })
export const half = ({ digits, exponent }: Exact): Exact => ({ digits: digits * 5n, exponent: exponent - 1 })
export const absolute = (value: Exact): Exact => (value.digits < 0n ? negated(value) : value)
export const isZero = ({ digits }: Exact): boolean => digits === 0n
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO)

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** The decimal string of a number; zeros at the end of the decimals are kept down to `decimals` places. */
export function decimalText(value: Exact, decimals = 0): string {
  const exponent = Math.min(value.exponent, 0)
  const digits = at(value, exponent)
  const sign = digits < 0n ? '-' : ''
  const plain = (digits < 0n ? -digits : digits).toString().padStart(1 - exponent, '0')
  const whole = exponent === 0 ? plain : plain.slice(0, exponent)
  const fraction = (exponent === 0 ? '' : plain.slice(exponent)).replace(/0+$/, '').padEnd(decimals, '0')
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}
