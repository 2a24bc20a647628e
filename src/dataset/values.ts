import { UNIT_EXPONENT, type Unit } from '../../schemas/amount.ts'
import { DECIMAL } from '../../schemas/dataset/define.ts'
import type { Place } from '../../schemas/place.ts'
import { decimalText, type Exact, exact, shifted } from '../reconcile/exact.ts'

const LONG = 2n ** 63n

/** An exact number as datasets hold it; null where it has more digits than they do. */
function held(value: Exact): string | null {
  const text = decimalText(value)
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return fraction.length <= DECIMAL.scale && whole.length <= DECIMAL.precision - DECIMAL.scale ? text : null
}

/** A decimal of the contract. Zeros after the last decimal are left out: `text` has them. */
export const decimal = (value: string | null | undefined): string | null => (value == null ? null : held(exact(value)))

/** A JSON number as the decimal it prints; those that JSON prints with an exponent are finer or larger than any amount. */
export const printed = (value: number | null | undefined): string | null => {
  const text = value == null ? '' : String(value)
  return /^-?\d+(\.\d+)?$/.test(text) ? decimal(text) : null
}

/** A decimal in fen; null where it is finer, or does not fit 64 bits. */
export function fen(yuan: string | null): bigint | null {
  if (yuan === null) return null
  const text = decimalText(shifted(exact(yuan), 2))
  if (text.includes('.')) return null
  const whole = BigInt(text)
  return whole >= -LONG && whole < LONG ? whole : null
}

/** A decimal printed in a unit of money, in yuan. */
export function yuanOf(value: string | null, unit: string | null): string | null {
  if (value === null || unit === null || !(unit in UNIT_EXPONENT)) return null
  return held(shifted(exact(value), UNIT_EXPONENT[unit as Unit]))
}

/** Text that is printed, or null: a dataset does not tell a blank from nothing, which CSV could not keep apart. */
export const text = (value: string | null | undefined): string | null => (value == null || value.trim() === '' ? null : value)

export const placeOf = ({ page, box, path, line }: Place) => ({
  page: page ?? null,
  x0: box?.[0] ?? null,
  y0: box?.[1] ?? null,
  x1: box?.[2] ?? null,
  y1: box?.[3] ?? null,
  element: path ?? null,
  line: line ?? null,
})
