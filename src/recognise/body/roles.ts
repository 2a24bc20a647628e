import { squash } from '../../../parsers/signs.ts'
import type { RowRole } from '../../../schemas/disclosure.ts'

const GRAND = /^(合计|总计|总合计|合计金额|收入总计|支出总计|收支总计|资产总额|资产总计|总额)$/
const SIDE_TOTAL = /^(收入|支出)合计$/
const SUBTOTAL = /(小计|合计|合计数|总计)$/
/** An item's number: such a line is never a sum. */
const NUMBERED = /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])/

/** Role of a row by its label (domain.md §3.3 W10: 收入合计 is the grand total where no 总计 is printed). */
export function roleOfLabel(label: string, hasGrandTotal: boolean): RowRole {
  const text = squash(label).replace(/[：:]$/, '')
  if (GRAND.test(text)) return 'total'
  if (SIDE_TOTAL.test(text)) return hasGrandTotal ? 'subtotal' : 'total'
  if (NUMBERED.test(text)) return 'item'
  return SUBTOTAL.test(text) ? 'subtotal' : 'item'
}

export const isGrandTotal = (label: string): boolean => /总计$/.test(squash(label))
