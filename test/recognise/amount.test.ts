import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactNumber, shift } from '../../src/decimal.ts'
import { readAmount, toYuan } from '../../src/recognise/amount.ts'

describe('printed figures (domain.md §2)', () => {
  const numbers: [string, string][] = [
    ['425.20', '425.20'],
    ['37,188.34', '37188.34'],
    ['4335.3', '4335.3'],
    ['80', '80'],
    ['0', '0'],
    ['0.00', '0.00'],
    ['.5', '0.5'],
    ['１２，３４５．６', '12345.6'],
    ['－3.20', '-3.20'],
    ['−3.20', '-3.20'],
    ['△12.00', '-12.00'],
    ['(1,234.56)', '-1234.56'],
    ['（1,234.56）', '-1234.56'],
    ['24,169.74 万 元', '24169.74'],
    ['10.06 %', '10.06'],
    ['24,169.\n74', '24169.74'],
    ['24,169.7\n4', '24169.74'],
  ]
  it.each(numbers)('%j is %s', (printed, value) => {
    expect(readAmount(printed)).toMatchObject({ kind: 'number', value })
  })

  it.each(['', ' ', '-', '--', '—', '——', '/', '…'])('%j prints nothing', (printed) => {
    expect(readAmount(printed).kind).toBe('nothing')
  })

  it.each(['1,2345', '12,34', '1,23.00', '12 13', '12\n13', '12.00 13.00', '1.2.3', '(1.00', '1,000,00'])(
    '%j is digits, but no number',
    (printed) => {
      expect(readAmount(printed).kind).toBe('malformed')
    },
  )

  it.each(['无', '此表为空', '2024年', '3月底', '12个'])('%j is words', (printed) => {
    expect(readAmount(printed).kind).toBe('words')
  })

  it('an amount that prints its own unit says so', () => {
    expect(readAmount('20万元')).toMatchObject({ value: '20', unit: '万元' })
    expect(readAmount('8000元')).toMatchObject({ value: '8000', unit: '元' })
  })
})

const fen = fc.bigInt({ min: 0n, max: 10n ** 14n })
const plain = (units: bigint, decimals: number): string => {
  const digits = units.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

describe('laws', () => {
  it('reading a number printed with thousands separators gives it back', () => {
    fc.assert(
      fc.property(fen, fc.boolean(), (units, negative) => {
        const value = plain(units, 2)
        const [whole = '', fraction = ''] = value.split('.')
        const printed = `${negative ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
        expect(readAmount(printed)).toMatchObject({ kind: 'number', value: `${negative ? '-' : ''}${value}` })
      }),
    )
  })

  it('a unit moves the decimal point and nothing else', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 8 }), (units, decimals, places) => {
        const scaled = shift(plain(units, decimals), places)
        // Both sides as integers of the same scale.
        const [whole = '', fraction = ''] = scaled.split('.')
        expect(BigInt(whole + fraction.padEnd(10, '0'))).toBe(units * 10n ** BigInt(places) * 10n ** BigInt(10 - decimals))
      }),
    )
  })

  it('yuan prints back exactly, or is not given', () => {
    fc.assert(
      fc.property(fen, (units) => {
        const yuan = toYuan(plain(units, 2), '万元')
        const exact = shift(plain(units, 2), 4)
        if (yuan === null) expect(exact.length).toBeGreaterThan(15)
        else expect(String(yuan)).toBe(exact)
      }),
    )
  })

  it('no text makes the reader throw', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-%() 万元\n（）－无') }), (text) => void readAmount(text)))
  })

  it('numbers a double cannot carry are not given', () => {
    expect(exactNumber('12345678901234567891')).toBeNull()
    expect(exactNumber('1234567890123.4567')).toBeNull()
    expect(exactNumber('123456789012.34')).toBe(123456789012.34)
  })
})
