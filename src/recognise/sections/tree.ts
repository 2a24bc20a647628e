import type { Section } from '../../../schemas/disclosure.ts'
import type { Place } from '../../../schemas/place.ts'
import type { HeadingSign } from './headings.ts'
import { STYLES, type Style } from './numbering.ts'

interface Open {
  readonly section: Section
  readonly sign: HeadingSign
}

/** The head of the section for text before the first heading. */
const UNHEADED: HeadingSign = { style: 'part', number: null, ordinal: null, text: '', bookmarked: false, level: null, sure: true }

/** Builds the tree of sections from headings in document order. */
export interface SectionTree {
  readonly roots: Section[]
  /** The section a paragraph or table stands in now; a section without a heading is opened for text before the first one. */
  readonly current: () => Section
  readonly hasCurrent: () => boolean
  /** Whether a section numbered in this style is open. */
  readonly isOpen: (style: Style) => boolean
  readonly enter: (sign: HeadingSign, bookmark: string | null, place: Place) => Section
}

const rank = (sign: HeadingSign): number => STYLES.indexOf(sign.style)

/** Where the file gives levels, they decide; among headings of one level, as in an outline that has but one, the style of the number does. */
function depthByLevel(sign: HeadingSign, level: number, stack: readonly Open[]): number {
  const above = stack.findIndex((open) => (open.sign.level ?? 0) >= level)
  if (above < 0) return stack.length
  const peers = stack.filter((open) => open.sign.level === level)
  const alike = peers.find((open) => open.sign.style === sign.style)
  if (alike !== undefined) return stack.indexOf(alike)
  const last = peers.at(-1)
  const isInside = last === stack.at(-1) && last !== undefined && last.sign.ordinal !== null && sign.ordinal === 1
  return isInside && rank(sign) > rank(last.sign) ? stack.length : above
}

/**
 * Where a heading goes in the stack of open sections: the number of sections that stay open above it. The number decides before the style:
 * 二、 follows the nearest open 一、; a number that begins again opens a list inside the current section; bookmarked headings follow
 * bookmarked ones (domain.md §5.1: 一、二、三、 may be items inside a section at the same lexical level).
 */
function depthFor(sign: HeadingSign, stack: readonly Open[]): number {
  if (sign.style === 'part') return 0
  if (sign.level !== null) return depthByLevel(sign, sign.level, stack)
  if (sign.bookmarked) {
    const sibling = stack.findIndex((open) => open.sign.bookmarked && open.sign.style !== 'part')
    if (sibling >= 0) return sibling
    const part = stack.findIndex((open) => open.sign.style !== 'part')
    return part < 0 ? stack.length : part
  }
  if (sign.style === 'label') {
    const sibling = stack.findLastIndex((open) => open.sign.style === 'label')
    return sibling >= 0 ? sibling : stack.length
  }
  const before = stack.findLastIndex((open) => open.sign.style === sign.style && open.sign.ordinal === (sign.ordinal ?? 0) - 1)
  if (before >= 0 && sign.ordinal !== 1) return before
  // One number in another style goes on counting all the same: 五、 6、 七、.
  const counted =
    sign.ordinal === null || sign.ordinal === 1 ? -1 : stack.findLastIndex((open) => open.sign.ordinal === (sign.ordinal ?? 0) - 1)
  if (counted >= 0 && stack[counted]?.sign.style !== 'part') return counted
  if (sign.ordinal === 1 && stack.at(-1)?.sign.style === 'label') return stack.length
  // A number out of order, or a new list: below every section whose style ranks higher.
  const higher = stack.findIndex((open) => open.sign.style !== 'label' && rank(open.sign) >= rank(sign))
  if (higher < 0) return stack.length
  // The list that began inside a marked heading goes on, whatever number it began again with.
  const inside = stack.findLastIndex((open) => open.sign.style === sign.style && !open.sign.bookmarked)
  if (stack[higher]?.sign.bookmarked && inside > higher) return inside
  // A list that begins again under a heading of its own style is nested in it when that heading is marked and this one is not.
  return sign.ordinal === 1 && stack[higher]?.sign.bookmarked ? stack.length : higher
}

export function sectionTree(): SectionTree {
  const roots: Section[] = []
  let stack: Open[] = []
  let count = 0
  const open = (sign: HeadingSign, bookmark: string | null, place: Place): Section => {
    // Text before the first heading has a section of its own, which no heading is part of.
    if (stack[0]?.sign === UNHEADED) stack = []
    stack = stack.slice(0, depthFor(sign, stack))
    count++
    const section: Section = {
      id: `section-${String(count).padStart(2, '0')}`,
      number: sign.number,
      heading: sign.text,
      level: stack.length + 1,
      bookmark,
      paragraphs: [],
      tables: [],
      performanceTargets: [],
      place,
      sections: [],
    }
    const parent = stack.at(-1)?.section
    ;(parent === undefined ? roots : parent.sections).push(section)
    stack.push({ section, sign })
    return section
  }
  return {
    roots,
    current: () => stack.at(-1)?.section ?? open(UNHEADED, null, {}),
    hasCurrent: () => stack.length > 0 && stack[0]?.sign !== UNHEADED,
    isOpen: (style) => stack.some((open) => open.sign.style === style),
    enter: open,
  }
}
