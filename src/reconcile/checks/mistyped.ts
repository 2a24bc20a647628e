/** Shorter texts differ by a character for good reasons. */
const SHORTEST = 6
const OFTEN = 3
/** Texts compared with; more that come often are no typing mistakes of one another. */
const MOST = 100
const isNumeral = (char: string): boolean => /[\d一二三四五六七八九十]/.test(char)

/** Whether two texts are one but for one character that is put in, left out or another; two numbers are two meanings. */
function differByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length > 1 || right.length > 1) return false
  return left !== '' && right !== '' ? !(isNumeral(left) && isNumeral(right)) : !isNumeral(left + right)
}

/** Finds for a text that occurs once among all the one that is meant: it occurs often and differs by one character. Null where there is none. */
export function mistypedAmong(all: readonly string[]): (text: string) => string | null {
  const counts = new Map<string, number>()
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1)
  const often = [...counts].flatMap(([text, count]) => (count >= OFTEN ? [text] : [])).slice(0, MOST)
  return (text) => {
    if (text.length < SHORTEST || (counts.get(text) ?? 0) > 1) return null
    return often.find((other) => differByOne(text, other)) ?? null
  }
}
