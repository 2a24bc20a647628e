import { type Glyphs, STYLE, turned } from '../../page-source.ts'
import { acrossOf, onBaseline } from '../baseline.ts'
import { type Frame, place } from '../frame.ts'
import { looksOf } from '../looks.ts'
import { IDENTITY, type Matrix, times } from '../matrix.ts'
import { Numbers } from '../numbers.ts'
import { Repeats } from './repeats.ts'
import { advanceOf, type Shown, textOf } from './shown.ts'
import type { Font, State } from './state.ts'

const BLANK = 0x20
/** Baselines this near (points) are one line. */
const SAME_LINE = 1

/** Gathers the characters of a page, in the order they are drawn. */
export class TextReader {
  readonly #frame: Frame
  readonly #most: number
  readonly #codes = new Numbers()
  readonly #boxes = new Numbers()
  readonly #sizes = new Numbers()
  readonly #styles = new Numbers()
  readonly #repeats = new Repeats()
  readonly #origin = new Float32Array(4)
  /** Whether nothing of the text being shown is among the characters yet. */
  #begins = false
  #matrix: Matrix = IDENTITY
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0
  /** Where the line of the character before is, if that was a blank. */
  #blankLine: number | null = null
  cut = false

  constructor(frame: Frame, most: number) {
    this.#frame = frame
    this.#most = most
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix
    this.#lineX = 0
    this.#lineY = 0
    this.move(0, 0)
  }

  /** To the beginning of a line so far from the beginning of this one. */
  move(x: number, y: number): void {
    this.#lineX += x
    this.#lineY += y
    this.#x = this.#lineX
    this.#y = this.#lineY
  }

  show(shown: readonly (Shown | number)[], state: State): void {
    const { font } = state
    if (font === null || this.cut) return
    const matrix = times(this.#matrix, state.matrix)
    const isRepeated = this.#repeats.isRepeated(shown, state.fontSize, times([1, 0, 0, 1, this.#x, this.#y], matrix))
    this.#begins = true
    const style = styleOf(state, font, matrix, this.#frame)
    for (const each of shown) {
      if (typeof each === 'number') this.#advance(font, (-each / 1000) * state.fontSize, state.scaling)
      else {
        if (!isRepeated) this.#add(each, state, font, matrix, style)
        const spacing = state.characterSpacing + (each.isSpace ? state.wordSpacing : 0)
        this.#advance(font, advanceOf(each, font) * state.fontSize + spacing, state.scaling)
      }
      if (this.cut) return
    }
  }

  take(): Glyphs {
    return {
      count: this.#codes.length,
      code: Uint32Array.from(this.#codes.take()),
      box: this.#boxes.take(),
      size: this.#sizes.take(),
      style: Uint8Array.from(this.#styles.take()),
    }
  }

  #advance(font: Font, by: number, scaling: number): void {
    if (font.vertical) this.#y += by
    else this.#x += by * scaling
  }

  #add(shown: Shown, { fontSize, scaling, rise }: State, font: Font, matrix: Matrix, style: number): void {
    const advance = advanceOf(shown, font) * fontSize
    const turns = (style & STYLE.turns) >> 2
    const line = Math.abs(matrix[0]) >= Math.abs(matrix[1]) ? matrix[3] * this.#y + matrix[5] : matrix[2] * this.#y + matrix[4]
    const unmapped = font.texts[shown.originalCharCode] === undefined ? STYLE.unmapped : 0
    for (const char of textOf(shown)) {
      const code = char.codePointAt(0) ?? 0
      if (code === 0 || code === 10 || code === 13) continue
      if (this.#codes.length >= this.#most) {
        this.cut = true
        return
      }
      // Blanks one after the other are one, as in the other engine: how many were typed does not show on paper.
      if (code === BLANK && this.#blankLine !== null && Math.abs(this.#blankLine - line) < SAME_LINE) continue
      this.#blankLine = code === BLANK ? line : null
      const { array, at } = this.#boxes.reserve(4)
      if (font.vertical) this.#placeDown(matrix, fontSize, rise, advance, array, at)
      else this.#place(matrix, fontSize, rise, advance * scaling, turns, array, at)
      push(this.#sizes, acrossOf(array, at, turns))
      push(this.#codes, code)
      push(this.#styles, style | unmapped | (this.#begins ? STYLE.begins : 0))
      this.#begins = false
    }
  }

  /** Slanting is left out: the box is that of the upright character. */
  #place([a, b, c, d, e, f]: Matrix, fontSize: number, rise: number, along: number, turns: number, into: Float32Array, at: number): void {
    const base = this.#y + rise
    const [x, y] = [a * this.#x + c * base + e, b * this.#x + d * base + f]
    place(this.#frame, x, y, x, y, this.#origin, 0)
    if (Math.abs(a) >= Math.abs(b)) place(this.#frame, x, y, x + a * along, y, into, at)
    else place(this.#frame, x, y, x, y + b * along, into, at)
    onBaseline(into, at, turns, Math.abs(fontSize) * Math.hypot(c, d), this.#origin)
  }

  /** A character written downwards stands in the middle below its origin. */
  #placeDown([a, b, c, d, e, f]: Matrix, fontSize: number, rise: number, down: number, into: Float32Array, at: number): void {
    const [from, to, base] = [this.#x - fontSize / 2, this.#x + fontSize / 2, this.#y + rise]
    const [x0, y0] = [a * from + c * base + e, b * from + d * base + f]
    place(this.#frame, x0, y0, a * to + c * (base + down) + e, b * to + d * (base + down) + f, into, at)
  }
}

function push(numbers: Numbers, value: number): void {
  const { array, at } = numbers.reserve(1)
  array[at] = value
}

function styleOf({ renderMode, fontSize }: State, { bold }: Font, [a, b]: Matrix, { turns }: Frame): number {
  const angle = Math.atan2(b * Math.sign(fontSize), a * Math.sign(fontSize))
  return looksOf(bold, renderMode) | turned(angle - (turns * Math.PI) / 2)
}
