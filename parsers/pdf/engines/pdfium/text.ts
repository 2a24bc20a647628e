import { type Glyphs, STYLE, turned } from '../../page-source.ts'
import { type Frame, place } from '../frame.ts'
import type { Pdfium } from './library.ts'

/** Names under which fonts that are bold by themselves are embedded. */
const BOLD = /bold|black|heavy|simhei|heiti|黑体|,b$/i
/** Text drawn filled and stroked is a regular font made bold; text drawn not at all is a layer that text recognition puts over a picture. */
const MODE = { fillAndStroke: 2, invisible: 3 } as const
/** What the engine gives for a hyphen at the end of a line. */
const SOFT_BREAK = 2

/** Whether a font draws bold, by its address: a page has few fonts and many characters. */
function boldFonts(lib: Pdfium, scratch: number): (font: number) => boolean {
  const known = new Map<number, boolean>()
  return (font) => {
    const found = known.get(font)
    if (found !== undefined) return found
    const length = Math.min(lib.FPDFFont_GetBaseFontName(font, scratch, 256), 256)
    const name = new TextDecoder().decode(lib.bytes().slice(scratch, scratch + Math.max(0, length - 1)))
    known.set(font, BOLD.test(name))
    return known.get(font) === true
  }
}

/** Share of the em that stands above the baseline: the usual place of the CJK em box. Fonts state wild heights of their own, one each. */
const ABOVE = 0.88

/** Extent of a box across the direction of reading, whose lower bound is at `at`. */
const height = (box: Float32Array, at: number): number => (box[at + 2] ?? 0) - (box[at] ?? 0)

/** Points an em of a character measures as drawn: its font's size by the scale of its matrix (`a b c d e f`). */
function emOf(lib: Pdfium, text: number, index: number, scratch: number): number {
  if (lib.FPDFText_GetMatrix(text, index, scratch) === 0) return 0
  const memory = lib.view()
  const [c, d] = [memory.getFloat32(scratch + 8, true), memory.getFloat32(scratch + 12, true)]
  return Math.abs(lib.FPDFText_GetFontSize(text, index)) * Math.hypot(c, d)
}

/**
 * Lays a box across the direction of reading on the em around the baseline, so that characters of one line share top and bottom whatever their
 * fonts. `origin` is the point of the baseline where the character begins; text written downwards begins elsewhere and keeps its box.
 */
function onBaseline(box: Float32Array, at: number, turns: number, em: number, origin: Float32Array): void {
  const [start, across] = turns % 2 === 0 ? [0, 1] : [1, 0]
  const backwards = turns === 2 || turns === 3
  const begin = (backwards ? box[at + start + 2] : box[at + start]) ?? 0
  if (Math.abs(begin - (origin[start] ?? 0)) > 0.3 * em) return
  const below = turns === 0 || turns === 3 ? 1 - ABOVE : ABOVE
  const end = (origin[across] ?? 0) + below * em
  box[at + across] = end - em
  box[at + across + 2] = end
}

/** The characters of a page; `scratch` is room for 256 bytes. Characters the engine made up to part words are left out. */
export function readText(lib: Pdfium, page: number, frame: Frame, scratch: number, most: number): { glyphs: Glyphs; cut: boolean } {
  const text = most === 0 ? 0 : lib.FPDFText_LoadPage(page)
  const total = text === 0 ? 0 : lib.FPDFText_CountChars(text)
  const most4 = Math.min(Math.max(total, 0), most)
  const code = new Uint32Array(most4)
  const box = new Float32Array(most4 * 4)
  const size = new Float32Array(most4)
  const style = new Uint8Array(most4)
  const isBold = boldFonts(lib, scratch)
  let count = 0
  let object = 0
  let objectStyle = 0
  let em = 0
  const origin = new Float32Array(4)
  for (let index = 0; index < most4; index++) {
    const value = lib.FPDFText_GetUnicode(text, index)
    if (lib.FPDFText_IsGenerated(text, index) === 1 || value === 0 || value === 13 || value === 10) continue
    if (lib.FPDFText_GetLooseCharBox(text, index, scratch) === 0) continue
    const memory = lib.view()
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => memory.getFloat32(scratch + at, true)) as [number, number, number, number]
    place(frame, left, bottom, right, top, box, count * 4)
    const owner = lib.FPDFText_GetTextObject(text, index)
    const begins = owner !== object ? STYLE.begins : 0
    if (owner !== object) {
      object = owner
      const mode = lib.FPDFTextObj_GetTextRenderMode(owner)
      const bold = isBold(lib.FPDFTextObj_GetFont(owner)) || mode === MODE.fillAndStroke
      em = emOf(lib, text, index, scratch)
      const looks = (bold ? STYLE.bold : 0) | (mode === MODE.invisible ? STYLE.invisible : 0)
      objectStyle = looks | turned(-lib.FPDFText_GetCharAngle(text, index) - (frame.turns * Math.PI) / 2)
    }
    code[count] = value === SOFT_BREAK ? 0x2d : value
    const turns = (objectStyle & STYLE.turns) >> 2
    if (em > 0 && lib.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8) !== 0) {
      const [x, y] = [lib.view().getFloat64(scratch, true), lib.view().getFloat64(scratch + 8, true)]
      place(frame, x, y, x, y, origin, 0)
      onBaseline(box, count * 4, turns, em, origin)
    }
    size[count] = turns % 2 === 0 ? height(box, count * 4 + 1) : height(box, count * 4)
    style[count] = objectStyle | begins | (lib.FPDFText_HasUnicodeMapError(text, index) === 1 ? STYLE.unmapped : 0)
    count++
  }
  if (text !== 0) lib.FPDFText_ClosePage(text)
  return { glyphs: { count, code, box, size, style }, cut: most === 0 || total > most }
}
