import type { Frame } from '../frame.ts'
import { type Matrix, times } from '../matrix.ts'
import { DrawingReader } from './drawing.ts'
import type { Shown } from './shown.ts'
import { type Font, initialState, type State } from './state.ts'
import { TextReader } from './text.ts'

export type Paint = 'fill' | 'stroke' | 'both'

/** Colours no darker than this do not show on paper. */
const WHITE = 250
/** Parameters of a graphics state dictionary: key and value. */
export type Parameters = readonly (readonly [string, unknown])[]
export type Arguments = readonly unknown[]

/** `#rrggbb` as the library gives colours; patterns show. */
function isSeen(colour: unknown): boolean {
  if (typeof colour !== 'string' || colour[0] !== '#') return true
  return [1, 3, 5].some((at) => Number.parseInt(colour.slice(at, at + 2), 16) < WHITE)
}

/**
 * Runs the operators of a page and hands on what they draw. `fontOf` gives a font by the library's name for it; `shown` are the
 * annotations to be drawn, by that as well.
 */
export class OperatorReader {
  readonly text: TextReader
  readonly drawing: DrawingReader
  /** Annotations that were drawn. */
  overlays = 0
  readonly #shown: ReadonlySet<string>
  readonly #fontOf: (name: string) => Font | null
  #state = initialState()
  #saved: State[] = []
  /** Depth of `#saved` where each open form began: what a form leaves open ends with it. */
  readonly #forms: number[] = []
  /** How many groups are open since one that is only a mask and is not drawn. */
  #masked = 0

  constructor(
    frame: Frame,
    fontOf: (name: string) => Font | null,
    shown: ReadonlySet<string>,
    most: { readonly characters: number; readonly segments: number },
  ) {
    this.#shown = shown
    this.text = new TextReader(frame, most.characters)
    this.drawing = new DrawingReader(frame, most.segments)
    this.#fontOf = fontOf
  }

  save(): void {
    this.#saved.push({ ...this.#state })
  }
  restore(): void {
    if (this.#saved.length > (this.#forms.at(-1) ?? 0)) this.#state = this.#saved.pop() ?? this.#state
  }
  transform(matrix: Arguments): void {
    this.#state.matrix = times(matrix as unknown as Matrix, this.#state.matrix)
  }
  beginForm([matrix]: Arguments): void {
    this.save()
    this.#forms.push(this.#saved.length)
    if (matrix !== null && matrix !== undefined) this.transform(matrix as Arguments)
  }
  endForm(): void {
    const depth = this.#forms.pop()
    if (depth === undefined) return
    this.#saved.length = Math.min(this.#saved.length, depth)
    this.restore()
  }
  /** What lies over the page begins with nothing of the page's state (the library's canvas: `beginAnnotation`). */
  beginAnnotation([id, , onto, own]: Arguments): void {
    this.#fresh()
    if (this.#shown.has(String(id))) this.overlays++
    else this.#masked = 1
    this.transform(onto as Arguments)
    this.transform(own as Arguments)
  }
  endAnnotation(): void {
    this.#fresh()
  }
  beginGroup([options]: Arguments): void {
    if (this.#masked > 0 || (options as { smask?: unknown }).smask) this.#masked++
  }
  endGroup(): void {
    if (this.#masked > 0) this.#masked--
  }
  parameters(parameters: Parameters): void {
    for (const [key, value] of parameters) {
      if (key === 'LW') this.#state.lineWidth = Number(value)
      else if (key === 'ca') this.#state.fillAlpha = Number(value)
      else if (key === 'CA') this.#state.strokeAlpha = Number(value)
      else if (key === 'Font') this.font(value as Arguments)
    }
  }
  fillColour([colour]: Arguments): void {
    this.#state.fillShows = isSeen(colour)
  }
  strokeColour([colour]: Arguments): void {
    this.#state.strokeShows = isSeen(colour)
  }
  path(paint: Paint | undefined, data: Float32Array | null): void {
    const { fillShows, strokeShows, fillAlpha, strokeAlpha } = this.#state
    const filled = (paint === 'fill' || paint === 'both') && fillShows && fillAlpha > 0
    const stroked = (paint === 'stroke' || paint === 'both') && strokeShows && strokeAlpha > 0
    if (data !== null && (filled || stroked) && this.#masked === 0) this.drawing.path(data, filled, stroked, this.#state)
  }
  picture(): void {
    if (this.#masked === 0) this.drawing.picture(this.#state.matrix)
  }
  font([name, size]: Arguments): void {
    this.#state.font = this.#fontOf(String(name))
    this.#state.fontSize = Number(size)
  }
  set(key: 'lineWidth' | 'characterSpacing' | 'wordSpacing' | 'scaling' | 'leading' | 'rise' | 'renderMode', value: unknown): void {
    this.#state[key] = Number(value)
  }
  nextLine(): void {
    this.text.move(0, -this.#state.leading)
  }
  show([shown]: Arguments): void {
    if (this.#masked === 0) this.text.show(shown as readonly (Shown | number)[], this.#state)
  }

  #fresh(): void {
    this.#state = initialState()
    this.#saved = []
    this.#forms.length = 0
    this.#masked = 0
  }
}
