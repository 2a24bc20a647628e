import { UNIT_EXPONENT, type Unit } from '../../../schemas/amount.ts'
import type { Claim } from '../../../schemas/claim.ts'
import { decimalText, type Exact, shifted } from '../exact.ts'

/** An amount in yuan as its unit prints it. */
export const inUnit = (yuan: Exact, unit: Unit): string => decimalText(shifted(yuan, -UNIT_EXPONENT[unit]), 2)

/** What a claim speaks of, for messages: its subject as printed. */
export const named = ({ subject, path, text }: Claim): string => {
  if (path.length > 0) return path.map(({ name }) => name).join('/')
  return subject === '' ? text : subject
}

/** Same subject, same key: what it measures, or its names, with the scope of the money. */
export const identityOf = ({ measure, path, subject, scope }: Claim): string =>
  `${scope} ${measure ?? (path.length > 0 ? path.map(({ name }) => name.replace(/支出$/, '')).join('/') : subject)}`
