const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2 }

/** A Chinese counting number up to 999 (一, 十, 二十一, 一百零三); null if it is none. */
export function chineseNumber(text: string): number | null {
  let total = 0
  let digit = 0
  for (const char of text) {
    if (char === '百') [total, digit] = [total + (digit || 1) * 100, 0]
    else if (char === '十') [total, digit] = [total + (digit || 1) * 10, 0]
    else {
      const value = DIGITS[char]
      if (value === undefined) return null
      digit = value
    }
  }
  return text === '' ? null : total + digit
}

/** Digits a Chinese date writes one by one: 二〇二四 is 2024. */
export function chineseYear(text: string): number | null {
  if (!/^[〇零○OＯ一二三四五六七八九]{4}$/.test(text)) return null
  return Number([...text].map((char) => DIGITS[char] ?? 0).join(''))
}

/** Full-width digits and signs of a number to ASCII, character by character: the rest of the text stays as printed. */
export const asciiDigits = (text: string): string =>
  text.replace(/[０-９．，％－＋（）]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/[−–]/g, '-')

const isWord = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char)

/** Joins the lines of a cell: no blank between Chinese characters, one between words. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim()
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line, index) => (isWord(lines[index - 1]?.at(-1)) && /^[A-Za-z]/.test(line) ? ` ${line}` : line)).join('')
}
