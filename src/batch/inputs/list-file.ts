import { readFileSync } from 'node:fs'

/** Paths in a list, one a line; blank lines and those that begin with `#` are none. `-` is standard input. Null if it cannot be read. */
export function listed(file: string): string[] | null {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return null
  }
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
