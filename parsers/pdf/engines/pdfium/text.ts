import { type Glyphs, STYLE, turned } from '../../page-source.ts'
import { type Frame, place } from '../frame.ts'
import type { Pdfium } from './library.ts'

/** Names under which fonts that are bold by themselves are embedded. */
const BOLD = /bold|black|heavy|simhei|heiti|黑体|,b$/i
/** Text drawn filled and stroked is a regular font made bold. */
const FILL_AND_STROKE = 2
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

/** The characters of a page; `scratch` is room for 256 bytes. Characters the engine made up to part words are left out. */
export function readText(lib: Pdfium, page: number, frame: Frame, scratch: number, most: number): { glyphs: Glyphs; cut: boolean } {
  const text = lib.FPDFText_LoadPage(page)
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
  for (let index = 0; index < most4; index++) {
    const value = lib.FPDFText_GetUnicode(text, index)
    if (lib.FPDFText_IsGenerated(text, index) === 1 || value === 0 || value === 13 || value === 10) continue
    if (lib.FPDFText_GetLooseCharBox(text, index, scratch) === 0) continue
    const memory = lib.view()
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => memory.getFloat32(scratch + at, true)) as [number, number, number, number]
    place(frame, left, bottom, right, top, box, count * 4)
    const owner = lib.FPDFText_GetTextObject(text, index)
    if (owner !== object) {
      object = owner
      const bold = isBold(lib.FPDFTextObj_GetFont(owner)) || lib.FPDFTextObj_GetTextRenderMode(owner) === FILL_AND_STROKE
      objectStyle = (bold ? STYLE.bold : 0) | turned(-lib.FPDFText_GetCharAngle(text, index) - (frame.turns * Math.PI) / 2)
    }
    code[count] = value === SOFT_BREAK ? 0x2d : value
    // The size the file names is before its scale; the height of the line, across the direction of reading, is after it.
    const across = (objectStyle & STYLE.turns) === 0 || (objectStyle & STYLE.turns) === 8 ? 1 : 0
    size[count] = (box[count * 4 + 2 + across] ?? 0) - (box[count * 4 + across] ?? 0)
    style[count] = objectStyle | (lib.FPDFText_HasUnicodeMapError(text, index) === 1 ? STYLE.unmapped : 0)
    count++
  }
  if (text !== 0) lib.FPDFText_ClosePage(text)
  return { glyphs: { count, code, box, size, style }, cut: total > most }
}
