import { least, most } from './extent.ts'
import type { PageContent } from './page-content.ts'
import type { TextLine } from './text-lines.ts'

/** Left and right end of the running text on pages of one width. */
export interface Margins {
  readonly left: number
  readonly right: number
  /** Size of its font, and whether most of it is bold. */
  readonly size: number
  readonly bold: boolean
  /** Distance of its lines: the least that is usual, because paragraphs may stand further apart. */
  readonly leading: number
}

/** A line at least this long (share of the page's width) is part of running text. */
const LONG = 0.55
/** Fewer long lines than this show no margin. */
const ENOUGH = 3
/** Points that lines of one margin may differ by. */
const STEP = 4

/** Share of the long lines that must begin or end at a margin: paragraphs begin further in, and end where they end. */
const AT_MARGIN = 0.12

/** Groups of values that are near one another, each with enough members to be a margin. */
function clusters(values: readonly number[]): number[] {
  const groups = new Map<number, number[]>()
  for (const value of values) {
    const key = Math.round(value / STEP)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length
  const large = [...groups.values()].filter((all) => all.length >= Math.max(2, AT_MARGIN * values.length))
  return (large.length > 0 ? large : [...values].map((value) => [value])).map(mean)
}

/** The middle one of some values. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** A distance of lines that fewer pairs than this share have is an accident. */
const USUAL = 0.1

/** The least distance of lines that is usual on pages of one kind. */
function leadingOf(pages: readonly PageContent[]): number {
  const steps = new Map<number, number>()
  let pairs = 0
  for (const { items } of pages) {
    items.forEach((item, index) => {
      const next = items[index + 1]
      if (!('line' in item) || next === undefined || !('line' in next) || Math.abs(item.line.size - next.line.size) > 1) return
      const step = Math.round(next.line.y0 - item.line.y0)
      steps.set(step, (steps.get(step) ?? 0) + 1)
      pairs++
    })
  }
  const usual = [...steps].filter(([, count]) => count >= Math.max(2, USUAL * pairs)).map(([step]) => step)
  return usual.length === 0 ? Number.POSITIVE_INFINITY : least(usual)
}

/** Sizes of the font by which the first line of a paragraph is moved in. */
const MOVED_IN = [1.2, 3] as const

/** The left margin: where long lines begin, or further out where those are first lines all, because every paragraph has but two. */
function leftOf(long: readonly TextLine[], all: readonly TextLine[], size: number): number {
  const left = least(clusters(long.map((line) => line.x0)))
  const out = all.filter(({ x0 }) => left - x0 >= MOVED_IN[0] * size && left - x0 <= MOVED_IN[1] * size)
  return out.length >= Math.max(2, AT_MARGIN * long.length) ? least(clusters(out.map((line) => line.x0))) : left
}

/** Margins of the running text of pages of one width; null where there is too little of it. */
function marginsOfWidth(pages: readonly PageContent[], width: number): Margins | null {
  const all = pages.flatMap(({ items }) => items.flatMap((item) => ('line' in item ? [item.line] : [])))
  const long = all.filter((line) => line.x1 - line.x0 > LONG * width)
  if (long.length < ENOUGH) return null
  const size = median(long.map((line) => line.size))
  return {
    leading: leadingOf(pages),
    left: leftOf(long, all, size),
    right: most(clusters(long.map((line) => line.x1))),
    size,
    bold: long.filter((line) => line.bold).length * 2 > long.length,
  }
}

/** Margins of the running text, by the width of the page. */
export function marginsOf(pages: readonly PageContent[]): (page: PageContent) => Margins | null {
  const widthOf = (page: PageContent): number => Math.round(page.width)
  const widths = new Set(pages.map(widthOf))
  const margins = new Map(
    [...widths].map(
      (width) =>
        [
          width,
          marginsOfWidth(
            pages.filter((page) => widthOf(page) === width),
            width,
          ),
        ] as const,
    ),
  )
  return (page) => margins.get(widthOf(page)) ?? null
}
