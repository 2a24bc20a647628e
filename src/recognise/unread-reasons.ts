/** Why parsers leave a table unread (`Unread.reason`, English), in Chinese; `N` stands for a number. */
const REASONS: Readonly<Record<string, string>> = {
  'columns made with blanks': '各列以空格排列',
  'rows cannot be told apart': '无法区分各行',
  'too many columns': '列数过多',
  'N columns; the limit is N': 'N列，上限为N列',
}

/** The reason in Chinese; as it is where the list does not have it. */
export function reasonInChinese(reason: string): string {
  const numbers = reason.match(/\d+/g) ?? []
  const known = REASONS[reason.replace(/\d+/g, 'N')]
  return known === undefined ? reason : numbers.reduce((text, number) => text.replace('N', number), known)
}
