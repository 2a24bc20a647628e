import { isBlank } from './characters.ts'
import { type Glyphs, type PageSource, STYLE } from './page-source.ts'
import type { Ruling } from './rulings.ts'

/** A text with where it is drawn: its box as in `Glyphs`, the height of its line, and its weight. */
export interface DrawnText {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly size: number
  readonly bold: boolean
}

/** Characters that follow each other on one line without a blank, as they were drawn. */
export interface Run extends DrawnText {
  /** Blanks the file draws before it on its line. */
  readonly blanks: number
  /** Quarter turns clockwise. */
  readonly turns: number
}

/** Gap in parts of the font size beyond which the next character begins a run of its own. */
const GAP = 0.3
/** Characters of one line may stand a little higher or lower. */
const SHIFT = 0.35

/** The least gap, in parts of the font size, that a line between two cells stands in: text that overflows its cell has none. */
const PARTED = 0.04
/** Text of a cell that reaches over the line to its neighbour's begins there with a step, and within as many sizes of the font of the line. */
const [STEP, REACH] = [0.02, 1]

const beginsAt = ({ style }: Glyphs, index: number): boolean => ((style[index] ?? 0) & STYLE.begins) !== 0
const isWide = ({ code }: Glyphs, index: number): boolean => (code[index] ?? 0) > 0x2e7f

/** Whether what ends before a character was a text of its own: more than one character, and not cut there because another font begins. */
const isWhole = (glyphs: Glyphs, index: number): boolean =>
  !beginsAt(glyphs, index - 1) && !beginsAt(glyphs, index + 1) && isWide(glyphs, index) === isWide(glyphs, index - 1)

const isDigit = ({ code }: Glyphs, index: number): boolean => (code[index] ?? 0) >= 0x30 && (code[index] ?? 0) <= 0x39

/** Whether words are drawn apart from the figures before them: a name that touches the code or amount of the cell to its left. */
const beginsName = (glyphs: Glyphs, index: number): boolean =>
  beginsAt(glyphs, index) && isWide(glyphs, index) && isDigit(glyphs, index - 1)

/** Where an upright line may stand that parts a character from the one before it; null where none can. */
function partedWithin(glyphs: Glyphs, index: number): [number, number] | null {
  const { box, size } = glyphs
  const em = size[index] ?? 0
  const [end, begin] = [box[index * 4 - 2] ?? 0, box[index * 4] ?? 0]
  const step = begin - end
  if (beginsAt(glyphs, index) && (Math.abs(step) > STEP * em || isWhole(glyphs, index))) {
    return [Math.min(begin, end) - REACH * em, Math.max(begin, end) + REACH * em]
  }
  return step < PARTED * em ? null : [end, begin]
}

/** Whether an upright line is drawn between a character and the one before it on its line. */
function isParted(glyphs: Glyphs, index: number, upright: readonly Ruling[]): boolean {
  const within = partedWithin(glyphs, index)
  if (within === null) return false
  const [from, to] = within
  const middle = ((glyphs.box[index * 4 + 1] ?? 0) + (glyphs.box[index * 4 + 3] ?? 0)) / 2
  let [low, high] = [0, upright.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if ((upright[mid]?.at ?? 0) < from) low = mid + 1
    else high = mid
  }
  for (let at = low; at < upright.length && (upright[at]?.at ?? 0) <= to; at++) {
    const line = upright[at]
    if (line !== undefined && line.from <= middle && middle <= line.to) return true
  }
  return false
}

/** Cuts the characters of a page into runs, in the order they are drawn. `upright` are its vertical lines from left to right. */
export function runsOf({ glyphs }: PageSource, upright: readonly Ruling[] = []): Run[] {
  const runs: Run[] = []
  let start = -1
  let blanks = 0
  const close = (end: number): void => {
    if (start >= 0) runs.push(runOf(glyphs, start, end, blanks))
    if (start >= 0) blanks = 0
    start = -1
  }
  for (let index = 0; index < glyphs.count; index++) {
    if (isBlank(glyphs.code[index] ?? 0)) {
      close(index)
      blanks++
      continue
    }
    if (start >= 0 && (!follows(glyphs, index) || isParted(glyphs, index, upright) || beginsName(glyphs, index))) close(index)
    if (start < 0) start = index
  }
  close(glyphs.count)
  return runs
}

/** Where a character begins and ends along the direction it is read in, and where its middle is across it. */
function along(box: Float32Array, index: number, turns: number): [from: number, to: number, middle: number] {
  // Read one by one: a view for every character would be garbage for every character.
  const at = index * 4
  const [x0, y0, x1, y1] = [box[at] ?? 0, box[at + 1] ?? 0, box[at + 2] ?? 0, box[at + 3] ?? 0]
  if (turns === 1) return [y0, y1, (x0 + x1) / 2]
  if (turns === 3) return [-y1, -y0, (x0 + x1) / 2]
  return turns === 2 ? [-x1, -x0, (y0 + y1) / 2] : [x0, x1, (y0 + y1) / 2]
}

const turnsOf = (style: number): number => (style & STYLE.turns) >> 2

/** Whether a character goes on where the one drawn before it ends. */
function follows({ box, size, style }: Glyphs, index: number): boolean {
  const turns = turnsOf(style[index] ?? 0)
  if (turns !== turnsOf(style[index - 1] ?? 0)) return false
  const em = size[index] ?? 0
  const [, end, before] = along(box, index - 1, turns)
  const [start, , after] = along(box, index, turns)
  const gap = start - end
  return Math.abs(after - before) < SHIFT * em && Math.abs(gap) < GAP * em && Math.abs(em - (size[index - 1] ?? 0)) < 1
}

function runOf({ code, box, size, style }: Glyphs, start: number, end: number, blanks: number): Run {
  let text = ''
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = start; index < end; index++) {
    text += String.fromCodePoint(code[index] ?? 0xfffd)
    x0 = Math.min(x0, box[index * 4] ?? 0)
    y0 = Math.min(y0, box[index * 4 + 1] ?? 0)
    x1 = Math.max(x1, box[index * 4 + 2] ?? 0)
    y1 = Math.max(y1, box[index * 4 + 3] ?? 0)
  }
  const first = style[start] ?? 0
  return { text, x0, y0, x1, y1, size: size[start] ?? 0, bold: (first & STYLE.bold) !== 0, blanks, turns: turnsOf(first) }
}
