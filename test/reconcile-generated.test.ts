import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../schemas/disclosure.ts'
import type { Finding } from '../schemas/finding.ts'
import { reconcile } from '../src/reconcile/engine.ts'
import { absolute, add, compare, decimalText, exact } from '../src/reconcile/exact.ts'
import { rules } from '../src/reconcile/rules/index.ts'
import { HIDDEN } from './support/built.ts'
import { type Department, departments, disclosureOf } from './support/generated.ts'

/** Within and between tables. A generated disclosure has not all the tables that are required (X17), and no narrative. */
const arithmetic = rules.filter(({ id }) => /^[WX]/.test(id) && id !== 'X17')
const found = (disclosure: Disclosure): Finding[] => reconcile(disclosure, arithmetic).findings
const telling = (disclosure: Disclosure): Finding[] => found(disclosure).filter((each) => each.severity !== 'info')

describe('a disclosure made of true figures', () => {
  it('has no finding where nothing is lost in print', () => {
    fc.assert(
      fc.property(departments(HIDDEN), (department) => {
        expect(found(disclosureOf(department))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('has roundings within their bound and nothing else, however each figure is rounded by itself', () => {
    fc.assert(
      fc.property(departments(7n), (department) => {
        for (const each of found(disclosureOf(department))) {
          expect(each.outcome).toMatch(/^rounding/)
          expect(compare(absolute(exact(each.difference ?? '')), exact(each.tolerance ?? ''))).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is wrong wherever one figure is off by more than any bound', () => {
    fc.assert(
      fc.property(departments(7n), fc.nat(), fc.boolean(), fc.bigInt(1n, 10n ** 6n), (department: Department, pick, down, by) => {
        const disclosure = disclosureOf(department)
        const cells = disclosure.tables.flatMap(({ id, rows }) =>
          rows.flatMap((row, at) => row.cells.flatMap((cell, column) => (cell.value == null ? [] : [{ id, at, column, cell }]))),
        )
        const { id, at, column, cell } = cells[pick % cells.length] ?? {}
        if (cell?.value == null) throw new Error('no figure')
        // A hundredth for each row of the disclosure is more than the bound of any of its sums.
        const off = BigInt(disclosure.tables.reduce((sum, { rows }) => sum + rows.length, 2)) + by
        cell.value = decimalText(add(exact(cell.value), { digits: down ? -off : off, exponent: -2 }), 2)
        cell.text = cell.value
        const named = telling(disclosure).flatMap(({ places, terms = [] }) => [...places, ...terms])
        expect(named.some((place) => place.table === id && place.row === at && place.column === column)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
