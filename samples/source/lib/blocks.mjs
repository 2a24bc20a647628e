export const title = (paragraph) => ({ paragraph, style: 'title' })
export const heading1 = (paragraph, bookmark) => ({ paragraph, style: 'heading1', ...(bookmark ? { bookmark } : {}) })
export const heading2 = (paragraph) => ({ paragraph, style: 'heading2' })
export const body = (...paragraphs) => paragraphs.map((paragraph) => ({ paragraph, style: 'body' }))
export const blank = (paragraph = '') => ({ paragraph })
export const footer = (text) => ({ furniture: text })

/** A cell; a list of strings is a cell of several paragraphs. */
export const cell = (content, span = {}) => (Array.isArray(content) ? { paragraphs: content, ...span } : { text: content, ...span })
export const across = (content, colspan) => cell(content, colspan > 1 ? { colspan } : {})
export const down = (content, rowspan) => cell(content, rowspan > 1 ? { rowspan } : {})
export const cells = (...texts) => texts.map((text) => cell(text))
export const table = (rows) => ({ table: { rows } })

/** `栏次 | 1 | 2 …` with the label over the first `lead` columns. */
export const ordinalRow = (count, lead = 1) => [across('栏次', lead), ...Array.from({ length: count }, (_, i) => cell(String(i + 1)))]

const DIGITS = '零一二三四五六七八九'
/** 1..99 as 一, 十, 十一, 二十 … */
export function chineseNumber(n) {
  if (n < 10) return DIGITS[n]
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}十${n % 10 ? DIGITS[n % 10] : ''}`
}
