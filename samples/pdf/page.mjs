// A page and what is drawn on it. Places are in points from the top left; the file counts from the bottom.
const A4 = [595.28, 841.89]
export const MARGIN = 56.7 // 2 cm
/** Of the height of the font, what is above the baseline. */
const ASCENT = 0.88

const n = (value) => String(Math.round(value * 100) / 100)

function utf16(text) {
  if (/[\0-\x1f\x7f]|\p{Surrogate}/u.test(text)) throw new Error(`a character a line cannot hold, in: ${text}`)
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')
}

/** An empty page. `content` is what its stream will hold, an operation a line. */
export function newPage(landscape) {
  const [width, height] = landscape ? [A4[1], A4[0]] : A4
  return { width, height, content: ['0.5 w'] }
}

/** Draws a line of text whose em box has its top at `top`; `spread` is added after each character. */
export function drawText(page, { x, top, size, text, bold = false, spread = 0 }) {
  if (text === '') return
  const baseline = page.height - top - ASCENT * size
  const mode = bold ? `2 Tr ${n(size / 40)} w ` : ''
  const spacing = spread ? `${n(spread)} Tc ` : ''
  page.content.push(`q BT ${mode}${spacing}/F ${n(size)} Tf ${n(x)} ${n(baseline)} Td <${utf16(text)}> Tj ET Q`)
}

/** Draws a straight line. */
export function drawLine(page, x0, top0, x1, top1) {
  page.content.push(`${n(x0)} ${n(page.height - top0)} m ${n(x1)} ${n(page.height - top1)} l S`)
}

/** A text string outside of a page: title, outline. */
export const textString = (text) => `<feff${utf16(text)}>`
export const number = n
