import { type Glyphs, STYLE, turned } from '../../page-source.ts'
import { acrossOf, onBaseline } from '../baseline.ts'
import { type Frame, place } from '../frame.ts'
import { isBoldName, looksOf } from '../looks.ts'
import type { Pdfium } from './library.ts'

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
    known.set(font, isBoldName(name))
    return known.get(font) === true
  }
}

/** How a character is set: points its em measures across the baseline, and radians by which that rises; a slant of the letters is neither. */
function settingOf(lib: Pdfium, text: number, index: number, scratch: number): { em: number; angle: number } {
  if (lib.FPDFText_GetMatrix(text, index, scratch) === 0) return { em: 0, angle: 0 }
  const memory = lib.view()
  const [a, b] = [memory.getFloat32(scratch, true), memory.getFloat32(scratch + 4, true)]
  const [c, d] = [memory.getFloat32(scratch + 8, true), memory.getFloat32(scratch + 12, true)]
  const size = lib.FPDFText_GetFontSize(text, index)
  const along = Math.hypot(a, b)
  return {
    em: along === 0 ? 0 : (Math.abs(size) * Math.abs(a * d - b * c)) / along,
    angle: Math.atan2(b * Math.sign(size), a * Math.sign(size)),
  }
}

/** Whether text is written downwards: it begins elsewhere than at the origin. */
function isWrittenDown(box: Float32Array, at: number, turns: number, em: number, origin: Float32Array): boolean {
  const start = turns % 2 === 0 ? 0 : 1
  const begin = (turns === 2 || turns === 3 ? box[at + start + 2] : box[at + start]) ?? 0
  return Math.abs(begin - (origin[start] ?? 0)) > 0.3 * em
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
  let turns = 0
  let hasBaseline = false
  const origin = new Float32Array(4)
  for (let index = 0; index < most4; index++) {
    const value = lib.FPDFText_GetUnicode(text, index)
    if (value === 0 || value === 13 || value === 10) continue
    // The module makes up blanks to part words.
    if (value === 0x20 && lib.FPDFText_IsGenerated(text, index) === 1) continue
    const owner = lib.FPDFText_GetTextObject(text, index)
    if (lib.FPDFText_GetLooseCharBox(text, index, scratch) === 0) continue
    const memory = lib.view()
    const [left, top] = [memory.getFloat32(scratch, true), memory.getFloat32(scratch + 4, true)]
    const [right, bottom] = [memory.getFloat32(scratch + 8, true), memory.getFloat32(scratch + 12, true)]
    place(frame, left, bottom, right, top, box, count * 4)
    const begins = owner !== object ? STYLE.begins : 0
    if (owner !== object) {
      object = owner
      const mode = lib.FPDFTextObj_GetTextRenderMode(owner)
      const setting = settingOf(lib, text, index, scratch)
      em = setting.em
      objectStyle = looksOf(isBold(lib.FPDFTextObj_GetFont(owner)), mode) | turned(setting.angle - (frame.turns * Math.PI) / 2)
      turns = (objectStyle & STYLE.turns) >> 2
      // One text has one baseline.
      const isKnown = em > 0 && lib.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8) !== 0
      const [x, y] = [lib.view().getFloat64(scratch, true), lib.view().getFloat64(scratch + 8, true)]
      if (isKnown) place(frame, x, y, x, y, origin, 0)
      hasBaseline = isKnown && !isWrittenDown(box, count * 4, turns, em, origin)
    }
    code[count] = value === SOFT_BREAK ? 0x2d : value
    if (hasBaseline) onBaseline(box, count * 4, turns, em, origin)
    size[count] = acrossOf(box, count * 4, turns)
    style[count] = objectStyle | begins | (lib.FPDFText_HasUnicodeMapError(text, index) === 1 ? STYLE.unmapped : 0)
    count++
  }
  if (text !== 0) lib.FPDFText_ClosePage(text)
  return { glyphs: { count, code, box, size, style }, cut: most === 0 || total > most }
}
