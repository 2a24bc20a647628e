import type { Destination } from '../../page-source.ts'
import type { Pdfium } from './library.ts'

/** More entries than this are no outline a reader uses; a hostile file may make them a circle. */
const MOST = 5000
const LONGEST = 1000

/** The entries of the file's outline in order. `scratch` is room for 64 bytes; `heightOf` gives the top of a page in the file's coordinates. */
export function readOutline(lib: Pdfium, document: number, scratch: number, heightOf: (page: number) => number): Destination[] {
  const found: Destination[] = []
  const title = (entry: number): string => {
    const length = Math.min(lib.FPDFBookmark_GetTitle(entry, 0, 0), LONGEST * 2)
    if (length < 2) return ''
    const address = lib.malloc(length)
    lib.FPDFBookmark_GetTitle(entry, address, length)
    const text = new TextDecoder('utf-16le').decode(lib.bytes().slice(address, address + length))
    lib.free(address)
    return text.replace(/\0+$/, '').trim()
  }
  let visited = 0
  const visit = (parent: number, level: number): void => {
    for (
      let entry = lib.FPDFBookmark_GetFirstChild(document, parent);
      entry !== 0 && visited < MOST && level < 20;
      entry = lib.FPDFBookmark_GetNextSibling(document, entry)
    ) {
      visited++
      const target = lib.FPDFBookmark_GetDest(document, entry)
      const page = target === 0 ? -1 : lib.FPDFDest_GetDestPageIndex(document, target)
      if (page >= 0) {
        const located =
          lib.FPDFDest_GetLocationInPage(target, scratch, scratch + 4, scratch + 8, scratch + 12, scratch + 16, scratch + 20) !== 0
        const hasY = located && lib.view().getInt32(scratch + 4, true) !== 0
        const top = hasY ? heightOf(page + 1) - lib.view().getFloat32(scratch + 16, true) : null
        found.push({ name: title(entry), level, page: page + 1, top })
      }
      visit(entry, level + 1)
    }
  }
  visit(0, 1)
  return found
}
