import { squash } from '../../../parsers/signs.ts'

/** Numbering styles from the highest to the lowest usual level (domain.md §2, numbered item). */
const STYLES: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d+[、.．](?!\d)/,
  /^[（(]\d+[）)]/,
  /^[①-⑳]/,
]
const FIRST = /^(一[、.．]|[（(]一[）)]|1[、.．]|[（(]1[）)]|①)/
const OF_WHICH = /^(其中|内)[：:]/

/** What decides a row's level where it has no classification code. */
export interface LevelSign {
  readonly label: string
  /** Blanks before the label. */
  readonly indent: number
  /** Position of the label among the label columns: names may step to the right instead of being indented. */
  readonly step: number
  /** Totals stand on the first level. */
  readonly isTotal: boolean
}

const styleOf = (text: string): number => STYLES.findIndex((style) => style.test(text))

/**
 * Levels of the labels of one list, from numbering (一、 （一） 1.), 其中 and indents. The styles that occur rank among themselves; numbers that
 * begin again at one below a line without a number belong to that line (domain.md §1.2, T4). Lines after 其中 belong to it as long as they are
 * indented and carry no number (§3.3 W15).
 */
export function levelsOf(signs: readonly LevelSign[]): number[] {
  const labels = signs.map((sign) => squash(sign.label))
  const styles = [...new Set(labels.map(styleOf).filter((style) => style >= 0))].sort((a, b) => a - b)
  const unnumbered = signs.filter((sign, index) => styleOf(labels[index] ?? '') < 0 && sign.indent > 0)
  const indents = [...new Set(unnumbered.map((sign) => sign.indent))].sort((a, b) => a - b)
  let parent = 1
  let insideOfWhich = false
  let afterTotal = false
  /** Levels added while a list that began again under a line without a number goes on. */
  let nested = 0
  let plainBefore = false
  const seen = new Set<number>()
  return signs.map((sign, index) => {
    const text = labels[index] ?? ''
    const style = styleOf(text)
    if (sign.step > 0 && style < 0) return /^(合计|总计)$/.test(text) ? 1 : sign.step + 1
    if (style >= 0) {
      if (FIRST.test(text) && seen.has(style) && plainBefore) nested = parent
      seen.add(style)
      insideOfWhich = false
      afterTotal = false
      plainBefore = false
      parent = nested + styles.indexOf(style) + 1
      return parent
    }
    if (OF_WHICH.test(text)) {
      insideOfWhich = true
      return parent + 1
    }
    if (insideOfWhich && sign.indent > 0) return parent + 1
    insideOfWhich = false
    nested = 0
    plainBefore = !sign.isTotal
    afterTotal = sign.isTotal || (afterTotal && styles.length > 0)
    // Below the total of a numbered list nothing is a part of an item, however it is indented.
    if (sign.isTotal || sign.indent === 0 || (afterTotal && styles.length > 0)) {
      parent = 1
      return 1
    }
    if (styles.length > 0) return parent + 1
    parent = indents.indexOf(sign.indent) + 2
    return parent
  })
}
