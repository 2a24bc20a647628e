// Basic expenditure by economic classification: leaves of five digits, 301 and 303 are personnel, the rest is 公用经费.
import { ECONOMIC } from './codes.mjs'
import { sum } from './money.mjs'

export const isPersonnel = (code) => code.startsWith('301') || code.startsWith('303')

/** 合计, then every 类 followed by its 款. */
export function economicRows(leaves) {
  const row = (code, name, under) => {
    const personnel = sum(under.filter((leaf) => isPersonnel(leaf.code)).map((leaf) => leaf.amount))
    const amount = sum(under.map((leaf) => leaf.amount))
    return { code, name, amount, personnel, publicExpenses: amount - personnel }
  }
  const codes = [...new Set(leaves.flatMap((leaf) => [leaf.code.slice(0, 3), leaf.code]))].sort()
  const rows = codes.map((code) =>
    row(
      code,
      ECONOMIC[code],
      leaves.filter((leaf) => leaf.code.startsWith(code)),
    ),
  )
  return [row('', '合计', leaves), ...rows]
}
