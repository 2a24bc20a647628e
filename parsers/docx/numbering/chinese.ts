/** The signs one way of counting writes its numbers with. */
interface Script {
  /** Ten digits, zero first. */
  readonly digits: string
  /** Ten, hundred, thousand, ten thousand. */
  readonly units: string
  /** Chinese writes a zero where units are skipped (一百零一), Japanese does not. */
  readonly zero: boolean
  /** Where the one before a unit is left out: before the ten a number begins with (十一), before every unit below ten thousand (百一), nowhere. */
  readonly bare: 'ten' | 'all' | 'never'
}

/** Word counts no further than 32 767; these have signs up to here. */
const MAX = 99_999_999

/** Up to 9999. */
function group(value: number, { digits, units, zero, bare }: Script, isFirst: boolean): string {
  let text = ''
  let skipped = false
  for (const [size, unit] of [
    [1000, units[2]],
    [100, units[1]],
    [10, units[0]],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) {
      skipped = text !== ''
      continue
    }
    if (skipped && zero) text += digits[0] ?? ''
    skipped = false
    const isBare = digit === 1 && size > 1 && (bare === 'all' || (bare === 'ten' && size === 10 && isFirst && text === ''))
    text += (isBare ? '' : (digits[digit] ?? '')) + (unit ?? '')
  }
  return text
}

/** Writes numbers as they are said: digits with their units. */
const said =
  (script: Script) =>
  (value: number): string | null => {
    if (value > MAX) return null
    if (value === 0) return script.digits[0] ?? null
    const high = Math.floor(value / 10_000)
    const low = value % 10_000
    if (high === 0) return group(low, script, true)
    const gap = script.zero && low > 0 && low < 1000 ? (script.digits[0] ?? '') : ''
    return group(high, script, true) + (script.units[3] ?? '') + gap + group(low, script, false)
  }

/** Writes numbers digit by digit. */
export const spelt =
  (digits: string) =>
  (value: number): string =>
    String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)

const SIMPLIFIED: Script = { digits: '零一二三四五六七八九', units: '十百千万', zero: true, bare: 'ten' }

export const saidSimplified = said(SIMPLIFIED)
export const saidTraditional = said({ ...SIMPLIFIED, units: '十百千萬' })
export const saidJapanese = said({ digits: '〇一二三四五六七八九', units: '十百千万', zero: false, bare: 'all' })
export const legalSimplified = said({ digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟萬', zero: true, bare: 'never' })
export const legalTraditional = said({ digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬', zero: true, bare: 'never' })
export const legalJapanese = said({ digits: '〇壱弐参四伍六七八九', units: '拾百阡萬', zero: false, bare: 'never' })

const spelling = spelt('○一二三四五六七八九')

/** As they are said up to 99, digit by digit from there on: Word's own reading of `chineseCounting`, where 100 is 一○○. */
export const counting = (value: number): string | null => (value > 0 && value < 100 ? saidSimplified(value) : spelling(value))
