import type { Unit } from '../../../schemas/amount.ts'
import { readAmount } from '../amount.ts'

/** A number with what it counts, and where it stands in its clause. */
export interface Figure {
  readonly kind: 'money' | 'percent' | 'count' | 'bare'
  /** Exact decimal; null where the digits make no number. */
  readonly value: string | null
  readonly unit: Unit | string | null
  readonly from: number
  readonly to: number
}

const MONEY = ['亿元', '百万元', '万元', '千元', '元'] as const
/** Words counted things have after their number (domain.md §3.5, pattern 8). */
const COUNTED = ['个', '家', '辆', '台', '项']
const FIGURE = new RegExp(`[-−]?\\d[\\d,，]*(?:\\.\\d+)?(${MONEY.join('|')}|万(?=$|[（）、])|%|个百分点|倍|${COUNTED.join('|')})?`, 'g')

/** No clause has more; what one has beyond is no statement. */
const MOST_FIGURES = 1000

/** A limit, not an amount: 单价20万元（含）以上的设备. */
const LIMIT = /^(?:（含[^）]{0,6}）)?以[上下内]/
/** Digits that name a year, a date, a document or a form. */
const NAMED = /^(?:年|月|日|号|季度|%-|-\d)/

const TIMES_HUNDRED = (value: string): string => {
  const [whole = '0', fraction = ''] = value.split('.')
  const digits = `${whole}${fraction.padEnd(2, '0')}`
  const point = digits.length - Math.max(0, fraction.length - 2)
  const plain = `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}${point < digits.length ? `.${digits.slice(point)}` : ''}`
  return plain
}

/** The figures of a clause in the order they stand. */
export function figuresIn(clause: string): Figure[] {
  const figures: Figure[] = []
  for (const match of clause.matchAll(FIGURE)) {
    if (figures.length >= MOST_FIGURES) break
    const [printed, unit] = match
    const from = match.index
    const to = from + printed.length
    const after = clause.slice(to, to + 16)
    const before = clause[from - 1] ?? ''
    if (/[A-Za-z.〔]/.test(before) || (unit === undefined && NAMED.test(after)) || LIMIT.test(after)) continue
    const digits = printed
      .slice(0, printed.length - (unit?.length ?? 0))
      .replaceAll('，', ',')
      .replace('−', '-')
      .replace(/,$/, '')
    const reading = readAmount(digits)
    const value = reading.kind === 'number' ? reading.value : null
    if (unit === undefined) figures.push({ kind: 'bare', value, unit: null, from, to })
    else if (unit === '%') figures.push({ kind: 'percent', value, unit: '%', from, to })
    else if (unit === '倍') figures.push({ kind: 'percent', value: value === null ? null : TIMES_HUNDRED(value), unit: '%', from, to })
    else if (unit === '个百分点') continue
    else if (COUNTED.includes(unit)) figures.push({ kind: 'count', value, unit, from, to })
    else figures.push({ kind: 'money', value, unit: unit === '万' ? '万元' : unit, from, to })
  }
  return figures
}
