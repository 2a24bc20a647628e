import type { Finding } from '../../schemas/finding.ts'
import { finding } from '../../schemas/findings/index.ts'
import { isBlank } from './characters.ts'
import { type Box, type PageSource, STYLE } from './page-source.ts'

/** Part of a page's area that pictures cover where the page is a picture: a scan may leave a margin, or be cut into strips. */
const COVERED = 0.6
/** Part of a page's height at its top and its bottom where page numbers and the marks of scanners stand. */
const EDGE = 0.1
/** Characters between the edges up to which a picture has been stamped, not written on. */
const FEW = 10
/** Shapes from which a page has been drawn instead of written, and how many there are to one character. */
const OUTLINED = { least: 100, toOne: 4 } as const
/** Part of a page's characters from which the page is read by its invisible layer. */
const MOSTLY = 0.5

/** What a page says of itself. */
export interface PageSigns {
  readonly findings: Finding[]
  /** Whether there is text to read: not a picture, nor shapes. */
  readonly hasText: boolean
  /** Whether its text is an invisible layer. */
  readonly isInvisible: boolean
}

const overlap = (from: number, to: number, most: number): number => Math.max(0, Math.min(to, most) - Math.max(from, 0))

function coveredShare({ width, height, pictures }: PageSource): number {
  const area = pictures.reduce((sum, [x0, y0, x1, y1]: Box) => sum + overlap(x0, x1, width) * overlap(y0, y1, height), 0)
  return width * height > 0 ? area / (width * height) : 0
}

/** Characters that are no blanks: all, those between the edges of the page, and those drawn invisibly. */
function countCharacters({ glyphs, height }: PageSource): { all: number; inner: number; invisible: number } {
  const counts = { all: 0, inner: 0, invisible: 0 }
  for (let index = 0; index < glyphs.count; index++) {
    if (isBlank(glyphs.code[index] ?? 0)) continue
    counts.all++
    const middle = ((glyphs.box[index * 4 + 1] ?? 0) + (glyphs.box[index * 4 + 3] ?? 0)) / 2
    if (middle > height * EDGE && middle < height * (1 - EDGE)) counts.inner++
    if (((glyphs.style[index] ?? 0) & STYLE.invisible) !== 0) counts.invisible++
  }
  return counts
}

/** What of a page could not be read, or only by what lies over it. */
export function signsOf(page: PageSource): PageSigns {
  const at = [{ page: page.number }]
  const { all, inner, invisible } = countCharacters(page)
  const findings: Finding[] = []
  const isPicture = page.pictures.length > 0 && (all === 0 || (inner <= FEW && coveredShare(page) >= COVERED))
  const { outlines } = page.drawing
  const isOutlined = outlines >= OUTLINED.least && outlines >= all * OUTLINED.toOne
  if (page.cut) findings.push(finding('pdf/page-cut', { page: page.number }, at))
  else if (isPicture) findings.push(finding('pdf/page-without-text', { page: page.number, count: all }, at))
  else if (isOutlined) findings.push(finding('pdf/text-as-outlines', { page: page.number, count: outlines }, at))
  const hasText = all > 0 && (page.cut || (!isPicture && !isOutlined))
  return { findings, hasText, isInvisible: hasText && invisible > all * MOSTLY }
}
