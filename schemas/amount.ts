import { z } from 'zod'
import { Place } from './place.ts'

/** An exact decimal without separators: `-1234.50`. Never a binary float. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

/** The units amounts are printed in, and how many decimal places each lies above the yuan. */
export const UNIT_EXPONENT = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const
export const Unit = z.enum(['元', '千元', '万元', '百万元', '亿元'])
export type Unit = z.infer<typeof Unit>

/**
 * A cell of a disclosure: `text` as printed (trimmed, lines joined), `value` the exact decimal it prints, `yuan` that value in yuan.
 * `value` and `yuan` are given for cells of amount columns only (`value` also for quantities and ratios) and are null where nothing numeric
 * is printed: a blank, `-`, `0` and `0.00` stay four different texts.
 */
export const AmountCell = z.strictObject({
  text: z.string(),
  value: Decimal.nullable().optional(),
  yuan: z.number().nullable().optional(),
  place: Place,
})
export type AmountCell = z.infer<typeof AmountCell>
