import type { Measure } from '../../../schemas/measures.ts'
import { compare, isZero } from '../exact.ts'
import { inUnit } from './amounts.ts'
import type { DisclosureView } from './disclosure-view.ts'
import { type Side, sidesOf } from './sides.ts'
import { statement } from './statements.ts'

/** Which money a disclosure is about, as its summary of income tells. False also where that does not show. */
export interface Money {
  /** Nothing but fiscal appropriation: tables of all money and of fiscal money show the same amounts. */
  readonly onlyFiscal: boolean
  /** Of fiscal appropriation nothing but the general public budget. */
  readonly onlyGeneral: boolean
}

const FISCAL: ReadonlySet<Measure | null> = new Set<Measure | null>(['fiscal', 'general-budget', 'government-fund', 'state-capital'])
const OTHER_FUNDS: readonly Measure[] = ['government-fund', 'state-capital']

const income = (document: DisclosureView, role: 'summary' | 'fiscalSummary'): Side | undefined => {
  const found = statement(document, role)
  return found.is === 'read' ? sidesOf(document, found.view, 'income')[0] : undefined
}

/** Money carried over is fiscal if the fiscal summary carries the same amount. */
function carriesFiscal(all: Side, fiscal: Side | undefined): boolean {
  const [own, other] = [all.figure(all.carried('carry-in')), fiscal?.figure(fiscal.carried('carry-in'))]
  if (own === undefined || isZero(own.amount.value)) return true
  const carried = other === undefined ? null : inUnit(other.amount, own.amount.unit)
  return carried !== null && compare(own.amount.value, carried.value) === 0
}

export function moneyOf(document: DisclosureView): Money {
  const [all, fiscal] = [income(document, 'summary'), income(document, 'fiscalSummary')]
  const blank = (side: Side, line: Side['year']): boolean => {
    const figure = side.figure(line)
    return line === undefined || (figure !== undefined && figure.amount.printed !== 'unreadable' && isZero(figure.amount.value))
  }
  const otherLines = all?.summary.items.filter((line) => !FISCAL.has(line.measure) && line.measure !== 'carry-in') ?? []
  const onlyFiscal =
    all !== undefined &&
    otherLines.every((line) => blank(all, line)) &&
    blank(all, all.carried('non-fiscal-balance')) &&
    carriesFiscal(all, fiscal)
  const side = fiscal ?? all
  // What was carried over of other funds is spent too.
  const funds = side === undefined ? [] : side.view.panels.flatMap((panel) => (panel.side === 'income' ? panel.lines : []))
  const onlyGeneral =
    side !== undefined && funds.filter((line) => OTHER_FUNDS.some((fund) => fund === line.measure)).every((line) => blank(side, line))
  return { onlyFiscal, onlyGeneral }
}
