import { IDENTITY, type Matrix } from '../matrix.ts'

/** What of a font is needed to place its characters, in parts of the font size. */
export interface Font {
  readonly bold: boolean
  readonly vertical: boolean
  /** What the library's widths are multiplied by. */
  readonly unit: number
  /** Advance down of a vertical character that has none of its own; negative. */
  readonly down: number
  /** What the file or its encoding says a character code means. */
  readonly texts: readonly unknown[]
}

/** The graphics state (ISO 32000-1, 8.4 and 9.3), as far as it says where things are and whether they show. */
export interface State {
  matrix: Matrix
  fillShows: boolean
  strokeShows: boolean
  fillAlpha: number
  strokeAlpha: number
  lineWidth: number
  font: Font | null
  fontSize: number
  characterSpacing: number
  wordSpacing: number
  /** Horizontal scaling; 1 is none. */
  scaling: number
  leading: number
  rise: number
  renderMode: number
}

export const initialState = (): State => ({
  matrix: IDENTITY,
  fillShows: true,
  strokeShows: true,
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scaling: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
})
